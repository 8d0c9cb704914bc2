"""Fetching and reading feeds."""

SENTENCES: dict[str, str] = {}
