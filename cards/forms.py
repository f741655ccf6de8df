"""A step's short form: its questions, its preview, as it was written, and the pages to print."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Literal

from attestation.confirming import in_charge
from attestation.errors import AttestationError
from attestation.forms import FORMS, FormDraft, FormKind, Written, form_of
from attestation.roles import Actor
from attestation.steps import Step, StepKey
from cards.callbacks import Locale, StepPress
from cards.card import Button, Card
from cards.desk_callbacks import PrintoutPress
from cards.form_list import HERE
from cards.press import of_step
from cards.wizard import wizard_card
from cards.year_callbacks import FormAnswer, FormList, FormPress
from locales import Safe, Texts, texts

_PAGES: tuple[Literal["kk", "ru"], ...] = ("kk", "ru")
"""The languages in which schools print."""


def form_button(say: Texts, step: Step, actor: Actor, back: str, name: str = "") -> tuple[Button, ...]:
    """The way to the step's form, for a row that has one; `name`: in a list, whose it is."""
    mine = step.teacher is not None and step.teacher.id == actor.person_id
    if not (mine or in_charge(actor, step.item)) or form_of(step.item) is None:
        return ()
    label = say.label("button-form")
    return (
        Button(say.label("button-named", name=label, person=name) if name else label, _press("open", step.key, back)),
    )


def form_card(
    say: Texts, kind: FormKind, key: StepKey, written: Written | None, writable: bool, back: str = ""
) -> Card:
    """What was written, with the ways to change it and to print it."""
    parts = [say("form-title", kind=kind)]
    if written:
        parts += [Safe("\n".join(_answers(say, kind, written.answers))), *_gathered(say, kind, len(written.lessons))]
        parts.append(say("form-written", version=written.version, name=written.author, day=written.at.date()))
    else:
        parts.append(say("form-none"))
    pages = tuple(
        Button(say.label("button-form-page", language=texts(page).label("language-name")), _press(page, key, back))
        for page in _PAGES
    )
    edit = Button(say.label("button-form-edit" if written else "button-form-write"), _press("write", key, back))
    out = Button(say.label("button-back"), _step(key, back))
    return Card("\n\n".join(parts), (((edit,) if writable else ()), pages if written else (), (out,)), protect=True)


def question_card(
    say: Texts, draft: FormDraft, gathered: int | None = None, error: AttestationError | None = None
) -> Card:
    """The question at which the draft stands, with what was said to it before; after the last one, the preview."""
    parts = [say("form-step", kind=draft.kind, number=draft.number, last=draft.last)]
    rows: list[tuple[Button, ...]] = []
    press = partial(FormAnswer, at=draft.at)
    if draft.question is None:
        parts += [Safe("\n".join(_answers(say, draft.kind, draft.answers))), *_gathered(say, draft.kind, gathered or 0)]
        parts.append(say("form-check"))
    else:
        parts.append(say(f"form-ask-{draft.kind}-{draft.question}"))
        if before := draft.answers.get(draft.question):
            parts.append(say("form-before", text=before))
        rows.append((Button(say.label("button-next"), press(act="next")),))
    return wizard_card(say, draft, parts, rows, press, error, protect=True)


def pages_card(say: Texts, forms: Iterable[Written], locale: Locale) -> Card:
    """/report: which forms to print, all teachers' of a kind at once."""
    counts = Counter(written.kind for written in forms)
    rows = [
        (
            Button(
                say.label("form-count", kind=kind, count=counts[kind]),
                PrintoutPress(kind="forms", locale=locale, of=number),
            ),
        )
        for number, kind in enumerate(FormKind, 1)
        if counts[kind]
    ]
    back = (Button(say.label("button-back"), PrintoutPress(kind="", locale=locale)),)
    return Card(say("form-pages" if rows else "form-no-pages"), (*rows, back))


def _answers(say: Texts, kind: FormKind, answers: Mapping[str, str]) -> list[Safe]:
    return [
        say("form-answer", head=say(f"form-head-{kind}-{question}"), text=answers[question])
        for question in FORMS[kind].questions
        if question in answers
    ]


def _gathered(say: Texts, kind: FormKind, count: int) -> list[Safe]:
    return [say("form-gathered", count=count)] if kind is FormKind.REFERENCE else []


def _press(act: str, key: StepKey, back: str) -> FormPress:
    return FormPress(act=act, view=back, **of_step(key))


def _step(key: StepKey, back: str) -> StepPress | FormList:
    return FormList() if back == HERE else StepPress(act="more", view=back, **of_step(key))
