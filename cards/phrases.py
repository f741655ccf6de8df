"""A plan's own words for a time, in the reader's language."""

from functools import lru_cache

from attestation.phrase_text import write_schedule
from attestation.phrases import read_schedule


@lru_cache(maxsize=512)  # a school has some twenty phrases
def time_in_words(phrase: str, locale: str) -> str:
    """The phrase written anew in `locale` when it was understood for sure, else as the school wrote it."""
    read = read_schedule(phrase)
    return write_schedule(read, locale) if read.sure else phrase
