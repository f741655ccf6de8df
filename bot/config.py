"""Settings from the environment and `.env` (names and meaning: docs/reference/settings)."""

from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url


class Config(BaseSettings):
    """Every setting of the program; each has the default that suits a single school."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", hide_input_in_errors=True)

    bot_token: SecretStr | None = None
    bot_token_file: Path | None = None
    telegram_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite+aiosqlite:///sanat.db"
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    web_host: str = "127.0.0.1"
    web_port: int = 8080
    public_url: str | None = None
    evidence_dir: Path | None = None
    tz_default: str = "Asia/Almaty"
    locale_default: Literal["kk", "ru", "en"] = "kk"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] = "INFO"
    log_format: Literal["console", "json"] = "console"
    send_rate: float = Field(default=28, gt=0, le=1000)
    allow_paid_broadcast: bool = False

    @model_validator(mode="after")
    def _agree(self) -> Self:
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("WEBHOOK_URL needs WEBHOOK_SECRET")
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

    def evidence_folder(self) -> Path:
        """Where files of evidence are kept: beside the SQLite file unless told otherwise."""
        if self.evidence_dir:
            return self.evidence_dir
        url = make_url(self.database_url)
        beside = Path(url.database or ".").parent if url.get_backend_name() == "sqlite" else Path()
        return beside / "evidence"
