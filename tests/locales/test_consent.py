"""What people agreed to does not change under its version."""

from hashlib import sha256

from locales import LOCALES, texts
from services.joining import CONSENT

VERSIONS = {"1": "d011bb0ac550a9ea"}
"""For each version ever shown, what was said in the three languages. A changed text is a new version: add a line."""


def test_the_text_of_the_consent_is_that_of_its_version() -> None:
    said = "\n".join(texts(locale)("joining-consent", version=CONSENT) for locale in LOCALES)
    assert VERSIONS[CONSENT] == sha256(said.encode()).hexdigest()[:16]
