"""The page of a teacher's short form, ready to be signed."""

from attestation.forms import FORMS, FormKind, Written
from attestation.lessons import Asked, Lesson
from documents.print_people import category
from documents.printout import Cell, Paper, Table, columns
from locales import Texts

_LINE = "____________________"
_ROOM = "\n\n"  # three lines to write on by hand
_GOALS = ("yes", "partly", "no")


def form_paper(written: Written, say: Texts) -> Paper:
    """One form on one page. A question that was left out stays empty, to be filled in by hand."""
    kind = written.kind
    title = say.label(f"form-page-{kind}")
    rows = tuple(
        (say.label(f"form-head-{kind}-{question}"), written.answers.get(question, _ROOM))
        for question in FORMS[kind].questions
    )
    answers = Table(title, columns(say, ("asked", 3), ("written", 7)), rows)
    gathers = kind is FormKind.REFERENCE
    return Paper(
        file=f"{title}-{written.teacher}-{written.at:%Y-%m-%d}",
        school=written.school,
        title=title,
        tables=(_visits(written.lessons, say), answers) if gathers else (answers,),
        lines=tuple(_about(written, say)),
        signatures=(
            say.label("form-page-author", line=_LINE, name=written.author),
            say.label("form-page-agreed", line=_LINE)
            if written.author == written.teacher
            else say.label("form-page-seen", line=_LINE, name=written.teacher),
        ),
        upright=not gathers,
    )


def _about(written: Written, say: Texts) -> list[str]:
    lines = [say.label("form-page-teacher", name=written.teacher)]
    if written.subject:
        lines.append(say.label("form-page-subject", subject=written.subject))
    now, target = category(written.category, say), category(written.target, say)
    if now or target:
        lines.append(say.label("form-page-category", now=now or "–", target=target or "–"))
    day = f"{written.at:%d.%m.%Y}"
    return [*lines, say.label("form-page-row", number=written.number, day=day, version=written.version)]


def _visits(lessons: tuple[Lesson, ...], say: Texts) -> Table:
    rows = tuple(
        (lesson.day, lesson.group, lesson.topic, visitor.name, *(_note(visitor.answers, asked, say) for asked in Asked))
        for lesson in lessons
        for visitor in lesson.visitors
        if visitor.answers
    )
    names = columns(
        say, ("day", 2.2), ("class", 2), ("topic", 4.4), ("visitor", 4), ("goal", 2.6), ("strengths", 5.6),
        ("advice", 5.6),
    )  # fmt: skip
    title = say.label("form-page-visits", count=len(rows))
    return Table(title, names, rows, title=title)


def _note(answers: dict[str, str], asked: Asked, say: Texts) -> Cell:
    said = answers.get(asked, "")
    return say.label("lesson-goal", goal=said) if asked is Asked.GOAL and said in _GOALS else said
