"""The buttons of a notice that is being written."""

from attestation.drafting import Draft
from cards.callbacks import NoticePress
from cards.card import Button

Rows = list[tuple[Button, ...]]
"""Buttons, row by row."""


def draft_button(label: str, draft: Draft, act: str, value: str = "") -> Button:
    """A button of the draft where it stands."""
    return Button(label, draft_press(draft, act, value))


def draft_press(draft: Draft, act: str, value: str) -> NoticePress:
    """What a button of the draft says."""
    return NoticePress(draft=draft.id, at=draft.at, act=act, value=value)


def pairs(buttons: list[Button]) -> Rows:
    """Two buttons a row."""
    return [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
