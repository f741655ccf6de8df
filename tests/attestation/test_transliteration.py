"""The rough spelling in which Latin and Cyrillic names meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.spelling import skeleton
from attestation.transliteration import from_latin, is_latin_name, rough

LETTERS = {
    "а": "a", "ә": "ä", "б": "b", "в": "v", "г": "g", "ғ": "gh", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n", "ң": "ñ", "о": "o", "ө": "ö", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "ü", "ф": "f", "х": "kh", "һ": "h", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ы": "y", "і": "i", "э": "e", "я": "ya", "ю": "yu",
}  # fmt: skip


@given(st.text("".join(LETTERS), min_size=1, max_size=12).filter(lambda word: not {*"йыиіетсцкгһхчш"} & {*word}))
def test_a_word_letter_by_letter_meets_itself(word: str) -> None:
    assert from_latin("".join(LETTERS[letter] for letter in word)) == rough(skeleton(word))


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Aigul", "Айгүл"), ("Aygül", "Айгүл"), ("Zhanibek", "Жәнібек"), ("Janibek", "Жәнібек"), ("Tuleyev", "Төлеев"),
        ("Shcherbakova", "Щербакова"), ("Kydyraliyev", "Қыдыралиев"), ("Qydyraliev", "Қыдыралиев"), ("Ilyas", "Ильяс"),
    ],
)  # fmt: skip
def test_usual_spellings_meet(latin: str, cyrillic: str) -> None:
    vowel = str.maketrans("о", "у")  # ө is o to some and u to others
    assert from_latin(latin).translate(vowel) == rough(skeleton(cyrillic)).translate(vowel)


def test_one_letter_of_the_other_kind_makes_no_latin_name() -> None:
    assert [is_latin_name(name) for name in ("Aigul S.", "Äbdi", "Аigul", "Айгүл", "1.")] == [
        True, True, False, False, False,
    ]  # fmt: skip
