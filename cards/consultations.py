"""/consult: free times to take with one tap, one's own, and for a host those that they hold."""

from collections.abc import Sequence

from attestation.consultations import Board, Consultation, News, Outcome, Reminded, may_read_difficulties
from attestation.errors import AttestationError
from attestation.roles import Act, Actor
from attestation.steps import Step
from cards.callbacks import MyPage
from cards.card import Button, Card
from cards.pages import page_of, shorten, turner
from cards.year_callbacks import ConsultPress
from locales import Safe, Texts

_PAGE = 8
_PAST_PAGE = 4
_NAME = 30


def board_card(texts: Texts, board: Board, actor: Actor, page: int = 0, error: AttestationError | None = None) -> Card:
    """What a teacher sees: the time taken, and the free ones, a button each. `error`: why the last tap did not do."""
    shown, page, pages = page_of(board.free, page, _PAGE)
    parts = [texts(error.key, **error.params)] if error else []
    parts.append(texts("consult-heading"))
    rows: list[tuple[Button, ...]] = []
    if board.taken:
        parts.append(texts("consult-yours", what=_whole(texts, board.taken, board.taken.host)))
        rows.append((_button(texts, "button-consult-leave", "leave", board.taken.id),))
    if shown:
        parts.append(texts("consult-move" if board.taken else "consult-free"))
    elif not board.taken:
        parts.append(texts("consult-none-free"))
    rows += [(Button(_label(texts, each, each.host), ConsultPress(act="take", time=each.id)),) for each in shown]
    rows.append(turner(texts, page, pages, lambda to: ConsultPress(act="board", page=to)))
    more = [_button(texts, "button-consult-past", "past")]
    if actor.may(Act.HOLD_CONSULTATION):
        more.append(_button(texts, "button-consult-held", "held"))
    return Card("\n\n".join(parts), (*rows, tuple(more)))


def held_card(texts: Texts, board: Board, actor: Actor, page: int = 0, note: Safe | None = None) -> Card:
    """What a host sees: the times they hold, and who has taken which."""
    shown, page, pages = page_of(board.held, page, _PAGE)
    taken = sum(1 for each in board.held if each.teacher_id is not None)
    parts = [note] if note else []
    parts.append(texts("consult-held", count=len(board.held), taken=taken))
    rows: list[tuple[Button, ...]] = [(_button(texts, "button-consult-open", "open"),)]
    rows += [
        (Button(_label(texts, each, each.teacher or texts.label("consult-is-free")), _press("time", each.id)),)
        for each in shown
    ]
    rows.append(turner(texts, page, pages, lambda to: ConsultPress(act="held", page=to)))
    more = [_button(texts, "button-consult-past", "past")]
    if actor.may(Act.TAKE_CONSULTATION):
        more.append(_button(texts, "button-consult-free", "board"))
    return Card("\n\n".join(parts), (*rows, tuple(more)))


def time_card(texts: Texts, each: Consultation, begun: bool) -> Card:
    """One time of a host's, with what can be done about it."""
    parts = [_whole(texts, each, each.teacher or texts("consult-is-free"))]
    rows: list[tuple[Button, ...]] = []
    if each.outcome:
        parts.append(texts("consult-outcome", outcome=each.outcome))
    if each.difficulties:
        parts.append(_found(texts, each))
    if not begun:
        rows.append((_button(texts, "button-consult-close", "close", each.id),))
    elif each.teacher_id is not None and not each.agreed:
        rows.append(
            (
                _button(texts, "button-consult-came", "came", each.id),
                _button(texts, "button-consult-missed", "no_show", each.id),
            )
        )
        rows.append((_button(texts, "button-consult-note", "note", each.id),))
    return Card("\n".join(parts), (*rows, (_button(texts, "button-back", "held"),)))


def ask_difficulties(texts: Texts, each: Consultation) -> Card:
    """Asks which difficulties were found."""
    return Card(texts("consult-ask-note", name=each.teacher, day=each.day))


