"""`sanat run` as the process that it is, and the sandbox's Telegram that it talks to."""

import asyncio
import os
import re
import signal
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

TOKEN = "42:benchmark"


@dataclass(frozen=True, slots=True)
class Running:
    """A process and what it takes."""

    pid: int

    def memory(self) -> dict[str, float]:
        """Megabytes: those in memory now, and the most so far."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        kilobytes = dict(re.findall(r"(VmRSS|VmHWM):\s+(\d+) kB", status))
        return {"rss_mb": round(int(kilobytes["VmRSS"]) / 1024, 1), "peak_mb": round(int(kilobytes["VmHWM"]) / 1024, 1)}

    def cpu(self) -> float:
        """Processor seconds so far."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@asynccontextmanager
async def running(telegram: str, database_url: str, **settings: str) -> AsyncIterator[Running]:
    """The program on a Telegram and a database, ended by SIGTERM."""
    with tempfile.TemporaryDirectory(prefix="sanat-bench-") as folder:
        ours = {"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": telegram, "DATABASE_URL": database_url, "WEB_PORT": "0"}
        ours |= {"BACKUP_KEEP": "0", "LOG_LEVEL": "CRITICAL", "EVIDENCE_DIR": f"{folder}/evidence"} | settings
        process = await asyncio.create_subprocess_exec(
            Path(sys.executable).with_name("sanat"), "run", cwd=folder, env=os.environ | ours
        )
        try:
            yield Running(process.pid)
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            await process.wait()
