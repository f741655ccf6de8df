"""/rehearse: what the rest of the year will send, and what a change of the rules would make of it."""

from dataclasses import replace
from datetime import date, time, timedelta

from attestation.forecast import Gaps, Load
from attestation.rungs import ReminderRules, Tried
from attestation.workdays import SchoolDays
from cards.callbacks import Rehearse
from cards.card import Button, Card
from cards.pages import shorten
from locales import Safe, Texts

_LADDERS = ((14, 7, 3, 1, 0), (7, 3, 1, 0), (7, 1, 0), (3, 1, 0), (3, 0))
_LIMITS = (1, 2, 3, 4, 5)
_BUSIEST, _CLASHES = 3, 6


def tried_of(press: Rehearse) -> Tried:
    """The change that a button stands for."""
    return Tried(
        hour=time.fromisoformat(press.hour) if press.hour else None,
        ladder=tuple(int(ahead) for ahead in press.ladder.split(".")) if press.ladder else None,
        per_week=press.week or None,
    )


def press_for(view: str, tried: Tried) -> Rehearse:
    """The button's data for a change."""
    return Rehearse(
        view=view,
        hour=f"{tried.hour:%H%M}" if tried.hour else "",
        ladder=".".join(map(str, tried.ladder or ())),
        week=tried.per_week or 0,
    )


def rehearsal_card(
    texts: Texts,
    span: tuple[date, date],
    names: dict[int, str],
    gaps: Gaps,
    rules: ReminderRules,
    load: Load,
    tried: Tried,
    load_tried: Load | None,
    booked: int,
) -> Card:
    """The load, what stands in the way, the rules; with a change beside them its load, and `Confirm`."""
    parts = [texts("rehearsal-heading", first=span[0], last=span[1]), _load(texts, load)]
    if load.people:
        most = [f"{shorten(names[id_], 40)} — {count}" for id_, count in load.people[:_BUSIEST]]
        parts.append(texts("rehearsal-busiest", people=", ".join(most)))
        weeks = " · ".join(f"{monday:%d.%m}: {count}" for monday, count in load.weeks)
        parts.append(texts("rehearsal-weeks", weeks=weeks))
    if booked:
        parts.append(texts("rehearsal-booked", count=booked))
    parts += _gaps(texts, gaps)
    parts.append(texts("rehearsal-rules", rules=_rules(texts, rules)))
    rows: list[tuple[Button, ...]] = []
    if load_tried:
        parts.append(texts("rehearsal-tried", rules=_rules(texts, tried.over(rules))))
        parts.append(_load(texts, load_tried))
        parts.append(texts("rehearsal-difference", more=load_tried.messages - load.messages))
        rows.append(
            (
                Button(texts.label("button-confirm"), press_for("confirm", tried)),
                Button(texts.label("button-cancel"), press_for("home", Tried())),
            )
        )
    rows += [
        (Button(texts.label(f"button-try-{what}"), press_for(what, tried)),) for what in ("hour", "ladder", "week")
    ]
    return Card("\n\n".join(parts), tuple(rows))


def choice_card(texts: Texts, what: str, tried: Tried, days: SchoolDays) -> Card:
    """What a rule can be."""
    choices: list[tuple[str, Tried]] = []
    match what:
        case "hour":
            open_hours = [time(hour) for hour in range(24) if days.opens <= time(hour) < days.closes]
            choices = [(f"{hour:%H:%M}", replace(tried, hour=hour)) for hour in open_hours]
        case "ladder":
            choices = [(", ".join(map(str, ladder)), replace(tried, ladder=ladder)) for ladder in _LADDERS]
        case _:
            choices = [(str(most), replace(tried, per_week=most)) for most in _LIMITS]
    buttons = [Button(label, press_for("home", choice)) for label, choice in choices]
    width = 1 if what == "ladder" else 4
    rows = [tuple(buttons[at : at + width]) for at in range(0, len(buttons), width)]
    return Card(texts(f"try-{what}"), (*rows, (Button(texts.label("button-back"), press_for("home", tried)),)))


def rules_changed(texts: Texts, rules: ReminderRules) -> Card:
    """The change holds."""
    return Card(texts("rules-changed", rules=_rules(texts, rules)))


def _load(texts: Texts, load: Load) -> Safe:
    if load.busiest is None:
        return texts("rehearsal-nothing")
    monday, count = load.busiest
    week = texts.days(monday, monday + timedelta(days=6))
    return texts(
        "rehearsal-load",
        messages=load.messages,
        people=len(load.people),
        week=week,
        count=count,
        fullest=load.fullest,
    )


def _gaps(texts: Texts, gaps: Gaps) -> list[Safe]:
    found = []
    if gaps.clashes:
        lines = [
            texts("rehearsal-clash", number=clash.number, due=clash.due_on, said=clash.said_on)
            for clash in gaps.clashes[:_CLASHES]
        ]
        more = len(gaps.clashes) - len(lines)
        found.append(texts("rehearsal-clashes", lines=Safe("\n".join(lines)), more=more))
    if gaps.undated:
        found.append(texts("rehearsal-undated", rows=", ".join(map(str, gaps.undated))))
    if gaps.nobody:
        found.append(texts("rehearsal-nobody", rows=", ".join(map(str, gaps.nobody))))
    return found


def _rules(texts: Texts, rules: ReminderRules) -> Safe:
    ladder = ", ".join(map(str, rules.ladder))
    return texts("rehearsal-rule", hour=f"{rules.hour:%H:%M}", ladder=ladder, week=rules.per_week)
