"""Who may be whom in the file: the names that are related to a name, by codes, accounts and decisions."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence

from bot.people.spellings import codes_of, related
from bot.store.database import Raw, Row

MOST_KEYS = 200
_MOST_OF_A_CODE = 2_000

# The names of each of some codes, as one value: with a frequent given name there are hundreds.
_OF_CODES = f"""SELECT a.value, (SELECT json_group_array(key) FROM (
    SELECT b.key FROM name_code b WHERE b.code = a.value LIMIT {_MOST_OF_A_CODE})) FROM json_each(?) a"""
_OF_HOSTS = """SELECT DISTINCT f.key FROM credit f JOIN episode fe ON fe.id = f.episode_id
    JOIN (SELECT DISTINCT e.show_id FROM credit c JOIN episode e ON e.id = c.episode_id
        WHERE c.key = {given} AND c.role = 'host') s ON s.show_id = fe.show_id
    WHERE f.role = 'host' AND f.key {other}"""
# The hosts of a first name's shows who have that and more, and the first name alone where a host has it.
_FULL = _OF_HOSTS.format(given="?1", other="> ?1 || ' ' AND f.key < ?1 || '!'")
_LONE = _OF_HOSTS.format(given="?1", other="= substr(?1, 1, instr(?1, ' ') - 1)")
# Those of some names that somebody decided on, and those that stand in one credit alone.
_DECIDED = "SELECT DISTINCT k.key FROM json_each(?) a JOIN verdict_key k ON k.key = a.value"
_ONCE = """SELECT c.*, e.show_id FROM json_each(?) a JOIN credit c ON c.key = a.value
JOIN episode e ON e.id = c.episode_id GROUP BY c.key HAVING count(*) = 1 AND c.role != 'host'"""


def codes_told(key: str, rows: Iterable[Row]) -> set[str]:
    """Give the codes of a name and those of the accounts that some of its credits tell."""
    return {*codes_of(key), *(f"@{handle}" for row in rows for handle in row["handles"].split())}


def alone(writer: Raw, keys: Collection[str]) -> dict[str, Row]:
    """Give the rows of those names that nobody has had, nor a relative: there is nobody to compare them with.

    Hosts, whose first names alone are theirs too, are none of them.
    """
    told = json.dumps(sorted(keys))
    decided = {row["key"] for row in writer.execute(_DECIDED, (told,))}
    rows = [row for row in writer.execute(_ONCE, (told,)) if row["person_id"] is None and row["key"] not in decided]
    codes = {row["key"]: codes_told(row["key"], [row]) for row in rows}
    every = json.dumps(sorted(set().union(*codes.values())))
    sharing = {code: json.loads(told) for code, told in writer.execute(_OF_CODES, (every,))}
    return {
        row["key"]: row
        for row in rows
        if not any(_near_by(row["key"], code, sharing[code]) for code in codes[row["key"]])
    }


def _near_by(key: str, code: str, sharing: Sequence[str]) -> Sequence[str]:
    """Give those of the names of a code that are related to one, all of an account."""
    others = [other for other in sharing if other != key]
    return others if code.startswith("@") else related(key, others, code)


def relatives(writer: Raw, key: str) -> tuple[str, ...]:
    """Give every name that is a relative of a name, or a relative's relative; of one account too."""
    known = {key: None}
    waiting = list(known)
    while waiting and len(known) < MOST_KEYS:
        key = waiting.pop(0)
        near = dict.fromkeys((*_near(writer, key), *_tied_to(writer, key)))
        waiting += [other for other in near if other not in known]
        known |= near
    return tuple(known)


def _near(writer: Raw, key: str) -> Iterator[str]:
    """Give the names that are related to a name, and those that have an account of it."""
    accounts = writer.execute("SELECT DISTINCT handles FROM credit WHERE key = ? AND handles != ''", (key,))
    for code, told in writer.execute(_OF_CODES, (json.dumps(sorted(codes_told(key, accounts))),)):
        yield from _near_by(key, code, json.loads(told))
    yield from (row["key"] for row in writer.execute(_LONE if " " in key else _FULL, (key,)))


def _tied_to(writer: Raw, key: str) -> list[str]:
    rows = writer.execute(
        """SELECT DISTINCT b.key FROM verdict_key a JOIN verdict_key b ON b.verdict_id = a.verdict_id
        WHERE a.key = ? AND b.key != a.key""",
        (key,),
    )
    return [row["key"] for row in rows]
