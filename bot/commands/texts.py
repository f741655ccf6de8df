"""`sanat texts`: a file of Sanat's texts that somebody corrected."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from bot.command import AsJson, Failed, show, show_json

app = App(name="texts", help="The words that people read.")


@app.command
def check(
    file: Annotated[Path, Parameter(help="A corrected copy of a file of `locales/`.")], /, *, as_json: AsJson = False
) -> None:
    """Check a corrected file of texts before it is put in place: one sentence for each fault, and exit 1 if any."""
    from locales.correction import check as compare

    try:
        found = compare(file.read_text("utf-8-sig"), file.absolute().parent.name)
    except UnicodeDecodeError:
        raise Failed(f"{file.name} is not in UTF-8: save it as UTF-8") from None
    if found is None:
        raise Failed(f"{file.name}: none of Sanat's texts is in it")
    if as_json:
        show_json(asdict(found))
    else:
        for fault in found.faults:
            show(f"line {fault.line}: {fault.key + ': ' if fault.key else ''}{fault.message}")
    if found.faults:
        raise Failed(f"{file.name} cannot be used yet: faults {len(found.faults)}")
    if not as_json:
        show(f"{found.locale}/{found.file}: {found.texts} texts, {len(found.changed)} changed, no fault")
