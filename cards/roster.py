"""A list of teachers: the empty one, what a filled one would change, what has come of it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

from attestation.roster import Difference, Entry, RosterProblem, RosterRow, differences
from cards.admin_callbacks import RosterPress
from cards.card import Button, Card, File
from cards.pages import page_of, shorten, turner
from cards.people import role_names
from locales import Safe, Texts

_ROWS = 8
_LONGEST = 160  # characters of one line
_NAMED = 5  # names of those whom the list leaves out


class Changed(Protocol):
    """A row that changes somebody of the school; `was` none: somebody new."""

    @property
    def row(self) -> RosterRow: ...
    @property
    def name(self) -> str: ...
    @property
    def was(self) -> Entry | None: ...
    @property
    def becomes(self) -> Entry: ...


def ask_list(texts: Texts, template: bytes) -> Card:
    """The empty list, and what to do with it."""
    cancel = Button(texts.label("button-cancel"), RosterPress(act="cancel"))
    return Card(texts("roster-ask"), ((cancel,),), File(texts.label("roster-file-name"), template))


def preview(
    texts: Texts,
    problems: Sequence[RosterProblem],
    changes: Sequence[Changed],
    same: int,
    absent: Sequence[str],
    strange: Sequence[str],
    page: int,
) -> Card:
    """What the list would do, doubtful rows first; nothing is written before it is confirmed."""
    changed = [change for change in changes if change.was is not None]
    added = [change for change in changes if change.was is None]
    doubtful = sorted(problems, key=lambda it: it.row)
    everything: list[RosterProblem | Changed] = [*doubtful, *changed, *added]
    shown, page, pages = page_of(everything, page, _ROWS)
    lines = (_problem(texts, it) if isinstance(it, RosterProblem) else _change(texts, it) for it in shown)
    counts = {"bad": len(problems), "changed": len(changed), "added": len(added), "same": same}
    parts = [texts("roster-preview", **counts), *_beside(texts, absent, strange), "\n".join(lines)]
    if problems:
        parts.append(texts("roster-mend"))
    buttons = [turner(texts, page, pages, lambda number: RosterPress(act="page", number=number))]
    if changes:
        take = texts.label("roster-take", count=len(changes), button=texts.label("button-confirm"))
        buttons.append((Button(take, RosterPress(act="confirm")),))
    buttons.append((Button(texts.label("button-cancel"), RosterPress(act="cancel")),))
    return Card("\n\n".join(filter(None, parts)), tuple(buttons))


def _beside(texts: Texts, absent: Sequence[str], strange: Sequence[str]) -> Iterator[str]:
    if strange:
        yield texts("roster-strange", headings=shorten(", ".join(strange), _LONGEST))
    if absent:
        names = ", ".join(absent[:_NAMED])
        yield texts("roster-absent", count=len(absent), names=names, more=max(0, len(absent) - _NAMED))


def _problem(texts: Texts, problem: RosterProblem) -> Safe:
    message = shorten(texts.label(problem.error.key, **problem.error.params), _LONGEST)
    return texts("roster-line-bad", row=problem.row, message=message)


def _change(texts: Texts, change: Changed) -> Safe:
    what = differences(change.was or Entry(), change.becomes)
    told = shorten("; ".join(_difference(texts, it) for it in what), _LONGEST)
    return texts("roster-line", state="added" if change.was is None else "changed", name=change.name, what=told)


def _difference(texts: Texts, difference: Difference) -> str:
    becomes = _said(texts, difference.becomes)
    if not difference.was:
        return becomes
    return texts.label("roster-difference", was=_said(texts, difference.was), becomes=becomes)


def _said(texts: Texts, value: object) -> str:
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, bool):
        return texts.label("roster-yes" if value else "roster-no")
    if isinstance(value, frozenset):
        return role_names(texts, sorted(value))
    text = str(value or "—")
    return texts.label(f"category-{text}") if texts.has(f"category-{text}") else text


def brought(texts: Texts, added: int, changed: int, line: int | None) -> Card:
    """The list is in the school; for an hour it can be taken back."""
    text = texts("roster-brought", added=added, changed=changed)
    if line is None:
        return Card(text)
    hint = texts("roster-undo-hint", button=texts.label("button-undo"))
    return Card(f"{text}\n\n{hint}", ((Button(texts.label("button-undo"), RosterPress(act="undo", number=line)),),))
