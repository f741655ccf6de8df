"""My category with its arithmetic, and the decisions that staff write down."""

from collections.abc import Sequence
from datetime import date

from attestation.awards import Award, Candidate, MyCategory, Paper, choices
from attestation.cycle import NextDue, Standing, test_line
from attestation.roles import Act, Actor
from attestation.rulebook import Category, Opening, Rulebook
from cards.callbacks import MyPage
from cards.card import Button, Card
from cards.cycle import lines
from cards.pages import page_of, shorten, turner
from cards.year_callbacks import AttemptPress, AwardPress, ConsultPress, LessonPress, RulePress, TrialPress, YearPress
from locales import Safe, Texts

_PAGE = 8


def category_card(texts: Texts, mine: MyCategory, actor: Actor, today: date) -> Card:
    """What my category is, until when and why, what the rules of the year ask; below it the ways to the year's work."""
    parts = [texts("year-category", category=_name(texts, mine.cycle.category))]
    if mine.cycle.target:
        parts.append(_aim(texts, mine.cycle.target, mine.rules))
    parts.append(_due(texts, mine.due))
    test = test_line(mine.cycle, mine.rules)
    arithmetic = [*mine.due.lines, *([test] if test else [])]
    parts.append(Safe("\n".join(texts("year-line", text=line) for line in lines(texts, arithmetic))))
    if mine.award:
        parts.append(award_lines(texts, mine.award))
    if mine.due.standing in (Standing.DUE, Standing.OVERDUE, Standing.EARLY):
        parts += [opening_line(texts, each, today) for each in mine.rules.openings] or [texts("year-no-openings")]
    parts.append(
        texts(
            "year-source", source=mine.rules.source.in_language(texts.locale), checked=f"{mine.rules.checked:%d.%m.%Y}"
        )
    )
    return Card("\n\n".join(parts), _ways(texts, actor))


def _aim(texts: Texts, target: Category, rules: Rulebook) -> Safe:
    """The category aimed at, and what the rules ask for it, as far as they are known."""
    lines = [texts("year-target", category=_name(texts, target), mark=rules.pass_marks.get(target, 0))]
    if level := rules.commission_levels.get(target):
        lines.append(texts("year-decides", level=texts(f"level-is-{level}")))
    if years := rules.experience_years.get(target):
        lines.append(texts("year-experience", years=years))
    return Safe("\n".join(lines))


def _ways(texts: Texts, actor: Actor) -> tuple[tuple[Button, ...], ...]:
    rows: list[tuple[Button, ...]] = []
    if actor.may(Act.RECORD_AWARD):
        rows.append((Button(texts.label("button-awards"), AwardPress(act="list")),))
    if actor.may(Act.SET_DATES):
        window = Button(texts.label("button-window"), AttemptPress(act="window"))
        rows.append((window, Button(texts.label("button-rules"), RulePress(name=""))))
    if actor.may(Act.SEE_SHARED_TRIALS):
        rows.append((Button(texts.label("button-trials-school"), TrialPress(act="school")),))
    if actor.may(Act.CONFIRM_OWN_STEP):
        attempts = Button(texts.label("button-attempts"), AttemptPress(act="show"))
        rows.append((Button(texts.label("button-trials"), TrialPress(act="show")), attempts))
        rows.append((Button(texts.label("button-consultations"), ConsultPress(act="board")),))
    rows.append((Button(texts.label("button-lessons"), LessonPress(act="list")),))
    return (*rows, (Button(texts.label("button-all-my"), MyPage(page=0)),))


def opening_line(texts: Texts, opening: Opening, today: date) -> Safe:
    """Days of the rules, and whether they are ahead, now, or over."""
    window = opening.window
    stands = "over" if window.end < today else "ahead" if window.start > today else "now"
    days = texts("year-span", first=f"{window.start:%d.%m.%Y}", last=f"{window.end:%d.%m.%Y}")
    return texts("year-opening", event=opening.event, days=days, stands=stands)


