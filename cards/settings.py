"""What somebody may choose for themselves."""

from collections.abc import Sequence

from attestation.roles import Role
from cards.callbacks import AskLanguage
from cards.card import Button, Card
from cards.people import role_names
from locales import Texts


def settings(texts: Texts, name: str, school: str, roles: Sequence[Role]) -> Card:
    """Who I am here and how I am written to; a button for each thing that can be changed."""
    text = texts("settings", name=name, school=school, roles=role_names(texts, roles), language=texts("language-name"))
    return Card(text, ((Button(texts.label("settings-language"), AskLanguage()),),))
