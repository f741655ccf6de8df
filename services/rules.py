"""What a school sets otherwise than the state's rules of the year: a newer edition, an office's word."""

from datetime import datetime

from attestation.own_rules import Value, require_settable
from attestation.plan import school_year_of
from attestation.roles import Act, Actor
from attestation.rulebook import Rulebook, load_rules
from db.engine import Database
from db.queries.attempts import RULES, school_rules
from services.history import record
from services.reminders import look_again
from services.schools import school


async def rules_of(db: Database, actor: Actor, now: datetime) -> Rulebook:
    """The rules of this school year as the school has them."""
    actor.require(Act.SET_DATES)
    async with db.read() as session:
        return await school_rules(session, actor.school_id, school_year_of(actor.today(now)))


async def set_rule(db: Database, actor: Actor, name: str, value: Value, now: datetime) -> Rulebook:
    """Set something of this school year's rules (attestation.own_rules). The state's own value takes it back."""
    actor.require(Act.SET_DATES)
    year = school_year_of(actor.today(now))
    require_settable(load_rules(year), name, value)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        known = the_school.settings.get(RULES, {})
        own = {**known.get(str(year), {}), name: value}
        the_school.settings = {**the_school.settings, RULES: {**known, str(year): own}}
        subject = f"school:{actor.school_id}"
        record(session, actor.school_id, now, actor.person_id, "set-rule", subject, name=name, value=value)
        await session.flush()
        await look_again(session, actor.school_id, now)
        return await school_rules(session, actor.school_id, year)