def award_lines(texts: Texts, award: Award) -> Safe:
    """What was decided, and the papers that are there."""
    decision = award.decision
    said = [
        texts(
            "award-decision",
            fits="yes" if decision.fits else "no",
            category=_name(texts, decision.category),
            day=f"{decision.on:%d.%m.%Y}",
        )
    ]
    said += [_paper(texts, "order", award.order)] if award.order else []
    said += [_paper(texts, "certificate", award.certificate)] if award.certificate else []
    return Safe("\n".join(said))


def _paper(texts: Texts, what: str, paper: Paper) -> Safe:
    return texts("award-paper", what=what, number=paper.number, day=f"{paper.on:%d.%m.%Y}")


def _due(texts: Texts, due: NextDue) -> Safe:
    if due.on is None:
        return texts("year-no-due", standing=due.standing)
    return texts("year-due", day=f"{due.on:%d.%m.%Y}", year=str(due.on.year), standing=due.standing)


def _name(texts: Texts, category: Category | None) -> Safe:
    return texts(f"category-{category}") if category else texts("year-unknown")


def told_card(texts: Texts, award: Award, due: NextDue) -> Card:
    """To the teacher: the decision or a paper, until when the category holds, when the next attestation is due."""
    text = "\n\n".join([texts("award-told"), award_lines(texts, award), _due(texts, due)])
    return Card(text, ((Button(texts.label("button-year"), YearPress()),),), protect=True)


def list_card(texts: Texts, people: Sequence[Candidate], page: int) -> Card:
    """Everybody under attestation, a button each, with how far it has come."""
    shown, page, pages = page_of(people, page, _PAGE)
    rows: list[tuple[Button, ...]] = [
        (
            Button(
                texts.label("award-person", name=shorten(each.name, 40), stage=_stage(each.award)),
                AwardPress(act="person", person=each.id),
            ),
        )
        for each in shown
    ]
    rows.append(turner(texts, page, pages, lambda to: AwardPress(act="list", page=to)))
    return Card(texts("award-list", count=len(people)), (*rows, (_home(texts),)))


def _stage(award: Award | None) -> str:
    if award is None:
        return "none"
    return "certificate" if award.certificate else "order" if award.order else "decision"


def person_card(texts: Texts, each: Candidate) -> Card:
    """One of them: the cycle, what was decided, and what can be written down next."""
    present, target = _name(texts, each.cycle.category), _name(texts, each.cycle.target)
    parts = [texts("award-heading", name=each.name, present=present, target=target)]
    rows: list[tuple[Button, ...]] = []
    if each.award:
        parts += [award_lines(texts, each.award), _due(texts, each.due)]
        rows.append(tuple(_ask(texts, act, each) for act in ("order", "certificate")))
    else:
        parts.append(texts("award-none"))
    rows += [(_choice(texts, each, category, fits),) for category, fits in choices(each.cycle)]
    return Card("\n\n".join(parts), (*rows, (Button(texts.label("button-back"), AwardPress(act="list")),)))


def _choice(texts: Texts, each: Candidate, category: Category, fits: bool) -> Button:
    label = texts.label("award-choice", fits="yes" if fits else "no", category=texts.label(f"category-{category}"))
    return Button(label, AwardPress(act="decide", person=each.id, value=f"{'+' if fits else '-'}{category}"))


def _ask(texts: Texts, act: str, each: Candidate) -> Button:
    return Button(texts.label(f"button-award-{act}"), AwardPress(act=act, person=each.id))


def ask_day(texts: Texts, each: Candidate, category: Category, today: date) -> Card:
    """Asks when it was decided."""
    text = texts("award-ask-day", name=each.name, category=_name(texts, category))
    press = AwardPress(act="day", person=each.id, value=today.isoformat())
    return Card(text, ((Button(texts.label("button-award-today", day=today), press),),))


def ask_paper(texts: Texts, each: Candidate, what: str, today: date) -> Card:
    """Asks for the number and the day of the order or the certificate."""
    return Card(texts("award-ask-paper", name=each.name, what=what, day=f"{today:%d.%m.%Y}"))


def _home(texts: Texts) -> Button:
    return Button(texts.label("button-year"), YearPress())
