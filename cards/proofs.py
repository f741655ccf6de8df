"""What a reviewer should know about the files of evidence."""

from collections.abc import Sequence

from attestation.proofs import Proof
from attestation.roles import Actor
from cards.pages import shorten
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
