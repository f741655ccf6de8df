"""`sanat roster`: a school's list of teachers and their cycles."""

from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from bot.clock import now_utc
from bot.command import AsJson, Failed, School, database, settings, show, show_json
from documents.read_roster import read_roster
from documents.write_roster import empty_roster
from locales import texts
from services.roster import bring_in

app = App(name="roster", help="A school's list of teachers.")


@app.command
async def load(
    file: Annotated[Path, Parameter(help="XLSX or CSV.")], /, *, school: School, as_json: AsJson = False
) -> None:
    """Bring in a list of teachers: good rows are loaded, each bad one is named. Loading again changes what differs."""
    rows, unread, _ = read_roster(file.name, file.read_bytes())
    async with database(settings()) as db:
        brought = await bring_in(db, school, rows, now_utc())
    problems = sorted((*unread, *brought.problems), key=lambda problem: problem.row)
    told = [
        {"row": problem.row, "message": texts("en").label(problem.error.key, **problem.error.params)}
        for problem in problems
    ]
    if as_json:
        show_json({"added": brought.added, "changed": brought.changed, "problems": told})
        return
    show(f"added {brought.added}, changed {brought.changed}, not taken {len(told)}")
    for problem in told:
        show(f"row {problem['row']}: {problem['message']}")


@app.command
def template(file: Annotated[Path, Parameter(help="Where to write it: *.xlsx or *.csv.")], /) -> None:
    """Write an empty list to be filled in."""
    if file.suffix.lower() not in (".xlsx", ".csv"):
        raise Failed(f"{file.name}: name it *.xlsx or *.csv")
    file.write_bytes(empty_roster(settings().locale_default, file.suffix.lower() == ".csv"))
    show(str(file))