def past_card(texts: Texts, past: Sequence[Consultation], actor: Actor, page: int = 0) -> Card:
    """Consultations behind, with what was found where the actor may read it."""
    shown, page, pages = page_of(past, page, _PAST_PAGE)
    parts = [texts("consult-past") if past else texts("consult-past-none")]
    rows: list[tuple[Button, ...]] = []
    for each in shown:
        mine = each.teacher_id == actor.person_id
        lines = [texts("consult-past-line", day=each.day, teacher=each.teacher, host=each.host)]
        if each.outcome:
            lines.append(texts("consult-outcome", outcome=each.outcome))
        if each.difficulties and may_read_difficulties(actor, each):
            lines.append(_found(texts, each))
            if mine and not each.agreed:
                label = texts.label("button-consult-agree", day=each.day)
                rows.append((Button(label, _press("agree", each.id)),))
        parts.append(Safe("\n".join(lines)))
    rows.append(turner(texts, page, pages, lambda to: ConsultPress(act="past", page=to)))
    home = "board" if actor.may(Act.TAKE_CONSULTATION) else "held"
    return Card("\n\n".join(parts), (*rows, (_button(texts, "button-back", home),)), protect=True)


def agreed_card(texts: Texts, each: Consultation, step: Step | None) -> Card:
    """To the teacher: what was found is confirmed, and the row that it closed."""
    number = step.item.number if step else 0
    text = Safe("\n".join([texts("consult-agreed-done", number=number, day=each.day), _found(texts, each)]))
    return Card(text, ((Button(texts.label("button-all-my"), MyPage(page=0)),),), protect=True)


def reminder_card(texts: Texts, said: Reminded) -> Card:
    """A day or an hour before: when, with whom, where."""
    lines = [_whole(texts, each, each.teacher if said.hosting else each.host) for each in said.consultations]
    head = texts("consult-reminder", day=said.consultations[0].day, count=len(lines))
    mine = said.consultations[0]
    button = (
        _button(texts, "button-consult-held", "held")
        if said.hosting
        else _button(texts, "button-consult-leave", "leave", mine.id)
    )
    return Card("\n\n".join([head, *lines]), ((button,),))


def news_card(texts: Texts, each: Consultation, news: News) -> Card:
    """To the other party: what has become of a time; what was found is asked to be confirmed."""
    if news is News.NOTED:
        text = Safe("\n".join([texts("consult-noted", day=each.day, host=each.host), _found(texts, each)]))
        label = texts.label("button-consult-agree", day=each.day)
        return Card(text, ((Button(label, _press("agree", each.id)),),), protect=True)
    whole = _whole(texts, each, each.host if news is News.CLOSED else each.teacher)
    button = _button(texts, "button-consult-free", "board") if news is News.CLOSED else _held(texts)
    return Card(Safe("\n".join([texts("consult-news", news=news), whole])), ((button,),))


def when(texts: Texts, each: Consultation) -> Safe:
    """The day, the weekday and the hour."""
    return texts("consult-when", day=each.day, time=f"{each.at:%H:%M}")


def outcome_toast(texts: Texts, outcome: Outcome) -> str:
    """The answer to the press that says whether somebody came."""
    return texts.label("consult-outcome", outcome=outcome)


def _whole(texts: Texts, each: Consultation, who: str) -> Safe:
    lines = [texts("consult-what", when=when(texts, each), minutes=each.minutes, who=who)]
    lines.append(texts("consult-place", place=each.place) if each.place else texts("consult-online"))
    return Safe("\n".join([*lines, *([texts("consult-topic", topic=each.topic)] if each.topic else [])]))


def _found(texts: Texts, each: Consultation) -> Safe:
    return texts("consult-difficulties", text=each.difficulties)


def _label(texts: Texts, each: Consultation, who: str) -> str:
    return texts.label(
        "consult-label",
        when=texts.label("consult-when", day=each.day, time=f"{each.at:%H:%M}"),
        who=shorten(who, _NAME),
    )


def _held(texts: Texts) -> Button:
    return _button(texts, "button-consult-held", "held")


def _button(texts: Texts, key: str, act: str, time: int = 0) -> Button:
    return Button(texts.label(key), _press(act, time))


def _press(act: str, time: int) -> ConsultPress:
    return ConsultPress(act=act, time=time)
