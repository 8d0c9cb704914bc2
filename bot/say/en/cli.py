"""The command line."""

SENTENCES: dict[str, str] = {}
