"""What counts as a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.errors import AttestationError
from attestation.names import LONGEST, SHORTEST, tidy_name


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Айгүл \n Сынақова ", "Айгүл Сынақова"),
        ('<b>&"', '<b>&"'),
        ("О'Нил-Ұлы Д.", "О'Нил-Ұлы Д."),
        ("Ай\u200bгүл\u202e", "Айгүл"),
        ("Үә", "Үә"),
    ],
)
def test_names_are_kept_as_written_but_tidy(typed: str, kept: str) -> None:
    assert tidy_name(typed) == kept


@pytest.mark.parametrize("typed", ["", " ", "Я", "12345", "😀😀😀", "\u200b\u200b\u200b", "ұ" * 81])
def test_what_is_no_name_is_refused(typed: str) -> None:
    with pytest.raises(AttestationError, match="name-wrong"):
        tidy_name(typed)


@given(st.text(max_size=120))
def test_a_name_is_tidy_or_refused_and_tidying_again_changes_nothing(text: str) -> None:
    try:
        name = tidy_name(text)
    except AttestationError:
        return
    assert SHORTEST <= len(name) <= LONGEST
    assert name.isprintable()
    assert tidy_name(name) == name
