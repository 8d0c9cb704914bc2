"""A Scope as SQL: the ids of the shows that a reader may see."""

import json

from bot.model.scope import Reach, Scope

_EVERYTHING = "SELECT id FROM show"

# What is everywhere is in every server, unless that server has limited it to roles that the reader lacks.
_SERVER = """
SELECT id FROM show WHERE CASE
    WHEN EXISTS (SELECT 1 FROM server_show a WHERE a.show_id = show.id AND a.guild_id = ?) THEN EXISTS (
        SELECT 1 FROM server_show a WHERE a.show_id = show.id AND a.guild_id = ?
        AND (a.role_id IS NULL OR a.role_id IN (SELECT value FROM json_each(?))))
    ELSE everywhere END
"""

# A show that any server limits to a role is private, as one with a secret in its URL.
_DIRECT = """
SELECT id FROM show WHERE NOT private
AND (everywhere OR EXISTS (SELECT 1 FROM server_show a WHERE a.show_id = show.id))
AND NOT EXISTS (SELECT 1 FROM server_show a WHERE a.show_id = show.id AND a.role_id IS NOT NULL)
"""


def visible(scope: Scope) -> tuple[str, tuple[object, ...]]:
    """Give the subquery that selects the ids of the shows in scope, and its values."""
    match scope.reach:
        case Reach.EVERYTHING:
            return _EVERYTHING, ()
        case Reach.SERVER:
            return _SERVER, (scope.guild_id, scope.guild_id, json.dumps(sorted(scope.role_ids)))
        case Reach.DIRECT:
            return _DIRECT, ()


def doubled(scope: Scope) -> tuple[str, tuple[object, ...]]:
    """Give the subquery that selects the ids of episodes in whose place a reader sees another: their show is paired."""
    shown, values = visible(scope)
    return (
        f"""SELECT h.id FROM episode h JOIN episode m ON m.id = h.same_as
        WHERE h.same_as IS NOT NULL AND m.show_id IN ({shown})""",
        values,
    )
