"""`sanat`: the commands by name, and what becomes of errors. Each subject has its file in `bot/commands/`."""

import os
import sys
from collections.abc import Sequence

from cyclopts import App, CycloptsError

from attestation.errors import AttestationError
from bot.command import Failed
from bot.secrecy import hide, told
from db.engine import StorageError
from locales import texts

DONE, FAILED, WRONG_USAGE = 0, 1, 2
_SAID_HERE = {"no-plan": "the school has no plan yet; load one: sanat plan load --school ID"}
"""Errors whose text for the chat names a command of the chat, as a command line says them."""

app = App(
    name="sanat",
    help="A Telegram bot that carries a school through a year of teacher attestation.",
    result_action="return_value",
    exit_on_error=False,
    print_error=False,
    help_format="plaintext",
)
# by path, so that a command imports what it needs and no more
app.command("bot.commands.run:run", name="run")
app.command("bot.commands.demo:demo", name="demo")
app.command("bot.commands.school:app", name="school")
app.command("bot.commands.invite:invite", name="invite")
app.command("bot.commands.people:people", name="people")
app.command("bot.commands.plan:app", name="plan")
app.command("bot.commands.status:status", name="status")
app.command("bot.commands.status:preview", name="preview")
app.command("bot.commands.roster:app", name="roster")
app.command("bot.commands.notices:notices", name="notices")
app.command("bot.commands.verify:verify", name="verify")
app.command("bot.commands.backup:backup", name="backup")
app.command("bot.commands.backup:restore", name="restore")
app.command("bot.commands.audit:audit", name="audit")
app.command("bot.commands.doctor:doctor", name="doctor")
app.command("bot.commands.texts:app", name="texts")
app.command("bot.commands.incident_report:incident_report", name="incident-report")


def run(tokens: Sequence[str]) -> int:
    """Do what the words ask; the exit code: 0 done, 1 the work failed, 2 wrong usage. Errors are a line on stderr."""
    try:
        app(list(tokens))
        sys.stdout.flush()
    except BrokenPipeError:  # `sanat preview … | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains of the rest on leaving
    except CycloptsError as error:
        return _say(str(error), WRONG_USAGE)
    except AttestationError as error:
        return _say(_SAID_HERE.get(error.key) or texts("en").label(error.key, **error.params), FAILED)
    except (Failed, StorageError) as error:
        return _say(str(error), FAILED)
    except OSError as error:
        return _say(f"{error.filename or 'system'}: {error.strerror}", FAILED)
    except Exception as error:  # the program's edge: what nobody foresaw is told too, but without values
        sys.stderr.write(hide(f"{told(error)}\n"))
        return FAILED
    return DONE


def _say(line: str, code: int) -> int:
    sys.stderr.write(hide(f"sanat: {' '.join(line.split())}\n"))
    return code
