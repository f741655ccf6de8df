"""Use cases: one function is one intent is one transaction. Plain arguments, the actor, and `now` (UTC)."""
