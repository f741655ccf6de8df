"""The numbers of a report always add up."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from attestation.ledger import Account, Fate, Line, Report
from attestation.meetings import Answer, Content, NoticeKind, answers

LINES = st.lists(
    st.builds(
        Line,
        person_id=st.integers(1, 1000),
        name=st.text(max_size=5),
        fate=st.sampled_from(Fate),
        answer=st.none() | st.sampled_from(Answer),
    ),
    max_size=40,
)


@given(LINES.map(tuple).map(Report), st.sampled_from(NoticeKind))
def test_every_recipient_is_counted_once(report: Report, kind: NoticeKind) -> None:
    silent = Account(1, Content(kind), report, datetime(2026, 10, 1, tzinfo=UTC), 1).silent
    assert len(report.lines) == len(report.waiting) + len(report.sent) + len(report.unreachable)
    if answers(kind):
        assert len(report.sent) == len(silent) + sum(len(report.answered(answer)) for answer in Answer)
    else:
        assert not silent, "nobody is asked, so nobody owes an answer"
    assert sorted(map(id, report.lines)) == sorted(map(id, report.waiting + report.sent + report.unreachable))
