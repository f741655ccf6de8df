"""The choice of a language."""

from cards.callbacks import ChooseLanguage
from cards.card import Button, Card
from locales import LOCALES, texts


def languages(first: str) -> list[tuple[str, str]]:
    """Code and own name of each language, `first` at the head."""
    return [(code, texts(code).label("language-name")) for code in sorted(LOCALES, key=lambda code: code != first)]


def question(first: str) -> str:
    """The question for the language, in every language, for who asks may not read the one that is set."""
    return "\n".join(texts(code)("language-choose") for code, _ in languages(first))


def ask_language(first: str) -> Card:
    """The languages to go on in."""
    return Card(
        question(first), tuple((Button(label, ChooseLanguage(locale=code)),) for code, label in languages(first))
    )
