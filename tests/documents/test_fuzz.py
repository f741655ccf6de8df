"""A slice of what `python -m tests.documents.fuzz` reads by the thousand, and that it sees what it looks for."""

import io
import zipfile

from tests.documents.fuzz import apart, batch
from tests.documents.mutations import spoilt


def test_spoilt_files_are_read_or_refused_in_a_sentence() -> None:
    found = batch(20260901, range(150))
    assert [number for number, _, _ in found] == list(range(150))
    assert [(number, kind, result) for number, kind, result in found if result.fault] == []
    assert len({result.said for _, _, result in found}) > 4, "the files are not spoilt in enough ways"


def test_a_file_is_spoilt_the_same_way_again() -> None:
    assert spoilt(1, 7) == spoilt(1, 7) != spoilt(2, 7)


def test_a_file_that_needs_too_much_memory_is_refused_within_its_limit() -> None:
    paragraphs = b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 1_100_000
    namespace = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        xml = b'<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (namespace, paragraphs)
        archive.writestr("word/document.xml", xml)
    (result,) = apart([("heavy.docx", buffer.getvalue())])
    assert (result.said in {"plan-too-heavy", "plan-damaged"}, result.fault) == (True, ""), result
    assert result.megabytes <= 256
