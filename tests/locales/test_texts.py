"""What is put into a text: escaped once, of any length, refused when it does not fit the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales import LOCALES, Safe, texts


@given(title=st.text(max_size=3000))
def test_a_value_of_any_length_and_any_letters_stands_in_the_text_escaped(title: str) -> None:
    text = texts("en")("attach-ask", number=11, title=title)
    escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert text == f"<b>11.</b> {escaped}: send a photo or a document (up to 20 MB)."


def test_a_text_of_ours_is_not_escaped_again() -> None:
    assert "<b>11.</b>" in texts("kk")("plan-draft-doubt", doubt=Safe("<b>11.</b>"))


def test_a_label_is_not_escaped() -> None:
    assert texts("ru").label("button-named", name="Готово", person="<b>&") == "Готово · <b>&"


@pytest.mark.parametrize("locale", LOCALES)
def test_a_text_that_is_not_there_or_not_filled_is_an_error(locale: str) -> None:
    with pytest.raises(LookupError):
        texts(locale)("no-such-text")
    with pytest.raises(ValueError, match="attach-ask"):
        texts(locale)("attach-ask", number=11)
