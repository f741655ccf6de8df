"""A school of the generator put into the database of the running program."""

from datetime import date

from attestation.plan import Wording
from attestation.steps import Occurrence
from db.engine import Database
from db.models import Completion, Member, MemberRole, Person, Plan, PlanItem
from db.models import Occurrence as OccurrenceRow
from documents.builtin import built_in_plan
from tests.clock import NOW
from tests.schools import MadeUp


async def store(db: Database, school_id: int, made: MadeUp) -> None:
    """Its plan, its people (whom no reminder can reach), and everything recorded about its steps."""
    ids = {member.id: 10_000 + member.id for member in made.found.year.members}
    year = made.found.year
    async with db.write() as session:
        session.add(Plan(id=1, school_id=school_id, year=2026, title="", goal="", objectives=[], loaded_at=NOW))
        await session.flush()
        rows = {row.number: row for row in built_in_plan(2026).items}
        for item in {one.item.id: one.item for one in year.occurrences}.values():
            session.add(
                PlanItem(
                    id=item.id, school_id=school_id, plan_id=1, number=item.number, title=_words(item.title),
                    phrase=item.phrase, kind=item.kind, responsible=item.responsible, roles=list(item.roles),
                    evidence=_words(item.evidence), scope=item.scope, confirmer=item.confirmer, review=item.review,
                    audience=item.audience, repeat=rows[item.number].repeat,
                )
            )  # fmt: skip
        for member in year.members:
            person = Person(id=ids[member.id], name=member.name)
            session.add(person)
            await session.flush()
            place = Member(
                school_id=school_id, person_id=person.id, joined_on=date(2020, 9, 1), attested=member.attested,
                newcomer=member.newcomer, association=member.association,
            )  # fmt: skip
            session.add(place)
            await session.flush()
            session.add_all(MemberRole(member_id=place.id, role=role) for role in member.roles)
        session.add_all(_occurrence(one, school_id) for one in year.occurrences)
        await session.flush()
        session.add_all(
            Completion(
                school_id=school_id, occurrence_id=key[0], teacher_id=ids[key[1]] if key[1] else None,
                mark=done.mark, at=done.at, by_id=ids[done.by or 9000],
            )
            for key, done in year.completions.items()
        )  # fmt: skip


def _words(words: Wording) -> dict[str, str]:
    return {"kk": words.kk, "ru": words.ru, "en": words.en}


def _occurrence(one: Occurrence, school_id: int) -> OccurrenceRow:
    return OccurrenceRow(
        id=one.id, school_id=school_id, item_id=one.item.id, starts_on=one.starts_on, ends_on=one.ends_on
    )
