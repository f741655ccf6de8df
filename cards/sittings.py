"""What a sitting came to: the questions by which it is written down."""

from functools import partial

from attestation.awards import Candidate, choices
from attestation.errors import AttestationError
from attestation.sitting_draft import Sitting, SittingDraft, Stage, Verdict
from attestation.steps import Step
from cards.callbacks import NoticeChange, SittingAnswer
from cards.card import Button, Card
from cards.pages import page_of, shorten, turner
from cards.wizard import wizard_card
from locales import Safe, Texts

_PAGE = 8
_NAME = 40
_TITLE = 50
Rows = list[tuple[Button, ...]]


def sitting_card(texts: Texts, draft: SittingDraft, found: Sitting, error: AttestationError | None = None) -> Card:
    """The question at which the draft stands; the last one shows all that Confirm will do."""
    head = texts("sitting-step", day=found.day, number=draft.number, last=draft.last)
    asked, rows = [head], Rows()
    match draft.at:
        case Stage.PRESENT:
            asked.append(_present(texts, draft, found))
            asked.append(texts("sitting-ask-present"))
            names = [(str(id_), name, id_ in draft.present) for id_, name in found.names.items()]
            rows = _marks(texts, draft, "came", names)
        case Stage.ROWS:
            asked.append(texts("sitting-ask-rows", count=len(found.steps)))
            named = [(step_value(it), _step(texts, it), it.key in draft.rows) for it in found.steps]
            rows = _marks(texts, draft, "row", named)
        case Stage.DECISIONS if one := next((each for each in found.candidates if each.id == draft.who), None):
            asked.append(texts("sitting-ask-verdict", name=one.name, category=_category(texts, one)))
            rows = _verdict(texts, draft, one)
        case Stage.DECISIONS:
            asked.append(texts("sitting-ask-decisions", count=len(draft.verdicts)))
            people = [(str(it.id), _decided(texts, draft, it), it.id in draft.verdicts) for it in found.candidates]
            rows = _marks(texts, draft, "who", people)
        case Stage.PREVIEW:
            asked += _preview(texts, draft, found)
    if draft.at is not Stage.PREVIEW and draft.who is None:
        rows.append((Button(texts.label("button-next"), _press(draft, "next")),))
    return wizard_card(texts, draft, asked, rows, partial(SittingAnswer, at=draft.at), error)


def settled_card(texts: Texts, draft: SittingDraft, found: Sitting) -> Card:
    """What was written down, and the way to the minutes with all of it."""
    parts = [texts("sitting-settled", day=found.day), *_preview(texts, draft, found)]
    minutes = Button(texts.label("button-minutes"), NoticeChange(notice=found.notice, act="minutes"))
    return Card("\n\n".join(parts), ((minutes,),))


def step_value(step: Step) -> str:
    """How a button names the step."""
    return f"{step.key[0]}-{step.key[1] or 0}"


def _preview(texts: Texts, draft: SittingDraft, found: Sitting) -> list[Safe]:
    parts = [_present(texts, draft, found)]
    if steps := [it for it in found.steps if it.key in draft.rows]:
        lines = [texts("sitting-line", what=_step(texts, it)) for it in steps]
        parts.append(Safe("\n".join([texts("sitting-closes", count=len(steps)), *lines])))
    if decided := [it for it in found.candidates if it.id in draft.verdicts]:
        lines = [texts("sitting-line", what=_decided(texts, draft, it)) for it in decided]
        parts.append(Safe("\n".join([texts("sitting-decides", count=len(decided)), *lines])))
    return parts


def _present(texts: Texts, draft: SittingDraft, found: Sitting) -> Safe:
    return texts("sitting-present", count=len(draft.present), members=len(found.names), needed=found.needed)


def _marks(texts: Texts, draft: SittingDraft, act: str, all_: list[tuple[str, str, bool]]) -> Rows:
    shown, page, pages = page_of(all_, draft.page, _PAGE)
    rows: Rows = []
    for value, name, marked in shown:
        label = texts.label("notice-chosen", name=name) if marked else name
        rows.append((Button(label, _press(draft, act, value)),))
    rows.append(turner(texts, page, pages, lambda to: _press(draft, "page", str(to))))
    return rows


def _verdict(texts: Texts, draft: SittingDraft, one: Candidate) -> Rows:
    """The choices; once one is made, the votes."""
    made = draft.verdicts.get(one.id)
    rows: Rows = []
    for category, fits in choices(one.cycle):
        label = texts.label("award-choice", fits="yes" if fits else "no", category=texts.label(f"category-{category}"))
        chosen = made is not None and (made.category, made.fits) == (category, fits)
        label = texts.label("notice-chosen", name=label) if chosen else label
        rows.append((Button(label, _press(draft, "choose", f"{'+' if fits else '-'}{category}")),))
    if made:
        votes = [
            Button(
                texts.label("sitting-votes", pro=len(draft.present) - against, against=against),
                _press(draft, "votes", str(against)),
            )
            for against in range(draft.most_against + 1)
        ]
        rows += [tuple(votes[at : at + 3]) for at in range(0, len(votes), 3)]
        rows.append((Button(texts.label("button-sitting-nothing"), _press(draft, "nothing")),))
    return rows


def _decided(texts: Texts, draft: SittingDraft, one: Candidate) -> str:
    name = shorten(one.name, _NAME)
    verdict = draft.verdicts.get(one.id)
    return f"{name}: {verdict_words(texts, verdict, len(draft.present))}" if verdict else name


def verdict_words(texts: Texts, verdict: Verdict, present: int) -> str:
    """A verdict with its votes."""
    category, fits = texts.label(f"category-{verdict.category}"), "yes" if verdict.fits else "no"
    choice = texts.label("award-choice", fits=fits, category=category)
    votes = texts.label("sitting-votes", pro=present - verdict.against, against=verdict.against)
    return f"{choice}, {votes}"


def _category(texts: Texts, one: Candidate) -> str:
    return texts.label(f"category-{one.cycle.category}") if one.cycle.category else texts.label("year-unknown")


def _step(texts: Texts, step: Step) -> str:
    title = f"{step.item.number}. {shorten(step.item.title.in_language(texts.locale), _TITLE)}"
    return f"{title} · {shorten(step.teacher.name, _NAME)}" if step.teacher else title


def _press(draft: SittingDraft, act: str, value: str = "") -> SittingAnswer:
    return SittingAnswer(at=draft.at, act=act, value=value)
