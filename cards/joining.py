"""What somebody sees who opens an invitation: languages, the offer with what is stored, the name, a welcome."""

from collections.abc import Sequence

from attestation.roles import Role
from cards.callbacks import JoinConfirm, JoinLanguage, JoinName
from cards.card import Button, Card
from cards.languages import languages, question
from locales import Texts


def ask_language(invitation: int, first: str) -> Card:
    """The choice of a language, asked in all of them; `first` is the phone's."""
    buttons = ((Button(label, JoinLanguage(invitation=invitation, locale=code)),) for code, label in languages(first))
    return Card(question(first), tuple(buttons))


def offer(texts: Texts, invitation: int, school: str, role: Role, inviter: str | None, consent: str) -> Card:
    """Whose invitation it is, what is stored and why, and one button. `consent` is the version of that text."""
    confirm = texts.label("button-confirm")
    text = "\n\n".join(
        (
            texts("joining-offer", school=school, role=texts("role", role=role)),
            texts("joining-inviter", name=inviter) if inviter else texts("joining-inviter-operator"),
            texts("joining-consent", version=consent),
            texts("joining-agree", button=confirm),
        )
    )
    return Card(text, ((Button(confirm, JoinConfirm(invitation=invitation)),),))


def ask_name(texts: Texts, invitation: int, names: Sequence[str]) -> Card:
    """The question for the name, with the names that are known already as buttons."""
    buttons = tuple(
        (Button(name, JoinName(invitation=invitation, number=number)),) for number, name in enumerate(names)
    )
    return Card(texts("joining-name-offered" if names else "joining-name"), buttons)


def welcome(texts: Texts, name: str, school: str, role: Role, attested: bool) -> Card:
    """Joined: what happens next, for this role."""
    part = "colleague" if role is Role.TEACHER and not attested else role
    return Card(
        "\n\n".join(
            (
                texts("joining-welcome", name=name, school=school, role=texts("role", role=role)),
                texts("joining-next", part=part),
            )
        )
    )
