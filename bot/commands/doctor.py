"""`sanat doctor`: is everything in order, and what to do where it is not."""

import asyncio
from dataclasses import asdict

from bot.clock import now_utc
from bot.command import AsJson, Failed, settings, show, show_json
from bot.doctor.machine import machine
from bot.doctor.storage import folders, storage


async def doctor(*, as_json: AsJson = False) -> None:
    """Look at token, database, clock, folders, fonts and ports; exit 1 when something cannot work. Changes nothing."""
    from bot.doctor.telegram import telegram  # the network's library is for this check only

    config = settings()
    said, kept = await asyncio.gather(telegram(config, now_utc), storage(config, now_utc()))
    findings = [*said, *kept, *folders(config, now_utc()), *machine(config)]
    if as_json:
        show_json([asdict(finding) for finding in findings])
    else:
        for finding in findings:
            show(f"{finding.verdict:<8} {finding.check}: {finding.found}")
            if finding.todo:
                show(f"{'':<8} -> {finding.todo}")
    if bad := [finding.check for finding in findings if finding.verdict == "failed"]:
        raise Failed(f"cannot work: {', '.join(bad)}")
