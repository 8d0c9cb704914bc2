"""Who may see what: every read of the index takes a Scope, none has a default."""

from dataclasses import dataclass
from enum import StrEnum


class Reach(StrEnum):
    """The three kinds of reader."""

    EVERYTHING = "everything"
    SERVER = "server"
    DIRECT = "direct"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A reader's view of the shows.

    EVERYTHING: the command line and the bot's own work. SERVER: the shows added in `guild_id` and those that
    are everywhere; a show limited to roles only for a member who has one of `role_ids`. DIRECT (direct
    messages, user installs in foreign servers): every show that is not private.
    """

    reach: Reach
    guild_id: int | None = None
    role_ids: frozenset[int] = frozenset()

    @classmethod
    def everything(cls) -> "Scope":
        """All shows, private ones too."""
        return cls(reach=Reach.EVERYTHING)

    @classmethod
    def server(cls, guild_id: int, role_ids: frozenset[int] = frozenset()) -> "Scope":
        """The shows of one server, as a member with these roles sees them."""
        return cls(reach=Reach.SERVER, guild_id=guild_id, role_ids=role_ids)

    @classmethod
    def direct(cls) -> "Scope":
        """All shows that are not private."""
        return cls(reach=Reach.DIRECT)
