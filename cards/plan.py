"""/plan: the year, a month at a time."""

from collections.abc import Sequence
from datetime import date

from attestation.outline import UNDATED, PlanLine, month_at
from attestation.steps import Mark
from cards.callbacks import PlanMonth
from cards.card import Button, Card
from cards.desk_callbacks import PlanPicture
from cards.pages import page_of, shorten, turner
from cards.phrases import time_in_words
from locales import Safe, Texts

PAGE = 8


def plan_card(
    texts: Texts,
    lines: Sequence[PlanLine],
    school_year: int,
    index: int,
    page: int,
    today: date,
    behind: tuple[int, int] = (0, 0),
) -> Card:
    """The lines of a month, with the way to the months before and after, and to the year as a picture.

    `behind`: how many steps of the months before are done, and how many there are; they are one line here.
    """
    shown, page, pages = page_of(lines, page, PAGE)
    if index == UNDATED:
        heading = texts("plan-undated")
    else:
        first, _ = month_at(school_year, index)
        heading = texts("plan-month", month=first.month, year=str(first.year))
    parts = [heading, *(_line(texts, line, today) for line in shown)] if lines else [heading, texts("plan-empty")]
    done, total = behind
    if total:
        parts.insert(1, texts("plan-behind", done=done, total=total))
    picture = Button(texts.label("button-picture"), PlanPicture(page=0, dark=False))
    turning = turner(texts, page, pages, lambda to: PlanMonth(index=index, page=to))
    return Card("\n\n".join(parts), (turning, _months(texts, school_year, index), (picture,)))


def _line(texts: Texts, line: PlanLine, today: date) -> Safe:
    item, occurrence = line.occurrence.item, line.occurrence
    starts, ends = occurrence.day or occurrence.starts_on, occurrence.day or occurrence.ends_on
    if line.own:
        starts, ends = line.own.starts_on, line.own.due_on
    when = (
        texts.days(starts, ends)
        if starts and ends
        else texts("when-unknown", phrase=time_in_words(item.phrase, texts.locale))
    )
    title = shorten(item.title.in_language(texts.locale), 160)
    return texts("plan-line", number=item.number, title=title, when=when, standing=_standing(texts, line, today))


def _standing(texts: Texts, line: PlanLine, today: date) -> Safe:
    if line.own:
        mark = line.own.completion.mark if line.own.completion else None
        return texts(f"state-{mark if mark and mark is not Mark.WAIVED else line.own.state(today)}")
    return texts("plan-done", done=line.done, total=line.total)


def _months(texts: Texts, school_year: int, index: int) -> tuple[Button, ...]:
    buttons = []
    if index > 0:
        buttons.append(Button(f"← {_name(texts, school_year, index - 1)}", PlanMonth(index=index - 1, page=0)))
    if index < UNDATED:
        buttons.append(Button(f"{_name(texts, school_year, index + 1)} →", PlanMonth(index=index + 1, page=0)))
    return tuple(buttons)


def _name(texts: Texts, school_year: int, index: int) -> str:
    if index == UNDATED:
        return texts.label("plan-undated-short")
    return texts.month(month_at(school_year, index)[0].month, "heading")
