"""The file of state."""

SENTENCES: dict[str, str] = {}
