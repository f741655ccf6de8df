"""To the deputy director: who cannot be written to any more."""

from collections.abc import Sequence

from cards.admin_callbacks import Unreached
from cards.card import Button, Card
from locales import Texts

_MOST = 25  # names: the longest still fit into a message


def lost_card(texts: Texts, names: Sequence[str]) -> Card:
    """Their names, as far as there is room."""
    shown = list(names[:_MOST])
    if left := len(names) - len(shown):
        shown.append(texts.label("notice-more", count=left))
    pages = Button(texts.label("button-unreached"), Unreached(page=0))
    return Card(texts("unreachable-told", names=", ".join(shown)), ((pages,),))
