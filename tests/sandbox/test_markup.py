"""HTML as Telegram reads it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.markup import as_html, parse, utf16
from sandbox.refusals import Refusal


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("a &lt;b&gt; &amp; &quot;&#39;&#x41; &nbsp;", "a <b> & \"'A &nbsp;", []),
        ("<b>x</b>", "x", [{"type": "bold", "offset": 0, "length": 1}]),
        ("😀<i>y</i>", "😀y", [{"type": "italic", "offset": 2, "length": 1}]),
        (
            '<a href="https://example.org/?a=1&amp;b=2">x</a>',
            "x",
            [{"type": "text_link", "offset": 0, "length": 1, "url": "https://example.org/?a=1&b=2"}],
        ),
        ("<A HREF='t.me/x'>x</a>", "x", [{"type": "text_link", "offset": 0, "length": 1, "url": "t.me/x"}]),
        ("<blockquote expandable>q</blockquote>", "q", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
        ('<span class="tg-spoiler">s</span>', "s", [{"type": "spoiler", "offset": 0, "length": 1}]),
        (
            '<pre><code class="language-python">p</code></pre>',
            "p",
            [{"type": "pre", "offset": 0, "length": 1, "language": "python"}],
        ),
        ("<b></b>x<a>y</a>", "xy", []),
        (
            "<b>a<i>b</i></b>",
            "ab",
            [{"type": "bold", "offset": 0, "length": 2}, {"type": "italic", "offset": 1, "length": 1}],
        ),
    ],
)
def test_parsing(source: str, text: str, entities: list[dict[str, object]]) -> None:
    assert parse(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<div>x</div>", 'Unsupported start tag "div" at byte offset 0'),
        ("ә < б", 'Unsupported start tag "" at byte offset 3'),
        ("a <3", "Unclosed start tag at byte offset 2"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<>x", 'Unsupported start tag "" at byte offset 0'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<foo bar", 'Unsupported start tag "foo" at byte offset 0'),
    ],
)
def test_complaints(source: str, complaint: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {complaint}"


_words = st.text(alphabet='aә<&>"😀 \n', min_size=1, max_size=6)
_escaped = _words.map(lambda words: words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
_tags = st.sampled_from(["b", "i", "u", "s", "code", "blockquote", "tg-spoiler"])
_formatted = st.recursive(
    _escaped,
    lambda inner: st.tuples(_tags, inner, inner).map(lambda t: f"<{t[0]}>{t[1]}</{t[0]}>{t[2]}"),
    max_leaves=8,
)


@given(_formatted)
def test_writing_is_the_inverse_of_reading(source: str) -> None:
    text, entities = parse(source)
    again = parse(as_html(text, entities))
    assert again[0] == text
    assert sorted(map(str, again[1])) == sorted(map(str, entities))


@given(_formatted)
def test_entities_stay_within_the_text(source: str) -> None:
    text, entities = parse(source)
    for entity in entities:
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= utf16(text)


@given(_words)
def test_escaped_words_come_out_as_they_were(words: str) -> None:
    assert parse(as_html(words, [])) == (words, [])


def test_found_links_show_only_on_a_page() -> None:
    text = "see /my"
    entities = [{"type": "bot_command", "offset": 4, "length": 3}]
    assert as_html(text, entities) == "see /my"
    assert as_html(text, entities, linked=True) == 'see <a href="/my">/my</a>'
