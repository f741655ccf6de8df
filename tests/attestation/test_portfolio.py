"""Which papers the rules ask for, and which are missing."""

from hypothesis import given
from hypothesis import strategies as st

from attestation.portfolio import PaperState, papers_asked, papers_missing
from attestation.rulebook import Category, load_rules

RULES = load_rules(2026)
NAMES = [paper.name for paper in RULES.papers]


def test_an_expert_shows_the_present_category_and_a_moderator_has_none() -> None:
    assert "category" in {paper.name for paper in papers_asked(RULES, Category.EXPERT)}
    assert "category" not in {paper.name for paper in papers_asked(RULES, Category.MODERATOR)}
    assert papers_asked(RULES, None) == papers_asked(RULES, Category.MODERATOR)


@given(
    st.sampled_from(Category), st.dictionaries(st.sampled_from(NAMES), st.sampled_from(PaperState), max_size=len(NAMES))
)
def test_what_is_missing_is_asked_for_and_neither_added_nor_optional(
    target: Category, states: dict[str, PaperState]
) -> None:
    asked = {paper.name: paper for paper in papers_asked(RULES, target)}
    missing = papers_missing(RULES, target, states)
    for name, paper in asked.items():
        there = states.get(name) in (PaperState.ADDED, PaperState.ACCEPTED)
        assert (name in missing) is (not there and not paper.optional)
    assert set(missing) <= set(asked)
