"""Settings that are missing or wrong."""

SENTENCES: dict[str, str] = {}
