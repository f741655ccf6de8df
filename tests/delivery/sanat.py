"""`sanat run` itself, to be forked: what is said are its settings, `NAME=value`, and first the folder it runs in."""

import os

import bot.app  # loaded by the forge, once for all copies
from bot.commands.run import run

__all__ = ["bot", "main"]


def main(folder: str, *settings: str) -> None:
    """Run until SIGTERM with these settings and no others."""
    os.chdir(folder)  # where no .env lies
    os.environ.clear()
    for setting in settings:
        name, _, value = setting.partition("=")
        os.environ[name] = value
    run()
