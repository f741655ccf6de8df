"""What the buttons of the school's administration send back; the rest stand in `cards.callbacks`."""

from attestation.roles import Role
from cards.callbacks import Locale
from cards.press import Press, Token


class RosterPress(Press, prefix="ro"):
    """The list of teachers that was read: "page" (`number`, from 0), "confirm", "cancel"; "undo" of a line."""

    act: str
    number: int = 0


class AuditPress(Press, prefix="au"):
    """A page of the audit: of a kind (attestation.audit.Kind), by an author (0: anybody)."""

    kind: str
    author: int = 0
    page: int = 0


class AuditAuthors(Press, prefix="ax"):
    """A page of those whose lines can be looked at alone."""

    page: int


class AuditFile(Press, prefix="af"):
    """The lines of a kind and an author as a table."""

    kind: str
    author: int


class SchoolPress(Press, prefix="sc"):
    """What the school says of itself: "show" it, "ask" for a fact, "say" one of the answers, "confirm", "undo"."""

    act: str
    value: str = ""


class StaffPress(Press, prefix="sf"):
    """Somebody of the school: "open", "link" for them, "lost" (their phone), "let-go", "gone" (sure), "back"."""

    act: str
    person: int


class StaffRole(Press, prefix="pr"):
    """A role is given or taken."""

    person: int
    role: Role
    held: bool


class ChooseSchool(Press, prefix="cs"):
    """The school that the chat is about; 0: show which there are."""

    school: int


class InvitePicture(Press, prefix="iq"):
    """The link with this token as a QR code. The chat in which the button stands has the link in words too."""

    token: Token


class Unreached(Press, prefix="un"):
    """A page of those of the school whom the bot does not reach."""

    page: int


class LinkSheet(Press, prefix="lk"):
    """A sheet of links, in a language, for all who have not joined."""

    locale: Locale


class PagePress(Press, prefix="pl"):
    """Somebody's page on paper: "open" (what can be done), "print" in a language, "revoke" its codes."""

    act: str
    person: int
    locale: Locale = "kk"


class CodePress(Press, prefix="ck"):
    """What a code on a page leads to: "yes" (the signature is there), "undo". The token alone gives no right to it."""

    act: str
    token: Token
