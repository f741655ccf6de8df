"""Everything that is held about somebody, for that somebody: the rows as they are, and the files."""

import asyncio
import io
import json
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from sqlalchemy import Table, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Base, ChatState, Evidence, InboxUpdate, Member, MemberRole, Person

_MOST = 45 * 1024 * 1024  # bytes of files: Telegram takes 50 MB
_SECRET = ("token_hash", "salt")

Rows = dict[str, list[dict[str, Any]]]


async def my_data(db: Database, telegram_id: int, folder: Path) -> bytes:
    """A ZIP of what is held about the person of a Telegram account: `mydata.json` and the files of evidence.

    In it are all rows that name the person, what the chat sent (also a stranger's) and what it is in the middle of.
    """
    async with db.read() as session:
        person = await session.scalar(select(Person).where(Person.telegram_id == telegram_id))
        held = await _rows(session, person.id) if person else {}
        held |= await _chat(session, telegram_id)
        files = await _files(session, person.id) if person else []
    return await asyncio.to_thread(_pack, held, files, folder)


def naming_person(table: Table) -> list[str]:
    """The columns of a table that name a person."""
    return [key.parent.name for key in table.foreign_keys if key.column.table.name == Person.__tablename__]


async def _rows(session: AsyncSession, person_id: int) -> Rows:
    held: Rows = {"person": await _read(session, Person.__table__, Person.id == person_id)}
    for table in Base.metadata.sorted_tables:
        if names := naming_person(table):
            held[table.name] = await _read(session, table, or_(*(table.c[name] == person_id for name in names)))
    mine = select(Member.id).where(Member.person_id == person_id)
    held["member_role"] = await _read(session, MemberRole.__table__, MemberRole.member_id.in_(mine))
    return {name: rows for name, rows in held.items() if rows}


async def _chat(session: AsyncSession, telegram_id: int) -> Rows:
    return {
        "inbox": await _read(session, InboxUpdate.__table__, InboxUpdate.chat_id == telegram_id),
        "chat_state": await _read(session, ChatState.__table__, ChatState.key.contains(f":{telegram_id}:")),
    }


async def _read(session: AsyncSession, table: Any, which: Any) -> list[dict[str, Any]]:
    rows = await session.execute(select(table).where(which))
    return [{name: _own(value) for name, value in row.items() if name not in _SECRET} for row in rows.mappings()]


def _own(value: Any) -> Any:
    """Without what a line of the history keeps for taking back: it is others' data."""
    return {name: it for name, it in value.items() if name != "former"} if isinstance(value, dict) else value


async def _files(session: AsyncSession, person_id: int) -> list[tuple[int, str, str]]:
    mine = or_(Evidence.teacher_id == person_id, Evidence.uploader_id == person_id)
    query = select(Evidence.id, Evidence.name, Evidence.path).where(mine, Evidence.path.is_not(None))
    return [(id_, name, str(path)) for id_, name, path in await session.execute(query.order_by(Evidence.id.desc()))]


def _pack(held: Rows, files: Sequence[tuple[int, str, str]], folder: Path) -> bytes:
    packed, room, left_out = io.BytesIO(), _MOST, list[str]()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for id_, name, path in files:
            member = f"evidence/{id_}-{Path(name).name}"
            file = folder / path
            if not file.is_file() or (room := room - file.stat().st_size) < 0:
                left_out.append(member)
                continue
            archive.write(file, member)
        document = {"rows": held, "files_left_out": left_out}
        archive.writestr("mydata.json", json.dumps(document, ensure_ascii=False, indent=1, default=_plain))
    return packed.getvalue()


def _plain(value: object) -> str:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    raise TypeError(type(value).__name__)
