"""Settings from the environment and `.env` (names and meaning: docs/reference/settings)."""

import re
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}", re.ASCII)


class Config(BaseSettings):
    """Every setting of the program; each has the default that suits a single school."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", hide_input_in_errors=True)

    bot_token: SecretStr | None = Field(
        None, description="The bot's token from @BotFather; `run` needs it. Never logged, never in a traceback."
    )
    bot_token_file: Path | None = Field(None, description="A file that holds the token, in place of `BOT_TOKEN`.")
    telegram_api_url: str = Field(
        "https://api.telegram.org", description="The Bot API server: Telegram's own, a self-hosted one, the sandbox."
    )
    database_url: str = Field(
        "sqlite+aiosqlite:///sanat.db",
        description="Where everything is kept: a SQLite file, or `postgresql+psycopg://user:password@host/name`.",
    )
    webhook_url: str | None = Field(None, description="Receive by webhook at this public address; unset: long polling.")
    webhook_secret: SecretStr | None = Field(
        None, description="What Telegram proves itself with: 1-256 of `A-Z a-z 0-9 _ -`. Required with `WEBHOOK_URL`."
    )
    web_host: str = Field("127.0.0.1", description="Where the web server listens.")
    web_port: int = Field(
        8080, ge=0, le=65535, description="Port of `/healthz`, `/readyz`, `/metrics` and the webhook; 0: no web server."
    )
    public_url: str | None = Field(None, description="The address at which phones reach the web server.")
    evidence_dir: Path | None = Field(
        None, description="Where files of evidence are kept; unset: `evidence/` beside the SQLite file."
    )
    backup_dir: Path | None = Field(
        None, description="Where the nightly backups are kept; unset: `backups/` beside the SQLite file."
    )
    backup_keep: int = Field(7, ge=0, description="How many nightly backups are kept; 0: none are made.")
    tz_default: str = Field("Asia/Almaty", description="Time zone of a new school.")
    locale_default: Literal["kk", "ru", "en"] = Field("kk", description="Language of a new school, and of strangers.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] = Field(
        "INFO", description="How much is logged."
    )
    log_format: Literal["console", "json"] = Field("console", description="Logs for people, or a JSON object a line.")
    send_rate: float = Field(
        28, gt=0, le=1000, description="Messages a second for the whole bot; above 30 only with `ALLOW_PAID_BROADCAST`."
    )
    probe: bool = Field(
        True,
        description="Whether a message that may have gone out already is looked for before it is sent again, by an edit"
        " that changes nothing; off: it is sent again, and may come twice.",
    )
    allow_paid_broadcast: bool = Field(
        False, description="Whether Telegram may charge Stars for more than 30 a second."
    )

    @model_validator(mode="after")
    def _agree(self) -> Self:
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("WEBHOOK_URL needs WEBHOOK_SECRET")
        if self.webhook_secret and not _SECRET.fullmatch(self.webhook_secret.get_secret_value()):
            raise ValueError("WEBHOOK_SECRET must be 1-256 characters of A-Z a-z 0-9 _ -")
        try:
            make_url(self.database_url)
        except ArgumentError:
            raise ValueError("DATABASE_URL must be like sqlite+aiosqlite:///sanat.db") from None
        if not _is_address(self.telegram_api_url):
            raise ValueError("TELEGRAM_API_URL must be like https://api.telegram.org")
        if self.send_rate > 30 and not self.allow_paid_broadcast:
            raise ValueError("SEND_RATE above 30 needs ALLOW_PAID_BROADCAST=true")
        return self

    def token(self) -> str:
        """The bot token, from the setting or from its file. Raises ValueError when there is none."""
        if self.bot_token:
            return self.bot_token.get_secret_value()
        if self.bot_token_file:
            try:
                return self.bot_token_file.read_text("utf-8").strip()
            except OSError as error:
                raise ValueError(f"BOT_TOKEN_FILE cannot be read: {error.strerror}") from None
        raise ValueError("BOT_TOKEN is missing: get one from @BotFather and set it in the environment or in .env")

    def feed_address(self) -> str | None:
        """Where private calendars are found, without the token; none where phones cannot reach the web server."""
        return f"{self.public_url.rstrip('/')}/calendar" if self.public_url and self.web_port else None

    def evidence_folder(self) -> Path:
        """Where files of evidence are kept: beside the SQLite file unless told otherwise."""
        return self.evidence_dir or self._beside() / "evidence"

    def backup_folder(self) -> Path:
        """Where nightly backups are kept: beside the SQLite file unless told otherwise."""
        return self.backup_dir or self._beside() / "backups"

    def _beside(self) -> Path:
        url = make_url(self.database_url)
        return Path(url.database or ".").parent if url.get_backend_name() == "sqlite" else Path()


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
