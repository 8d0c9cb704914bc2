"""Slash commands, their replies and their refusals."""

SENTENCES: dict[str, str] = {}
