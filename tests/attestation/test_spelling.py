"""Letters as schools type them: what counts as the same word, and what as a slip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.spelling import one_slip_apart, plain, skeleton


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("дейiн", "дейін"),
        ("жəне", "және"),
        ("cəyip", "сәуір"),
        ("ҚЫРКҮЙЕК", "кыркуйек"),
        ("Ќазан", "қазан"),
        ("МАРТ", "mapt"),
        ("желтоқсан", "желтоксан"),
    ],
)
def test_two_ways_to_type_a_word_have_one_skeleton(typed: str, meant: str) -> None:
    assert skeleton(typed) == skeleton(meant)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("қа\u00adзан", "қазан"),
        ("1\u00a0–\u20095", "1 - 5"),
        ("№ 5", "№ 5"),
        ("ﬁn Ⅳ", "fin IV"),
        ("\u2019 \u02bc `", "' ' '"),
    ],
)
def test_a_text_is_made_plain(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("казан", "казан", False),
        ("казан", "казаан", True),
        ("казан", "каза", True),
        ("казан", "казун", True),
        ("казан", "кзаан", True),
        ("казан", "казар", True),
        ("казан", "каракан", False),
        ("казан", "кизун", False),
        ("", "а", True),
    ],
)
def test_one_slip_of_the_finger_is_told_from_two(left: str, right: str, expected: bool) -> None:
    assert one_slip_apart(left, right) is expected
    assert one_slip_apart(right, left) is expected


@given(st.text(alphabet="абв", min_size=1, max_size=6), st.data())
def test_changing_dropping_adding_or_swapping_one_letter_is_one_slip(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("абвг"))
    for slip in (
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    ):
        assert one_slip_apart(word, slip) is (slip != word)
