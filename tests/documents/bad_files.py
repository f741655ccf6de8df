"""Files that are no plan, or none that can be read: what is sent by mistake, and what is sent in malice."""

import io
import zipfile
from dataclasses import dataclass

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(100)
HEAD = "№\tІс-шаралар\tМерзімі\tЖауаптылар\tАяқталу нысаны\n"
_TITLE = "2026-2027 оқу жылына арналған аттестаттау жоспары"
_ROWS = "1\tКомиссия құру\tТамыз\tДиректор\tБұйрық\n2\tТест\tҚазан\tМұғалімдер\tХаттама\n"


@dataclass(frozen=True, slots=True)
class Bad:
    """A file and the refusal that it gets: the id of the text and what stands in it."""

    name: str
    content: bytes
    key: str
    params: dict[str, object]


def packed(parts: dict[str, bytes]) -> bytes:
    """An office file of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def document(xml: bytes) -> bytes:
    """A Word file whose text is `xml`."""
    return packed({"word/document.xml": xml})


def pdf(pages: int, locked: bool = False) -> bytes:
    """A PDF of empty pages, or one that asks for a password."""
    kids = b" ".join(b"%d 0 R" % (number + 3) for number in range(pages))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids)]
    objects += [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"] * pages
    made, places = io.BytesIO(b"%PDF-1.4\n"), []
    made.seek(0, io.SEEK_END)
    for number, words in enumerate(objects, 1):
        places.append(made.tell())
        made.write(b"%d 0 obj%sendobj\n" % (number, words))
    start = made.tell()
    made.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    made.writelines(b"%010d 00000 n \n" % place for place in places)
    lock = b"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<%s>/U<%s>>>/ID[<00><00>]" % (b"ab" * 32, b"cd" * 32)
    made.write(b"trailer<</Size %d/Root 1 0 R%s>>\n" % (len(objects) + 1, lock if locked else b""))
    made.write(b"startxref\n%d\n%%%%EOF" % start)
    return made.getvalue()


def empty_sheet() -> bytes:
    """An Excel file without a single row."""
    import xlsxwriter

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    book.add_worksheet()
    book.close()
    return file.getvalue()


def two_plans() -> bytes:
    """A text with last year's plan above this year's."""
    return f"{_TITLE.replace('2026-2027', '2025-2026')}\n{HEAD}{_ROWS}\n\n{_TITLE}\n{HEAD}{_ROWS}".encode()


def one_plan() -> bytes:
    """A plan that can be read, as a text."""
    return f"{_TITLE}\n{HEAD}{_ROWS}".encode()


def bad_files() -> list[Bad]:
    """One of each kind. Formats that only LibreOffice reads are refused where there is none."""
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>'
    encrypted = OLE + "EncryptedPackage".encode("utf-16-le")
    lessons = (
        "Сабақ кестесі\nСағат\tДүйсенбі\tСейсенбі\tСәрсенбі\n8:00\tМатематика\tТарих\tФизика\n9:00\tТіл\tӘн\tЕңбек\n"
    )
    pupils = "№\tАты-жөні\tТуған күні\n1\tСынақов Бекзат\t12.03.2015\n2\tҮлгіев Ержан\t01.09.2014\n"
    megabytes: dict[str, object] = {"megabytes": 2}
    return [
        Bad("bomb.docx", document(b"<x>" + b" " * 50_000_000), "plan-bomb", {}),
        Bad("entities.docx", document(laughs), "plan-bomb", {}),
        Bad("book.pdf", pdf(500), "plan-too-many-pages", {"pages": 500, "most": 60}),
        Bad("locked.docx", encrypted, "plan-protected", {}),
        Bad("locked.xlsx", encrypted, "plan-protected", {}),
        Bad("locked.pdf", pdf(1, locked=True), "plan-protected", {}),
        Bad("plan.docm", packed({"word/document.xml": b"<x/>", "word/vbaProject.bin": b"x"}), "plan-macro", {}),
        Bad("picture.docx", PICTURE, "plan-picture", {}),
        Bad("empty-table.txt", f"{_TITLE}\n{HEAD}".encode(), "plan-empty-table", {}),
        Bad("long.txt", "аттестаттау ".encode() * 450_000, "plan-too-large-file", megabytes),
        Bad("timetable.txt", lessons.encode(), "plan-not-a-plan", {}),
        Bad("pupils.csv", pupils.encode(), "plan-not-a-plan", {}),
        Bad("old.doc", OLE + "WordDocument".encode("utf-16-le"), "plan-old-doc", {}),
        Bad("nothing.docx", b"", "plan-empty-file", {}),
        Bad("no-rows.xlsx", empty_sheet(), "plan-no-table", {}),
        Bad("program.pdf", b"MZ\x90\x00" + bytes(range(256)) * 8, "plan-unreadable", {}),
    ]
