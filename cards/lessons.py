"""Open lessons, events, reports and visits: the list, one of them, the questions, the visitor's note."""

from collections.abc import Sequence
from datetime import date, datetime, time
from functools import partial

from attestation.audience import Addressee
from attestation.errors import AttestationError
from attestation.lesson_draft import LessonAsk, LessonDraft
from attestation.lessons import Asked, Lesson, LessonKind, Occasion, may_plan_for, may_read_notes
from attestation.roles import Actor
from attestation.steps import Step
from cards.card import Button, Card
from cards.pages import page_of, shorten, turner
from cards.wizard import wizard_card
from cards.year_callbacks import LessonAnswer, LessonPerson, LessonPress, YearPress
from locales import Safe, Texts

_PAGE = 8
_TIMES = tuple(time(hour) for hour in (8, 9, 10, 11, 12, 14, 15, 16))
_GOALS = ("yes", "partly", "no")


def list_card(texts: Texts, lessons: Sequence[Lesson], page: int = 0) -> Card:
    """What one teaches or visits, a button each."""
    shown, page, pages = page_of(lessons, page, _PAGE)
    rows: list[tuple[Button, ...]] = [(Button(texts.label("button-lesson-new"), LessonPerson(lesson=0, person=0)),)]
    rows += [(Button(_label(texts, each), LessonPress(act="open", lesson=each.id)),) for each in shown]
    rows.append(turner(texts, page, pages, lambda to: LessonPress(act="list", page=to)))
    text = texts("lesson-list", count=len(lessons))
    return Card(text, (*rows, (Button(texts.label("button-year"), YearPress()),)))


def lesson_card(texts: Texts, lesson: Lesson, actor: Actor, now: datetime, closed: Step | None = None) -> Card:
    """One of them: when, where, who comes, what was written; and what can be done now."""
    begun = lesson.begins(actor.timezone) <= now
    parts = [lesson_text(texts, lesson)]
    if closed:
        parts.append(texts("lesson-closed", number=closed.item.number))
    parts += [
        Safe("\n".join([texts("lesson-note-of", name=visitor.name), *_answers(texts, visitor.answers)]))
        for visitor in lesson.visitors
        if visitor.answers and may_read_notes(actor, lesson)
    ]
    rows: list[tuple[Button, ...]] = []
    mine = may_plan_for(actor, lesson.teacher_id)
    if begun:
        if lesson.teacher_id == actor.person_id and lesson.kind is not LessonKind.VISIT:
            rows.append((_button(texts, "button-lesson-held", LessonPress(act="held", lesson=lesson.id)),))
        if any(visitor.id == actor.person_id for visitor in lesson.visitors):
            rows.append((_button(texts, "button-lesson-note", LessonPress(act="note", lesson=lesson.id)),))
    elif mine:
        rows.append((_button(texts, "button-lesson-guests", LessonPress(act="guests", lesson=lesson.id)),))
        rows.append((_button(texts, "button-lesson-off", LessonPress(act="off", lesson=lesson.id)),))
    rows.append((_button(texts, "button-back", LessonPress(act="list")),))
    return Card("\n\n".join(parts), tuple(rows), protect=any(visitor.answers for visitor in lesson.visitors))


def lesson_text(texts: Texts, lesson: Lesson) -> Safe:
    """What, when, where, whose, and who comes."""
    lines = [texts("lesson-head", kind=lesson.kind, topic=lesson.topic)]
    lines.append(texts("lesson-when", day=lesson.day, time=f"{lesson.at:%H:%M}"))
    lines.append(texts("lesson-where", group=_group(texts, lesson.kind, lesson.group), place=lesson.place))
    if lesson.teacher:
        lines.append(texts("lesson-teacher", name=lesson.teacher))
    if lesson.visitors:
        names = ", ".join(texts("lesson-name", name=visitor.name) for visitor in lesson.visitors)
        lines.append(texts("lesson-visitors", names=Safe(names)))
    return Safe("\n".join(lines))


def _answers(texts: Texts, answers: dict[str, str]) -> list[Safe]:
    found = []
    for asked in Asked:
        if said := answers.get(asked):
            text = texts("lesson-goal", goal=said) if asked is Asked.GOAL and said in _GOALS else said
            found.append(texts("lesson-answer", asked=asked, text=text))
    return found


def whose_card(texts: Texts, people: Sequence[Addressee], page: int = 0) -> Card:
    """Whose lesson is planned, for those who plan for several."""
    shown, page, pages = page_of(people, page, _PAGE)
    rows = [(Button(shorten(each.name, 40), LessonPerson(lesson=0, person=each.id)),) for each in shown]
    turning = turner(texts, page, pages, lambda to: LessonPress(act="whose", page=to))
    back = _button(texts, "button-back", LessonPress(act="list"))
    return Card(texts("lesson-whose", count=len(people)), (*rows, turning, (back,)))


