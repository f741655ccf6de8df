"""What is held about me, and being forgotten."""

from datetime import date

from cards.callbacks import ForgetPress
from cards.card import Button, Card, File
from locales import Texts


def my_data_card(texts: Texts, packed: bytes, today: date) -> Card:
    """The ZIP of everything; it may not be passed on from this chat."""
    return Card(texts("mydata"), file=File(f"sanat-mydata-{today:%Y-%m-%d}.zip", packed), protect=True)


def ask_forget_card(texts: Texts, days: int) -> Card:
    """What goes, what stays, and for how many `days` backups hold it; asked before it is done."""
    yes = Button(texts.label("button-forget"), ForgetPress(sure=True))
    no = Button(texts.label("button-cancel"), ForgetPress(sure=False))
    return Card(texts("forget-ask", days=days), ((yes,), (no,)))
