"""Playhead: the Discord bot that knows every episode."""

__version__ = "0.1.0"
