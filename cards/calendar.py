"""/calendar: the dates as a file, and the private address at which a phone follows them."""

from cards.callbacks import CalendarPress
from cards.card import Button, Card, File
from locales import Texts


def calendar_card(texts: Texts, content: bytes, count: int, feeds: int, followable: bool) -> Card:
    """The file; where phones can reach the school's server, the way to an address, and to close those there are."""
    opening = (Button(texts.label("button-calendar-address"), CalendarPress(act="open")),) if followable else ()
    closing = (Button(texts.label("button-calendar-revoke"), CalendarPress(act="revoke")),) if feeds else ()
    caption = texts("calendar-file", count=count)
    return Card(caption, (opening, closing), File("sanat.ics", content))


def address_card(texts: Texts, url: str) -> Card:
    """The new address, in both of its forms; it is shown once."""
    webcal = f"webcal://{url.partition('://')[2]}"
    revoke = Button(texts.label("button-calendar-revoke"), CalendarPress(act="revoke"))
    return Card(texts("calendar-address", webcal=webcal, url=url), ((revoke,),), protect=True)
