"""What counts as a person's name."""

import unicodedata

from attestation.errors import AttestationError

SHORTEST, LONGEST = 2, 80
NAMELESS = "—"
"""What stands where the name of somebody stood who has been forgotten."""


def tidy_name(text: str) -> str:
    """The name as it is kept: white space folded, invisible characters gone, everything else as written.

    Raises AttestationError("name-wrong") unless it has 2 to 80 characters, a letter among them.
    """
    seen = "".join(" " if char.isspace() else char for char in text if char.isspace() or _is_visible(char))
    name = " ".join(seen.split())
    if not SHORTEST <= len(name) <= LONGEST or not any(char.isalpha() for char in name):
        raise AttestationError("name-wrong", shortest=SHORTEST, longest=LONGEST)
    return name


def _is_visible(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
