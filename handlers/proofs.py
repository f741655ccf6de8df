"""Showing a reviewer the files of evidence: the small picture where there is one, else what Telegram keeps."""

import asyncio
from collections.abc import Sequence
from html import escape
from pathlib import Path

from aiogram.types import BufferedInputFile, Message

from attestation.proofs import Proof
from db.engine import Database
from services.evidence_files import lost_files


async def show_proofs(message: Message, proofs: Sequence[Proof], folder: Path, db: Database) -> int:
    """Send the files, not to be forwarded. Returns how many of them have vanished from the disk."""
    for proof in proofs:
        view = await asyncio.to_thread(_read, folder, proof) if proof.kind == "document" else None
        if view:
            await message.answer_photo(
                BufferedInputFile(view, "view.jpg"), caption=escape(proof.name), protect_content=True
            )
            continue
        send = message.answer_photo if proof.kind == "photo" else message.answer_document
        await send(proof.file_id, protect_content=True)
    return len(await lost_files(db, folder, [proof.id for proof in proofs]))


def _read(folder: Path, proof: Proof) -> bytes | None:
    path = folder / proof.view if proof.view else None
    return path.read_bytes() if path and path.is_file() else None
