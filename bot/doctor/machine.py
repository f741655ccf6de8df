"""The machine: time zones, fonts, the web server's port."""

import errno
import socket
from importlib.resources import files
from io import BytesIO
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from bot.config import Config
from bot.doctor import Finding, failed, ok, warning

_LETTERS = "ӘҒҚҢӨҰҮҺІ"


def machine(config: Config) -> list[Finding]:
    """What the program needs of this computer."""
    return [_zones(config.tz_default), _fonts(), _port(config)]


def _zones(zone: str) -> Finding:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return failed("time zones", f"there is no {zone}", "correct TZ_DEFAULT; install the package tzdata")
    return ok("time zones", f"{len(available_timezones())}, {zone} among them")


def _fonts() -> Finding:
    from PIL import ImageFont

    folder = files("documents") / "fonts"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".ttf")) if folder.is_dir() else []
    for name in names:
        font = ImageFont.truetype(BytesIO((folder / name).read_bytes()), 12)
        nothing = bytes(font.getmask("\uffff"))
        if missing := [letter for letter in _LETTERS if bytes(font.getmask(letter)) == nothing]:
            return failed("fonts", f"{name} has no {''.join(missing)}", "install the program anew")
    if not names:
        return failed("fonts", "none in documents/fonts", "install the program anew")
    return ok("fonts", ", ".join(names))


def _port(config: Config) -> Finding:
    if not config.web_port:
        return ok("web port", "switched off")
    where = f"{config.web_host}:{config.web_port}"
    try:
        with socket.create_server((config.web_host, config.web_port)):
            return ok("web port", f"{where} is free")
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return ok("web port", f"{where} is in use")
        return warning("web port", f"{where}: {error.strerror}", "correct WEB_HOST and WEB_PORT")
