"""One base class for every refusal; its key names a text in `locales/`, never a text itself."""


class AttestationError(Exception):
    """What was asked cannot be done. `key` is the id of a text, `params` fill its places."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


class Refused(AttestationError):
    """The actor may not do this. The text says no figures of what was refused."""


class Outdated(AttestationError):
    """Somebody else has changed it since the actor looked; what would have been overwritten is to be shown first."""


class NotFound(AttestationError):
    """What was named does not exist (any more), or belongs to another school, which is the same to the asker."""
