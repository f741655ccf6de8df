"""The numbers of a report always add up."""

from hypothesis import given
from hypothesis import strategies as st

from attestation.ledger import Fate, Line, Report
from attestation.meetings import Answer

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


@given(LINES.map(tuple).map(Report))
def test_every_recipient_is_counted_once(report: Report) -> None:
    assert len(report.lines) == len(report.waiting) + len(report.sent) + len(report.unreachable)
    assert len(report.sent) == len(report.silent) + sum(len(report.answered(answer)) for answer in Answer)
    assert sorted(map(id, report.lines)) == sorted(map(id, report.waiting + report.sent + report.unreachable))
