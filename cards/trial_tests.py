"""Trial tests: one's own results in words and as a line, and for the deputy those of who has agreed."""

from collections.abc import Sequence
from datetime import date

from attestation.steps import Step
from attestation.trial_tests import TrialResult, Trials, rises
from cards.card import Button, Card, File
from cards.pages import page_of, turner
from cards.year_callbacks import TrialPress, YearPress
from locales import Safe, Texts

_SHOWN = 8
_PAGE = 8


def trials_card(texts: Texts, trials: Trials, done: Step | None = None) -> Card:
    """The results, the newest first, each against the pass mark; `done`: the step that the last one has closed."""
    parts = [texts("trial-heading")]
    if done:
        parts.append(texts("trial-done", number=done.item.number))
    parts.append(_mark(texts, trials))
    lines = [_line(texts, result, trials.mark) for result in reversed(trials.results[-_SHOWN:])]
    parts.append(Safe("\n".join(lines)) if lines else texts("trial-none"))
    if (rise := rises(trials.results)) is not None:
        parts.append(texts("trial-rise", way="up" if rise > 0 else "down" if rise < 0 else "same", by=round(abs(rise))))
    rows: list[tuple[Button, ...]] = [(_button(texts, "enter"),)]
    if trials.results:
        parts.append(texts("trial-who-sees", shared="yes" if trials.shared else "no"))
        rows += [(_button(texts, "picture"),), (_button(texts, "hide" if trials.shared else "share"),)]
    return Card("\n\n".join(parts), (*rows, (_home(texts),)), protect=True)


def _mark(texts: Texts, trials: Trials) -> Safe:
    return texts("trial-no-mark") if trials.mark is None else texts("trial-mark", mark=trials.mark)


def _line(texts: Texts, result: TrialResult, mark: int | None) -> Safe:
    stands = "unknown" if mark is None else "passed" if result.percent >= mark else "below"
    line = texts("trial-line", day=f"{result.day:%d.%m.%Y}", percent=round(result.percent), stands=stands)
    if len(result.parts) == 1 and not result.parts[0].name and result.parts[0].most == 100:
        return line
    parts = [
        texts("trial-part", name=part.name or "", points=f"{part.points:g}", most=part.most) for part in result.parts
    ]
    return Safe(f"{line}\n{', '.join(parts)}")


def ask_result(texts: Texts, today: date) -> Card:
    """Asks for a result."""
    return Card(texts("trial-ask", example=f"{today:%d.%m}"))


def picture_card(texts: Texts, trials: Trials, image: bytes) -> Card:
    """The line of results; what it shows stands in the words too."""
    lines = [_line(texts, result, trials.mark) for result in reversed(trials.results[-_SHOWN:])]
    text = "\n".join([texts("trial-heading"), _mark(texts, trials), *lines])
    return Card(text, file=File("trial-tests.png", image, photo=True), protect=True)


def school_card(texts: Texts, people: Sequence[Trials], page: int) -> Card:
    """For the deputy director: the last result of everybody who has agreed."""
    shown, page, pages = page_of(people, page, _PAGE)
    lines = [
        Safe(f"{texts('trial-person', name=each.name)}\n{_line(texts, each.results[-1], each.mark)}") for each in shown
    ]
    text = "\n\n".join([texts("trial-school", count=len(people)), *lines])
    turning = turner(texts, page, pages, lambda to: TrialPress(act="school", page=to))
    return Card(text, (turning, (_home(texts),)), protect=True)


def _button(texts: Texts, act: str) -> Button:
    return Button(texts.label(f"button-trial-{act}"), TrialPress(act=act))


def _home(texts: Texts) -> Button:
    return Button(texts.label("button-year"), YearPress())
