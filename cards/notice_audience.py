"""For whom a notice is: the circles to choose from, each with how many people it holds."""

from collections.abc import Mapping

from attestation.audience import ATTESTED, COMMISSION, EVERYONE, Addressee, Circle, by_association, by_row
from attestation.drafting import Draft, Listing, Offers
from attestation.roles import Role
from cards.notice_press import Rows, draft_button, draft_press, pairs
from cards.pages import page_of, shorten, turner
from locales import Safe, Texts

_PEOPLE = 8  # on a page
_LABEL = 60  # characters of a name on a button


def circle_name(texts: Texts, circle: Circle) -> Safe:
    """For whom a notice is."""
    role = texts("role", role=circle.role) if circle.role else ""
    return texts("notice-circle", of=circle.of, role=role, association=circle.association, row=str(circle.row))


def audience_rows(texts: Texts, draft: Draft, offers: Offers) -> Rows:
    """What can be pressed: whole circles and the lists of others, or what is in the list that is open."""
    match draft.listing:
        case None:
            return _circles(texts, draft, offers)
        case Listing.PEOPLE:
            return _people(texts, draft, offers.people)
    return _paged(texts, draft, offers, _listed(texts, draft.listing, offers))


def _listed(texts: Texts, listing: Listing, offers: Offers) -> dict[Circle, str]:
    """The circles of a list that hold somebody, by what their buttons say."""
    match listing:
        case Listing.ROLES:
            roles = (Circle("role", role) for role in Role)
            return {it: texts.label("role", role=it.role or "") for it in roles if it.among(offers.people)}
        case Listing.ASSOCIATIONS:
            return {it: shorten(it.association, _LABEL) for it in by_association(offers.people)}
        case Listing.ROWS:
            return _rows(texts, offers, "row")
        case Listing.UNDONE:
            return _rows(texts, offers, "undone")
    return {}


def _circles(texts: Texts, draft: Draft, offers: Offers) -> Rows:
    whole = {circle: texts.label(f"button-{circle.of}") for circle in (EVERYONE, ATTESTED, COMMISSION)}
    lists = [Listing.ROLES, Listing.PEOPLE]
    lists += [Listing.ASSOCIATIONS] if by_association(offers.people) else []
    lists += [Listing.ROWS, Listing.UNDONE] if offers.rows else []
    opened = [draft_button(texts.label(f"button-by-{it}"), draft, "list", it) for it in lists]
    return [*_counted(texts, draft, offers, whole), *pairs(opened)]


def _rows(texts: Texts, offers: Offers, of: str) -> dict[Circle, str]:
    """The plan's rows that hold somebody, by what their buttons say."""
    return {
        circle: f"{circle.row}. {shorten(offers.rows[circle.row].in_language(texts.locale), _LABEL)}"
        for circle in by_row(offers.people, of)
        if circle.row in offers.rows
    }


def _paged(texts: Texts, draft: Draft, offers: Offers, named: Mapping[Circle, str]) -> Rows:
    shown, page, pages = page_of(tuple(named), draft.page, _PEOPLE)
    rows = _counted(texts, draft, offers, {circle: named[circle] for circle in shown})
    return [*rows, turner(texts, page, pages, lambda to: draft_press(draft, "page", str(to)))]


def _people(texts: Texts, draft: Draft, people: tuple[Addressee, ...]) -> Rows:
    shown, page, pages = page_of(people, draft.page, _PEOPLE)
    marked = chosen(draft)
    rows: Rows = []
    for person in shown:
        label = texts.label("notice-chosen", name=person.name) if person.id in marked else person.name
        rows.append((draft_button(label, draft, "pick", str(person.id)),))
    rows.append(turner(texts, page, pages, lambda to: draft_press(draft, "page", str(to))))
    return rows


def _counted(texts: Texts, draft: Draft, offers: Offers, named: Mapping[Circle, str]) -> Rows:
    """A button for each circle, with how many it holds."""
    return [
        (
            draft_button(
                texts.label("notice-counted", label=label, count=len(circle.among(offers.people))),
                draft,
                "say",
                circle.word,
            ),
        )
        for circle, label in named.items()
    ]


def chosen(draft: Draft) -> frozenset[int]:
    """Those who have been marked by name."""
    circle = draft.content.circle
    return circle.people if circle else frozenset()
