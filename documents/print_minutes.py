"""The minutes of a sitting, drafted: what is known stands there, what was decided is written in by the secretary."""

from attestation.minutes import Candidate, Minutes
from attestation.rulebook import Level
from documents.print_people import category
from documents.printout import Paper, Table, columns, numbered
from locales import Texts


def minutes_paper(minutes: Minutes, notice_id: int, say: Texts) -> Paper:
    """The paper: who was there, each item of the agenda with room for the word and the votes, each candidate's line."""
    content, seats = minutes.content, minutes.quorum
    when = f"{content.day:%d.%m.%Y}" if content.day else ""
    present = "minutes-were-present" if minutes.settled else "minutes-present"
    lines = [
        say.label("minutes-when", day=when, time=f"{content.at:%H:%M}" if content.at else "", place=content.place),
        say.label("minutes-chair", name=minutes.chair),
        say.label("minutes-secretary", name=minutes.secretary),
        say.label(present, names=", ".join(minutes.present) or "—"),
    ]
    if minutes.absent:
        absent = ", ".join(f"{name} ({reason})" if reason else name for name, reason in minutes.absent)
        lines.append(say.label("minutes-absent", names=absent))
    reached = "yes" if seats.reached else "no"
    lines.append(
        say.label("minutes-quorum", coming=seats.coming, members=seats.members, needed=seats.needed, reached=reached)
    )
    for number, item in enumerate(content.agenda, 1):
        lines += [
            f"{number}. {item}",
            say.label("minutes-heard"),
            say.label("minutes-decided"),
            say.label("minutes-votes"),
        ]
    widths = (("name", 6), ("subject", 3), ("category", 3), ("target", 3), ("given", 3), ("decision", 4), ("votes", 3))
    rows = [
        (
            one.name,
            one.subject,
            category(one.category, say),
            category(one.target, say),
            "",
            *_said(minutes, one, say),
        )
        for one in minutes.candidates
    ]
    table = Table(say.label("minutes-title"), columns(say, ("number", 1), *widths), numbered(rows))
    return Paper(
        f"{say.label('minutes-file')}-{notice_id}",
        minutes.school,
        say.label("minutes-title"),
        (table,) if rows else (),
        lines=tuple(lines),
        signatures=(say.label("minutes-sign-chair"), say.label("minutes-sign-secretary")),
    )


def _sent_on(one: Candidate, say: Texts) -> str:
    """Where the papers go on to, where another commission decides."""
    elsewhere = one.level is not None and one.level is not Level.SCHOOL
    return say.label("minutes-sent-on", level=one.level or "") if elsewhere else ""


def _said(minutes: Minutes, one: Candidate, say: Texts) -> tuple[str, str]:
    """The verdict and the votes, once they have been written down."""
    verdict = one.verdict
    if verdict is None:
        return _sent_on(one, say), ""
    choice = say.label("award-choice", fits="yes" if verdict.fits else "no", category=category(verdict.category, say))
    pro = len(minutes.present) - verdict.against
    return choice, say.label("sitting-votes", pro=pro, against=verdict.against)
