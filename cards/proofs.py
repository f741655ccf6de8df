"""What a reviewer should know about the files of evidence, and its sender about one that does not count."""

from collections.abc import Sequence

from attestation.proofs import Proof
from attestation.roles import Actor
from attestation.steps import Step
from cards.card import Button, Card
from cards.pages import shorten
from cards.portfolio_callbacks import PaperAdd
from cards.steps import step_buttons, title_of
from locales import Safe, Texts

_MOST = 3  # other uses of one file that are named


def proofs_lines(texts: Texts, proofs: Sequence[Proof], lost: int, actor: Actor) -> tuple[Safe, ...]:
    """How many files are of a later version, which were used elsewhere too, how many have vanished."""
    lines = []
    newest = max((proof.version for proof in proofs), default=1)
    if newest > 1:
        fresh = sum(1 for proof in proofs if proof.version == newest)
        lines.append(texts("proof-version", version=newest, count=fresh))
    for proof in proofs:
        for other in proof.elsewhere[:_MOST]:
            key = "proof-elsewhere" if other.number is not None else "proof-elsewhere-paper"
            places = {"name": shorten(proof.name, 60), "person": other.person, "day": actor.local(other.at).date()}
            lines.append(texts(key, number=other.number or 0, **places))
    if lost:
        lines.append(texts("proof-lost", count=lost))
    return tuple(lines)


def refused_card(texts: Texts, name: str, why: str, again: Step | str | None, actor: Actor) -> Card:
    """To its sender: the file does not count, and why; the step, or the paper by its name, that is open again."""
    text = texts("file-refused", name=name, why=texts(why))
    if again is None:
        return Card(text)
    if isinstance(again, str):
        paper, label = texts(f"paper-{again}"), shorten(texts.label(f"paper-{again}"), 40)
        add = Button(texts.label("button-paper-add", name=label), PaperAdd(name=again))
        return Card(f"{text}\n{texts('file-refused-paper', name=paper)}", ((add,),))
    open_ = texts("file-refused-step", number=again.item.number, title=title_of(texts, again))
    return Card(f"{text}\n{open_}", (step_buttons(texts, again, actor, "o"),))
