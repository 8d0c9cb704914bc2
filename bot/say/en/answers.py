"""Answers and what they are made of."""

SENTENCES: dict[str, str] = {}
