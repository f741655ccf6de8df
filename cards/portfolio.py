"""My portfolio: the papers that are asked for, how each stands, and the way to add one; the reviewer's side of it."""

from collections.abc import Sequence

from attestation.portfolio import Paper, PaperState
from attestation.rulebook import Category
from cards.callbacks import MyPage
from cards.card import Button, Card
from cards.pages import page_of, shorten, turner
from cards.portfolio_callbacks import PaperAdd, PaperNext, PaperPress, PortfolioPage, PortfolioZip
from locales import Safe, Texts

_PAGE = 6


def portfolio_card(texts: Texts, target: Category | None, papers: Sequence[Paper], page: int = 0) -> Card:
    """Every paper with its state; a button for each that is not accepted yet."""
    shown, page, pages = page_of(papers, page, _PAGE)
    accepted = sum(paper.state is PaperState.ACCEPTED for paper in papers)
    added = sum(paper.state is PaperState.ADDED for paper in papers)
    head = texts("portfolio-heading", accepted=accepted, total=len(papers), added=added)
    aim = texts("portfolio-target", category=texts(f"category-{target}")) if target else texts("portfolio-no-target")
    rows = [
        (Button(texts.label("button-paper-add", name=shorten(texts.label(f"paper-{name}"), 40)), PaperAdd(name=name)),)
        for paper in shown
        if paper.state is not PaperState.ACCEPTED and (name := paper.rule.name)
    ]
    turning = turner(texts, page, pages, lambda to: PortfolioPage(page=to))
    below = (
        Button(texts.label("button-portfolio-zip"), PortfolioZip()),
        Button(texts.label("button-back"), MyPage(page=0)),
    )
    lines = [_line(texts, paper) for paper in shown]
    return Card("\n".join([head, aim, "", *lines, "", texts("portfolio-limit")]), (*rows, turning, below))


def _line(texts: Texts, paper: Paper) -> Safe:
    name = texts(f"paper-{paper.rule.name}")
    open_ = "optional" if paper.state is PaperState.OPEN and paper.rule.optional else paper.state
    line = texts("paper-line", name=name, state=texts(f"paper-state-{open_}", files=paper.files))
    return Safe(f"{line}\n{texts('paper-reason', reason=paper.reason)}") if paper.reason else line


def paper_ask(texts: Texts, name: str) -> Card:
    """Asks for the file of a paper, and says how large it may be."""
    return Card(texts("paper-ask", name=texts(f"paper-{name}")))


def paper_card(
    texts: Texts, id_: int, name: str, person: str, left: int, skip: int, files: int, proofs: Sequence[Safe]
) -> Card:
    """To a reviewer: a paper of somebody's portfolio."""
    head = texts("paper-review", person=person, name=texts(f"paper-{name}"), left=left, files=files)
    decide = (
        Button(texts.label("button-approve"), PaperPress(act="accept", paper=id_)),
        Button(texts.label("button-return"), PaperPress(act="return", paper=id_)),
    )
    later = (Button(texts.label("button-next"), PaperNext(skip=skip + 1)),) if left > 1 else ()
    return Card("\n".join([head, *proofs]), (decide, later))


def paper_returned_card(texts: Texts, name: str, reason: str) -> Card:
    """To the teacher: a paper was returned, and why; a button to add it anew."""
    label = shorten(texts.label(f"paper-{name}"), 40)
    add = Button(texts.label("button-paper-add", name=label), PaperAdd(name=name))
    return Card(texts("paper-returned", name=texts(f"paper-{name}"), reason=reason), ((add,),))
