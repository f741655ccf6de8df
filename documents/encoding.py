"""Bytes of a text file as text: UTF-8, UTF-16 and CP1251, told apart by what the bytes are."""

import codecs

from attestation.errors import AttestationError

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decoded(content: bytes) -> str:
    """The text, a few broken letters notwithstanding.

    Raises `plan-unreadable` when the bytes are no text in any encoding that schools use.
    """
    for encoding in _encodings(content):
        text = content.decode(encoding, errors="replace")
        if text.count("\ufffd") * 100 <= len(text) and _is_text(text):
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise AttestationError("plan-unreadable")


def _encodings(content: bytes) -> list[str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return [encoding]
    head = content[:4000]
    low, high = head[::2].count(0), head[1::2].count(0)  # UTF-16 writes blanks and digits with a zero beside them
    if low + high:
        return ["utf-16-le"] if high > low else ["utf-16-be"]
    # CP1251 has no Kazakh letters but і; programs that write the others use Windows' Kazakh page, KZ-1048.
    return ["utf-8", "kz1048" if _looks_kazakh(content) else "cp1251"]


def _looks_kazakh(content: bytes) -> bool:
    """Whether қ, ғ, ң, ү, ә, ө, ұ of the Kazakh page occur: in CP1251 these bytes are Serbian and Ukrainian letters."""
    return sum(content.count(letter) for letter in (0x9D, 0xBA, 0xBE, 0xBF, 0xBC, 0xB4, 0xA2)) > len(content) // 100


def _is_text(text: str) -> bool:
    strange = sum(1 for letter in text if not letter.isprintable() and letter not in "\t\n\r\f\v\u00ad\ufeff\u200b")
    return strange * 200 <= len(text)
