"""What somebody may choose for themselves."""

from collections.abc import Mapping, Sequence
from datetime import date, time

from attestation.reports import Span
from attestation.roles import Role
from cards.admin_callbacks import ChooseSchool
from cards.callbacks import AskLanguage, HourPress, MutePress, ReportPress
from cards.card import Button, Card
from cards.people import role_names
from locales import Texts


def settings(
    texts: Texts,
    name: str,
    school: str,
    roles: Sequence[Role],
    hour: time,
    muted_until: date | None,
    reports: Mapping[Span, bool],
    others: bool = False,
) -> Card:
    """Who I am here, how and when I am written to; a button for each thing that can be changed.

    `reports`: those that somebody in these roles can read, and whether they are wanted.
    `others`: there are more schools to choose among.
    """
    text = texts("settings", name=name, school=school, roles=role_names(texts, roles), language=texts("language-name"))
    times = [texts("settings-hour", hour=f"{hour:%H:%M}")]
    if muted_until:
        times.append(texts("settings-muted", day=muted_until))
    times += [texts("settings-report", span=span, wanted=str(wanted)) for span, wanted in reports.items()]
    mute = Button(texts.label("button-unmute"), MutePress(until="off")) if muted_until else None
    return Card(
        "\n".join([text, *times]),
        (
            (Button(texts.label("settings-language"), AskLanguage()),),
            (Button(texts.label("button-hour"), HourPress(hour="ask")),),
            (mute or Button(texts.label("button-mute"), MutePress(until="ask")),),
            *((_report(texts, span, wanted),) for span, wanted in reports.items()),
            (Button(texts.label("settings-school"), ChooseSchool(school=0)),) if others else (),
        ),
    )


def _report(texts: Texts, span: Span, wanted: bool) -> Button:
    label = texts.label(f"button-report-{span}-{'off' if wanted else 'on'}")
    return Button(label, ReportPress(span=span, on=not wanted))
