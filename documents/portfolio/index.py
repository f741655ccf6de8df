"""The page of a portfolio: rows, papers and their files, readable without the network and in print."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from importlib.resources import files
from string import Template
from urllib.parse import quote

from attestation.archive import Archive, KeptFile, Said, Section
from locales import Safe, Texts


@dataclass(frozen=True, slots=True)
class Shown:
    """A file on the page: where it lies in the ZIP (none: it is lost), and its small picture."""

    file: KeptFile
    path: str | None
    view: str | None


def index_page(texts: Texts, archive: Archive, shown: Sequence[Sequence[Shown]], number: int, of: int) -> str:
    """The whole page as HTML."""
    head = texts("archive-heading", person=archive.person)
    about = [
        texts("archive-school", school=archive.school),
        texts("archive-year", year=f"{archive.year}/{archive.year + 1}"),
        *([texts("archive-target", category=texts(f"category-{archive.target}"))] if archive.target else []),
        texts("archive-made", at=_moment(archive.made_at)),
        *([texts("archive-part", number=number, of=of)] if of > 1 else []),
    ]
    sections = [_section(texts, section, files) for section, files in zip(archive.sections, shown, strict=True)]
    page = Template(files("documents.portfolio").joinpath("index.html").read_text("utf-8"))
    return page.substitute(
        lang=texts.locale,
        title=head,
        about="".join(f"<li>{line}</li>" for line in about),
        sections="\n".join(sections) or f"<p>{texts('archive-empty')}</p>",
        foot=texts("archive-foot"),
    )


def _section(texts: Texts, section: Section, shown: Sequence[Shown]) -> str:
    if section.title is not None:
        head = f'<span class="number">{section.number}</span>{escape(section.title.in_language(texts.locale))}'
    else:
        name = texts(f"paper-{section.paper}")
        head = f"{name[:1].upper()}{name[1:]}"
    state = f'<p class="state">{texts(f"archive-paper-{section.state}")}</p>' if section.state else ""
    said = "".join(f"<li>{_said(texts, said)}</li>" for said in section.said)
    listed = "".join(_file(texts, one) for one in shown)
    body = f"<ul>{said}</ul>" if said else ""
    grid = f'<div class="files">{listed}</div>' if listed else f'<p class="none">{texts("archive-no-files")}</p>'
    return f"<section><h2>{head}</h2>{state}{body}{grid}</section>"


def _said(texts: Texts, said: Said) -> Safe:
    line = texts(f"archive-{said.state}", day=f"{said.done_on:%d.%m.%Y}" if said.done_on else "")
    return Safe(f"{line}<br><em>{escape(said.note)}</em>") if said.note else line


def _file(texts: Texts, shown: Shown) -> str:
    file = shown.file
    facts = texts("archive-file", at=_moment(file.at), size=_size(file.size), version=file.version, by=file.uploader)
    name = escape(file.name)
    if shown.path is None:
        return f'<div class="file lost"><b>{name}</b><small>{texts("archive-lost")}</small></div>'
    look = f'<img src="{quote(shown.view)}" alt="{name}" loading="lazy">' if shown.view else _badge(file)
    return f'<a class="file" href="{quote(shown.path)}">{look}<b>{name}</b><small>{facts}</small></a>'


def _badge(file: KeptFile) -> str:
    """In place of a picture: what kind of file it is."""
    return f'<span class="badge" aria-hidden="true">{escape(file.name.rpartition(".")[2][:5].upper())}</span>'


def _moment(at: datetime) -> str:
    return f"{at:%d.%m.%Y %H:%M}"


def _size(size: int) -> str:
    return f"{size / 1048576:.1f} MB" if size >= 1048576 else f"{max(1, round(size / 1024))} KB"
