"""/report: the papers that can be printed, and each as it is handed over."""

from collections.abc import Iterable

from attestation.desk import Printout
from attestation.ledger import Account
from cards.callbacks import Locale
from cards.card import Button, Card, File
from cards.desk_callbacks import PrintoutPress
from cards.pages import shorten
from locales import LOCALES, Texts, texts


def printouts_card(say: Texts, locale: Locale) -> Card:
    """A button for each paper, and one for each other language that it can be printed in."""
    papers = [
        (Button(say.label(f"printout-file-{kind.value}"), PrintoutPress(kind=kind.value, locale=locale)),)
        for kind in Printout
    ]
    pairs = [papers[at] + (papers[at + 1] if at + 1 < len(papers) else ()) for at in range(0, len(papers), 2)]
    others: tuple[Locale, ...] = ("kk", "ru", "en")
    languages = tuple(
        Button(texts(other).label("language-name"), PrintoutPress(kind="", locale=other))
        for other in others
        if other != locale and other in LOCALES
    )
    text = "\n\n".join(
        [say("printouts-heading"), say("printouts-language", language=texts(locale).label("language-name"))]
    )
    return Card(text, (*pairs, languages))


def notices_card(say: Texts, accounts: Iterable[Account], locale: Locale) -> Card:
    """Whose acquaintance sheet: a button for each of the newest notices."""
    rows = [
        (Button(shorten(_notice(say, one), 60), PrintoutPress(kind=Printout.ACQUAINTANCE, locale=locale, of=one.id)),)
        for one in accounts
    ]
    back = (Button(say.label("button-back"), PrintoutPress(kind="", locale=locale)),)
    return Card(say("printouts-notices" if rows else "printouts-no-notices"), (*rows, back))


def _notice(say: Texts, account: Account) -> str:
    day = account.content.day or account.sent_at.date()
    return say.label("printout-notice", kind=account.content.kind or "", day=f"{day:%d.%m.%Y}")


def handed(title: str, name: str, content: bytes) -> Card:
    """One file of a paper."""
    return Card(title, file=File(name, content))
