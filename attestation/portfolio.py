"""The portfolio: which papers the year's rules ask of somebody, and how each of them stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from attestation.plan import Confirmer
from attestation.roles import Act, Actor, Role
from attestation.rulebook import Category, PaperRule, Rulebook
from attestation.steps import Item

_LEADERS = frozenset({Role.DEPUTY_DIRECTOR, Role.DIRECTOR})
_WORDS = ("портфолио", "portfolio")


class PaperState(StrEnum):
    """Where a paper stands."""

    OPEN = "open"
    ADDED = "added"
    ACCEPTED = "accepted"
    RETURNED = "returned"


_THERE = (PaperState.ADDED, PaperState.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that the rules ask for, as it stands. `reason`: why it was returned; `files`: how many were added."""

    rule: PaperRule
    state: PaperState = PaperState.OPEN
    reason: str = ""
    files: int = 0
    at: datetime | None = None


def papers_asked(rules: Rulebook, target: Category | None) -> tuple[PaperRule, ...]:
    """The papers for the category aimed at, in the order of the rules; while that is unknown, those for moderators."""
    aimed = target if target and target not in (Category.TRAINEE, Category.PEDAGOGUE) else Category.MODERATOR
    asked = (paper for paper in rules.papers if not paper.left_out)
    return tuple(paper for paper in asked if not paper.targets or aimed in paper.targets)


def papers_missing(rules: Rulebook, target: Category | None, states: Mapping[str, PaperState]) -> tuple[str, ...]:
    """The names of the papers that have to be added, or added anew."""
    return tuple(
        paper.name
        for paper in papers_asked(rules, target)
        if not paper.optional and states.get(paper.name) not in _THERE
    )


def prepares_portfolio(item: Item) -> bool:
    """Whether the row is the one in which teachers put their portfolio together: its evidence names it."""
    evidence = item.evidence
    named = f"{evidence.kk} {evidence.ru} {evidence.en}".casefold()
    return item.confirmer is Confirmer.TEACHER and any(word in named for word in _WORDS)


def may_judge_papers(actor: Actor, person_id: int) -> bool:
    """Whether the actor may accept or return somebody's papers: leaders and the commission, but never their own."""
    judges = not actor.roles.isdisjoint(_LEADERS | {Role.COMMISSION_MEMBER})
    return judges and actor.may(Act.REVIEW) and actor.person_id != person_id
