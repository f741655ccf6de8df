"""What the buttons about portfolios send back."""

from cards.press import Press


class PortfolioPage(Press, prefix="pg"):
    """A page of my portfolio's papers, counted from 0."""

    page: int


class PaperAdd(Press, prefix="pa"):
    """A file is to be added to a paper, by the rules' name of it."""

    name: str


class PortfolioZip(Press, prefix="pz"):
    """Everything that I have given, as a file."""


class PaperNext(Press, prefix="pn"):
    """The paper that waits longest, after passing over the first `skip`."""

    skip: int


class PaperPress(Press, prefix="pv"):
    """A paper of somebody's portfolio is accepted or returned."""

    act: str  # "accept", "return"
    paper: int
