"""Alembic's entry: run the asked revisions on the connection that `db.migrations.config` was given."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.schema import SchemaItem

from db.models import Base
from db.models.base import Instant

_attributes = context.config.attributes


def _plain(kind: str, thing: Any, _autogenerate: AutogenContext) -> str | Literal[False]:
    """Write our own column type as the SQL type that it stands for: a revision imports nothing of ours."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(thing, Instant) else False


def _asked(_item: SchemaItem, name: str | None, kind: str, _reflected: bool, _other: SchemaItem | None) -> bool:
    """Leave the tables out that `db.migrations.generate` has not asked for."""
    tables = _attributes.get("tables")
    return tables is None or kind != "table" or name in tables


context.configure(
    connection=_attributes["connection"],
    target_metadata=Base.metadata,
    include_object=_asked,
    render_as_batch=True,  # SQLite changes a table by copying it
    render_item=_plain,
    compare_server_default=True,
)
context.run_migrations()
