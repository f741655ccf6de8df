"""When somebody wants to be reminded: an hour, silence until a day, a reminder put off; and why a reminder came."""

from collections.abc import Mapping
from datetime import date, time, timedelta

from attestation.reasons import Reason
from attestation.roles import Actor
from attestation.told import Told
from attestation.wishes import Pause
from attestation.workdays import SchoolDays
from cards.callbacks import HourPress, MutePress, ReminderPress
from cards.card import Button, Card
from cards.people import role_names
from cards.reminder import reminder_card
from locales import Safe, Texts

_MUTES = (3, 7, 14, 30)  # days
_MOST = 8  # reasons on a card, as many as a reminder has lines


def pause_card(texts: Texts, told: Told, offers: Mapping[Pause, date], actor: Actor, today: date) -> Card:
    """The reminder with the question until when it is put off."""
    rows = [
        (
            Button(
                texts.label("pause-choice", pause=pause, day=day, away=(day - today).days),
                ReminderPress(act=pause),
            ),
        )
        for pause, day in offers.items()
    ]
    shown = reminder_card(texts, told, actor, today)
    return Card(f"{shown.text}\n\n{texts('snooze-ask')}", (*rows, _back(texts)))


def why_card(texts: Texts, told: Told, reasons: tuple[Reason, ...]) -> Card:
    """The reason of each line: the plan's row, the rule, the arithmetic, who decides."""
    lines = [_reason(texts, reason, told.day) for reason in reasons[:_MOST]]
    if told.report:
        lines.append(texts("why-report", span=told.report.span))
    return Card("\n\n".join([texts("why-heading", day=told.day), *lines, texts("why-budget")]), (_back(texts),))


def _reason(texts: Texts, reason: Reason, day: date) -> Safe:
    parts = [
        texts("why-plan", number=reason.number, phrase=reason.phrase),
        _why_you(texts, reason),
        texts("why-rule", rule=reason.rule, ahead=-1 if reason.rung is None else reason.rung, day=day),
    ]
    if reason.moved_from:
        parts.append(texts("why-moved", day=reason.moved_from))
    if reason.due_on and reason.days_left is not None and reason.days_left >= 0:
        left, working = reason.days_left, reason.working_days_left or 0
        parts.append(texts("why-left", day=reason.due_on, left=left, working=working))
    elif reason.due_on:
        parts.append(texts("why-passed", day=reason.due_on))
    parts.append(texts("why-decides", responsible=reason.responsible))
    return Safe("\n".join(parts))


def _why_you(texts: Texts, reason: Reason) -> Safe:
    if reason.own:
        return texts("why-own")
    if reason.named:
        return texts("why-named")
    return texts("why-roles", roles=role_names(texts, reason.roles) or "—")


def hour_card(texts: Texts, days: SchoolDays, usual: time) -> Card:
    """At which of the school's open hours."""
    hours = [time(hour) for hour in range(24) if days.opens <= time(hour) < days.closes]
    buttons = [Button(f"{hour:%H:%M}", HourPress(hour=f"{hour:%H%M}")) for hour in hours]
    rows = [tuple(buttons[at : at + 4]) for at in range(0, len(buttons), 4)]
    as_usual = Button(texts.label("button-hour-usual", hour=f"{usual:%H:%M}"), HourPress(hour="usual"))
    return Card(texts("hour-ask"), (*rows, (as_usual,)))


def mute_card(texts: Texts, today: date) -> Card:
    """Until when there shall be silence; a day can be typed too."""
    days = [today + timedelta(days=ahead) for ahead in _MUTES]
    rows = [(Button(texts.label("button-mute-until", day=day), MutePress(until=day.isoformat())),) for day in days]
    return Card(texts("mute-ask"), tuple(rows))


def _back(texts: Texts) -> tuple[Button, ...]:
    return (Button(texts.label("button-back"), ReminderPress(act="show")),)
