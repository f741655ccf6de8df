"""`sanat people`: who is in a school."""

from bot.clock import now_utc
from bot.command import AsJson, School, database, settings, show, show_json
from cards.cycle import lines
from locales import texts
from services.cycles import KnownCycle, known_cycles
from services.people import people as list_people


async def people(*, school: School, as_json: AsJson = False) -> None:
    """Who is in the school, with roles, and whether the bot can write to them."""
    async with database(settings()) as db:
        found = await list_people(db, school)
        cycles = await known_cycles(db, school, now_utc())
    if as_json:
        show_json(
            [
                {
                    "id": person.id,
                    "name": person.name,
                    "roles": list(person.roles),
                    "telegram_id": person.telegram_id,
                    "reachable": person.reachable,
                    "cycle": _written(cycles[person.id]) if person.id in cycles else None,
                }
                for person in found
            ]
        )
        return
    for person in found:
        reach = "reachable" if person.reachable else "not reachable"
        show(f"{person.id}\t{person.name}\t{', '.join(person.roles)}\t{reach}")


def _written(known: KnownCycle) -> dict[str, object]:
    cycle, due = known.cycle, known.due
    return {
        "category": cycle.category,
        "target": cycle.target,
        "last": cycle.last and cycle.last.isoformat(),
        "next_due": due.on and due.on.isoformat(),
        "state": due.standing,
        "lines": lines(texts("en"), due.lines),
    }
