"""Who is in the school, for its admin."""

from collections.abc import Iterable

from attestation.roles import Role
from locales import Texts


def role_names(texts: Texts, roles: Iterable[Role]) -> str:
    """The roles in words, one after the other."""
    return ", ".join(texts("role", role=role) for role in roles)
