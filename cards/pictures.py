"""The year as a picture: the teachers' heat map or the timeline, with the numbers under it."""

from attestation.part import Standing
from cards.callbacks import StatusPage
from cards.card import Button, Card, File
from cards.desk_callbacks import PlanPicture, StatusPicture
from cards.pages import turner
from cards.status import counts_line
from locales import Texts


def picture_card(texts: Texts, found: Standing, image: bytes, shown: StatusPicture, pages: int) -> Card:
    """The picture that `shown` names, its page and colours; the caption's numbers are those of /status."""
    other = "time" if shown.view == "heat" else "heat"
    page = min(max(shown.page, 0), pages - 1)
    turning = turner(texts, page, pages, lambda to: StatusPicture(view=shown.view, page=to, dark=shown.dark))
    looks = (
        Button(texts.label(f"button-{other}"), StatusPicture(view=other, page=0, dark=shown.dark)),
        Button(
            texts.label("button-light" if shown.dark else "button-dark"),
            StatusPicture(view=shown.view, page=page, dark=not shown.dark),
        ),
    )
    back = (Button(texts.label("button-status-home"), StatusPage(view="home", page=0)),)
    caption = texts("picture-caption", counts=counts_line(texts, found.summary.year))
    name = f"sanat-{shown.view}-{found.today:%Y-%m-%d}-{page + 1}.png"
    return Card(caption, (turning, looks, back), File(name, image, photo=True))


def plan_picture_card(texts: Texts, found: Standing, image: bytes, shown: PlanPicture, pages: int) -> Card:
    """The reader's year on a line, with its numbers under it."""
    page = min(max(shown.page, 0), pages - 1)
    turning = turner(texts, page, pages, lambda to: PlanPicture(page=to, dark=shown.dark))
    other = Button(
        texts.label("button-light" if shown.dark else "button-dark"), PlanPicture(page=page, dark=not shown.dark)
    )
    caption = texts("picture-caption", counts=counts_line(texts, found.summary.year))
    return Card(caption, (turning, (other,)), File(f"sanat-{found.today:%Y-%m-%d}-{page + 1}.png", image, photo=True))
