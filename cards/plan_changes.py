"""What would change in the plan in force: row by row, and for the steps; and the way back afterwards."""

from collections.abc import Sequence

from attestation.plan import PlanItem, Window
from attestation.plan_change import Change, Effect, RowChange
from attestation.steps import Member
from cards.card import Button, Card
from cards.pages import page_of, shorten, turner
from cards.plan_callbacks import PlanChanges, PlanFile, PlanRowsPage, PlanUndo
from cards.plan_review import answering_in_words, windows_in_words
from locales import Safe, Texts

_PAGE = 4  # rows with the longest of cells still fit into one message


def changes_card(
    texts: Texts, changes: Sequence[RowChange], effect: Effect, page: int, people: Sequence[Member]
) -> Card:
    """A page of the rows that differ, under the effect of all of it on the steps."""
    shown, page, pages = page_of(changes, page, _PAGE)
    parts = [
        texts("plan-changes-heading", count=len(changes)),
        effect_in_words(texts, effect),
        *(change_in_words(texts, change, people) for change in shown),
    ]
    back = Button(texts.label("button-back"), PlanFile(act="page", page=0))
    return Card("\n\n".join(parts), (turner(texts, page, pages, lambda to: PlanChanges(page=to)), (back,)))


def change_in_words(texts: Texts, change: RowChange, people: Sequence[Member]) -> Safe:
    """A row that differs, and in what."""
    item = change.item
    kinds = [
        texts("plan-change", kind=kind, was=was, now=now)
        for kind in change.kinds
        for was, now in [[_said(texts, item, kind, people) for item in (change.before, change.after)]]
    ]
    title = shorten(item.title.in_language(texts.locale), 100)
    return texts("plan-change-line", number=item.number, title=title, kinds=Safe("; ".join(kinds)))


def _said(texts: Texts, item: PlanItem | None, kind: Change, people: Sequence[Member]) -> str:
    if item is None:
        return ""
    match kind:
        case Change.RENUMBERED:
            return str(item.number)
        case Change.MOVED:
            return windows_in_words(texts, item) if item.windows else shorten(item.phrase, 60)
        case Change.REWORDED:
            return shorten(item.title.in_language(texts.locale), 80)
        case Change.ENTRUSTED:
            return answering_in_words(texts, item, people)
    return ""


def effect_in_words(texts: Texts, effect: Effect) -> Safe:
    """What happens to the steps: "12 open steps move to 1–30 November; 3 done stay"."""
    times = [_time(texts, time) for time in effect.times[:3]] + (["…"] if len(effect.times) > 3 else [])
    said = [
        texts("effect-moved", count=effect.moved, to=Safe("; ".join(times))) if effect.moved else None,
        texts("effect-added", count=effect.added) if effect.added else None,
        texts("effect-withdrawn", count=effect.withdrawn) if effect.withdrawn else None,
        texts("effect-put-aside", count=effect.put_aside) if effect.put_aside else None,
    ]
    lines = [line for line in said if line]
    if effect.stay:
        lines.append(texts("effect-stay", count=effect.stay))
    return Safe("\n".join(lines)) if lines else texts("effect-none")


def _time(texts: Texts, window: Window | None) -> Safe:
    return texts.days(window.start, window.end) if window else texts("plan-draft-undated")


def undo_button(texts: Texts, change: int) -> Button:
    """The way back from a change of the plan."""
    return Button(texts.label("button-undo"), PlanUndo(change=change))


def plan_undone_card(texts: Texts) -> Card:
    """The plan is as it was before a change."""
    return Card(texts("plan-undone"), ((Button(texts.label("button-plan-rows"), PlanRowsPage(page=0)),),))
