"""The short forms that prove a teacher's steps: which row has which form, what it asks, who may write and read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from attestation.confirming import in_charge, leads, mark_of, named
from attestation.errors import AttestationError, Refused
from attestation.lessons import Lesson
from attestation.plan import Scope
from attestation.roles import Actor, Role
from attestation.rulebook import Category
from attestation.scope import propose
from attestation.steps import Item, Member, Step, StepKey, answerable

ANSWER_LENGTH = 600  # characters: five answers fit into one message


class FormKind(StrEnum):
    """What a form is; in brackets the row of the reference plan."""

    ACHIEVEMENTS = "achievements"  # the association's note on a teacher's achievements (4)
    TALK = "talk"  # the talk on the category's requirements (12)
    PLAN = "plan"  # the individual plan (13)
    LOW_ACHIEVERS = "low_achievers"  # the work with low achievers (14)
    REFERENCE = "reference"  # the material for the character reference (16), with the notes of lesson visits


@dataclass(frozen=True, slots=True)
class Form:
    """A form. `row`: how `attestation.scope` names the rows that it proves; `questions` in the order of asking."""

    kind: FormKind
    row: str
    questions: tuple[str, ...]


FORMS = {
    form.kind: form
    for form in (
        Form(FormKind.ACHIEVEMENTS, "scope-achievements", ("pupils", "practice", "growth", "conclusion")),
        Form(FormKind.TALK, "scope-talk", ("requirements", "ready", "missing", "agreed")),
        Form(FormKind.PLAN, "scope-personal-plan", ("goal", "lessons", "events", "reports", "growth")),
        Form(FormKind.LOW_ACHIEVERS, "scope-low-achievers", ("plan", "analysis", "survey", "methods")),
        Form(FormKind.REFERENCE, "scope-visits", ("strengths", "results", "advice", "conclusion")),
    )
}


def form_of(item: Item) -> Form | None:
    """The form that proves the row's steps; none for a row of the school, or of which none is known."""
    if item.scope is not Scope.TEACHER:
        return None
    row = propose(item.title.kk, item.roles, item.kind).reason
    return next((form for form in FORMS.values() if form.row == row), None)


def may_read(actor: Actor, step: Step, me: Member | None) -> bool:
    """Whether the actor may read what was written: the teacher concerned, and those in charge.

    `me`: the actor as a member of the school. An association's head is in charge of the own association only.
    """
    if step.teacher is None:
        return False
    return step.teacher.id == actor.person_id or _in_charge(actor, step.item, step.teacher, me)


def may_write(actor: Actor, step: Step, me: Member | None) -> bool:
    """Whether the actor may write the step's form: who may say that the step is done."""
    try:
        mark_of(actor, step)
    except Refused:
        return False
    return may_read(actor, step, me)


def _in_charge(actor: Actor, item: Item, teacher: Member, me: Member | None) -> bool:
    if not in_charge(actor, item):
        return False
    wider = answerable(item) - {Role.ASSOCIATION_HEAD}
    if leads(actor) or named(actor, item) or not actor.roles.isdisjoint(wider):
        return True
    return me is not None and me.association.casefold() == teacher.association.casefold()


@dataclass(frozen=True, slots=True)
class Written:
    """A form as it was written, and what its page says besides. `at` is on the school's clock.

    `lessons`: those of the teacher about which visitors have written, for a form that gathers them.
    """

    kind: FormKind
    number: int
    key: StepKey
    version: int
    school: str
    teacher: str
    subject: str
    category: Category | None
    target: Category | None
    author: str
    at: datetime
    answers: Mapping[str, str]
    lessons: tuple[Lesson, ...] = ()


@dataclass(frozen=True, slots=True)
class FormDraft:
    """A form being written. `id` names the press with which it began, so that it makes one version.

    `view`: where it was opened. `at` counts the questions from 0; after the last one stands the preview.
    `answers` by question; what was left out is not there.
    """

    id: str
    step: StepKey
    kind: FormKind
    view: str
    at: int = 0
    answers: Mapping[str, str] = field(default_factory=dict)

    @property
    def question(self) -> str | None:
        """The question at which it stands; None: the preview."""
        questions = FORMS[self.kind].questions
        return questions[self.at] if self.at < len(questions) else None

    @property
    def number(self) -> int:
        """Which question this is, from 1."""
        return self.at + 1

    @property
    def last(self) -> int:
        """How many questions there are, with the preview."""
        return len(FORMS[self.kind].questions) + 1

    def said(self, text: str, _local: datetime) -> Self:
        """With an answer to the question at which it stands, at the next one. Lines are kept, empty ones are not.

        Raises AttestationError for an answer that does not do.
        """
        if self.question is None:
            raise AttestationError("notice-press-button")
        lines = (" ".join(line.split()) for line in text.splitlines())
        text = "\n".join(line for line in lines if line)
        if not text:
            raise AttestationError("notice-only-text")
        if len(text) > ANSWER_LENGTH:
            raise AttestationError("consult-text-too-long", most=ANSWER_LENGTH)
        return replace(self, answers={**self.answers, self.question: text}, at=self.at + 1)

    def next(self) -> Self:
        """At the next question, with what was said to this one, or nothing."""
        return replace(self, at=min(self.at + 1, self.last - 1))

    def back(self) -> Self:
        """At the question before."""
        return replace(self, at=max(self.at - 1, 0))
