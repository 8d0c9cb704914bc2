"""A server and what it has set for itself."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A server's settings; `wish` is what its set-up panel shows and has not started yet."""

    guild_id: int
    answers_private: bool = False
    notices_channel_id: int | None = None
    zone: str | None = None
    wish: Mapping[str, int | str | bool | None]