def guests_card(
    texts: Texts, lesson: Lesson, people: Sequence[Addressee], page: int = 0, person: int | None = None
) -> Card:
    """Who is invited: a tap invites, another takes it back. `person`: show the page on which they stand."""
    if person is not None:
        page = next((place for place, each in enumerate(people) if each.id == person), 0) // _PAGE
    shown, page, pages = page_of(people, page, _PAGE)
    chosen = {visitor.id for visitor in lesson.visitors}
    rows = []
    for each in shown:
        label = texts.label("notice-chosen", name=each.name) if each.id in chosen else each.name
        rows.append((Button(label, LessonPerson(lesson=lesson.id, person=each.id)),))
    turning = turner(texts, page, pages, lambda to: LessonPress(act="guests", lesson=lesson.id, page=to))
    back = _button(texts, "button-back", LessonPress(act="open", lesson=lesson.id))
    return Card(texts("lesson-guests", count=len(chosen)), (*rows, turning, (back,)))


def question_card(
    texts: Texts,
    draft: LessonDraft,
    days: tuple[date, ...],
    meets: Sequence[Lesson] = (),
    error: AttestationError | None = None,
) -> Card:
    """The question at which the draft stands, or the preview with what it would clash with."""
    parts = [texts("lesson-step", number=draft.number, last=draft.last)]
    rows: list[tuple[Button, ...]] = []
    match draft.at:
        case LessonAsk.PREVIEW:
            parts.append(lesson_text(texts, draft.lesson()))
            parts += [texts("lesson-clash", what=Safe(_line(texts, each))) for each in meets]
        case LessonAsk.GROUP if draft.kind is LessonKind.REPORT:
            parts.append(texts("lesson-ask-occasion"))
            rows += [(_say(texts.label("lesson-occasion", occasion=each), draft, each),) for each in Occasion]
        case _:
            parts.append(texts(f"lesson-ask-{draft.at}"))
            rows += _offers(texts, draft, days)
    return wizard_card(texts, draft, parts, rows, partial(LessonAnswer, at=draft.at), error)


def _offers(texts: Texts, draft: LessonDraft, days: tuple[date, ...]) -> list[tuple[Button, ...]]:
    match draft.at:
        case LessonAsk.KIND:
            return [(_say(texts.label("lesson-kind", kind=kind), draft, kind),) for kind in LessonKind]
        case LessonAsk.DAY:
            return [(_say(texts.label("consult-day", day=day), draft, day.isoformat()),) for day in days]
        case LessonAsk.TIME:
            buttons = [_say(f"{at:%H:%M}", draft, f"{at:%H%M}") for at in _TIMES]
            return [tuple(buttons[:4]), tuple(buttons[4:])]
    return []


def note_card(texts: Texts, lesson: Lesson, asked: Asked) -> Card:
    """A question of the visitor's note."""
    number = list(Asked).index(asked) + 1
    text = texts("lesson-ask-note", asked=asked, topic=lesson.topic, number=number, last=len(Asked))
    rows: tuple[tuple[Button, ...], ...] = ()
    if asked is Asked.GOAL:
        rows = tuple(
            (Button(texts.label("lesson-goal", goal=goal), LessonAnswer(at="note", act="say", value=goal)),)
            for goal in _GOALS
        )
    return Card(text, rows)


def told_card(texts: Texts, lesson: Lesson, word: str) -> Card:
    """What a teacher or a visitor is told."""
    rows = (
        () if word == "off" else ((_button(texts, "button-lesson-open", LessonPress(act="open", lesson=lesson.id)),),)
    )
    return Card(Safe("\n\n".join([texts("lesson-told", word=word), lesson_text(texts, lesson)])), rows)


def _group(texts: Texts, kind: LessonKind, group: str) -> str | Safe:
    if kind is LessonKind.REPORT and group in set(Occasion):
        return texts("lesson-occasion", occasion=group)
    return group


def _line(texts: Texts, lesson: Lesson) -> str:
    return texts("lesson-line", kind=lesson.kind, time=f"{lesson.at:%H:%M}", name=lesson.teacher, place=lesson.place)


def _label(texts: Texts, lesson: Lesson) -> str:
    kind = texts.label("lesson-kind", kind=lesson.kind)
    topic = shorten(lesson.topic, 25)
    return texts.label("lesson-label", day=lesson.day, time=f"{lesson.at:%H:%M}", kind=kind, topic=topic)


def _say(label: str, draft: LessonDraft, value: str) -> Button:
    return Button(label, LessonAnswer(at=draft.at, act="say", value=value))


def _button(texts: Texts, key: str, press: LessonPress) -> Button:
    return Button(texts.label(key), press)
