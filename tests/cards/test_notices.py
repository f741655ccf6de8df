"""Cards of notices stay within Telegram's limits, in every language, however much there is to say."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.attached import ALBUM, Attached, FileKind
from attestation.audience import EVERYONE, Addressee, Circle
from attestation.drafting import VERSIONS, Draft, Listing, Offers, Sending
from attestation.errors import AttestationError
from attestation.ledger import Account, Fate, Line, Report
from attestation.meetings import (
    AGENDA_LENGTH,
    PLACE_LENGTH,
    REASON_LENGTH,
    Answer,
    Content,
    NoticeKind,
    Question,
)
from attestation.plan import Wording
from attestation.posting import Posting
from attestation.roles import Role
from cards.card import Card
from cards.notice_preview import open_card, preview_card
from cards.notice_report import list_card, report_card
from cards.notice_wizard import question_card
from cards.notices import notice_card
from cards.press import LARGEST
from locales import LOCALES, texts

NOW = datetime(2026, 10, 1, 4, tzinfo=UTC)
LONGEST_ID = LARGEST
NAME = "Ж" * 60
PEOPLE = tuple(
    Addressee(
        LONGEST_ID - number,
        NAME,
        frozenset(Role),
        True,
        "no_account" if number % 2 else None,
        association=f"{number}" + "&" * 200,
        rows=frozenset({number}),
        undone=frozenset({number}),
    )
    for number in range(100)
)
LONGEST = Content(
    NoticeKind.SITTING,
    date(2026, 10, 5),
    time(15),
    "&" * PLACE_LENGTH,
    tuple("&" * 19 for _ in range(AGENDA_LENGTH // 24)),
    Circle("people", people=frozenset(person.id for person in PEOPLE)),
)
LINES = st.lists(
    st.builds(
        Line,
        person_id=st.just(1),
        name=st.just(NAME),
        fate=st.sampled_from(Fate),
        why=st.sampled_from([None, "blocked", "no_account"]),
        due_at=st.just(NOW),
        answer=st.sampled_from([None, *Answer]),
        reason=st.sampled_from(["", "x y " * (REASON_LENGTH // 4)]),
    ),
    max_size=300,
)


def check(card: Card) -> None:
    plain = card.text.replace("&amp;", "&")
    assert 0 < len(plain) <= 4096
    for row in card.rows:
        for button in row:
            assert button.press
            assert len(button.press.pack().encode()) <= 64
            assert button.label


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", NoticeKind)
def test_the_longest_notice_fits_as_a_message_and_as_a_preview(locale: str, kind: NoticeKind) -> None:
    content = Content(kind, LONGEST.day, LONGEST.at, LONGEST.place, LONGEST.agenda, LONGEST.circle)
    for answer in (None, *Answer):
        check(notice_card(texts(locale), LONGEST_ID, content, answer, "&" * REASON_LENGTH, asks=True))
    draft = Draft(LONGEST_ID, Question.PREVIEW, content)
    too_late = AttestationError("notice-too-late", day=date(2026, 10, 2), time="08:00")
    check(preview_card(texts(locale), draft, Sending(PEOPLE, NOW, waits=True), "Asia/Almaty"))
    check(preview_card(texts(locale), draft, None, "Asia/Almaty", too_late))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("listing", [Listing.WHEN, Listing.FILES, Listing.NAMES, *VERSIONS])
def test_whatever_is_opened_from_the_preview_fits(locale: str, listing: Listing) -> None:
    files = tuple(Attached(FileKind.DOCUMENT, str(number), "&" * 200) for number in range(ALBUM))
    posting = Posting(date(2026, 10, 2), time(9), urgent=True)
    content = replace(LONGEST, files=files, versions=dict.fromkeys(VERSIONS, LONGEST.agenda), posting=posting)
    draft = Draft(LONGEST_ID, Question.PREVIEW, content, listing)
    check(
        open_card(
            texts(locale),
            draft,
            Offers(moments=(NOW,) * 3, people=PEOPLE),
            AttestationError("notice-files-too-many", most=10),
        )
    )
    for seen in LOCALES:
        sending = Sending(PEOPLE, NOW, quiet=True)
        check(preview_card(texts(locale), replace(draft, listing=None, seen=seen), sending, "Asia/Almaty"))


def test_the_longest_agenda_is_one_that_can_be_written() -> None:
    assert len(Content().with_items("\n".join(LONGEST.agenda)).agenda) == len(LONGEST.agenda)
    short = Content().with_items("\n".join("&" for _ in range(AGENDA_LENGTH // 6)))
    check(notice_card(texts("kk"), 1, replace(LONGEST, agenda=short.agenda)))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("listing", [None, *Listing])
@pytest.mark.parametrize("question", [question for question in Question if question is not Question.PREVIEW])
def test_every_question_fits_with_what_was_said_before(
    locale: str, question: Question, listing: Listing | None
) -> None:
    rows = dict.fromkeys(range(100), Wording.verbatim("&" * 400))
    offers = Offers((date(2026, 10, 2),) * 6, ((LONGEST_ID, "&" * PLACE_LENGTH),) * 4, PEOPLE, rows)
    error = AttestationError("notice-agenda-too-long", most=AGENDA_LENGTH, length=6596)
    draft = Draft(LONGEST_ID, question, LONGEST, listing if question is Question.AUDIENCE else None, page=3)
    card = question_card(texts(locale), draft, offers, error)
    check(card)
    labels = [button.label for row in card.rows for button in row]
    assert len(labels) == len(set(labels)) or question in (Question.DAY, Question.PLACE, Question.AUDIENCE)
    assert labels[-1] == texts(locale).label("button-cancel")


@given(LINES, st.sampled_from(LOCALES))
def test_the_longest_report_fits(lines: list[Line], locale: str) -> None:
    account = Account(LONGEST_ID, LONGEST, Report(tuple(lines)), NOW, 1)
    check(report_card(texts(locale), account, "Asia/Almaty"))
    check(list_card(texts(locale), [account] * 6, 1, 3, "Asia/Almaty"))


def test_scripts_find_the_words_of_the_contract() -> None:
    asked = question_card(texts("en"), Draft(1), Offers())
    assert [button.label for row in asked.rows for button in row] == [
        "Sitting",
        "Meeting",
        "Announcement",
        "Order",
        "Cancel",
    ]
    whom = question_card(texts("en"), Draft(1, Question.AUDIENCE, Content(NoticeKind.MEETING)), Offers(people=PEOPLE))
    assert whom.rows[0][0].label == "Everyone · 100"
    assert [button.label for button in whom.rows[-1]] == ["Back", "Cancel"]
    assert EVERYONE.among(PEOPLE) == PEOPLE
