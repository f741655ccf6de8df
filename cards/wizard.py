"""A question of a wizard: why the last answer did not do, which question of how many, what is asked, the ways on."""

from collections.abc import Callable, Iterable

from attestation.errors import AttestationError
from attestation.questions import Draft
from cards.card import Button, Card
from cards.press import Press
from locales import Safe, Texts

Rows = Iterable[tuple[Button, ...]]


def wizard_card(
    texts: Texts,
    draft: Draft,
    asked: Iterable[Safe],
    rows: Rows,
    press: Callable[..., Press],
    error: AttestationError | None = None,
    protect: bool = False,
) -> Card:
    """`asked`: the heading, then the question or the preview; `rows`: its answers.

    `press` makes what an act sends back from this question.
    Under the answers stand Confirm, once all is said, Back but for the first question, and Cancel.
    """
    parts = [texts(error.key, **error.params), *asked] if error else [*asked]

    def way(act: str) -> Button:
        return Button(texts.label(f"button-{act}"), press(act=act))

    confirm = (way("confirm"),) if draft.number == draft.last else ()
    back = (way("back"),) if draft.number > 1 else ()
    return Card("\n\n".join(parts), (*rows, confirm, (*back, way("cancel"))), protect=protect)
