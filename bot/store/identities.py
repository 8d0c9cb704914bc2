"""Whose each credit is: judged by bot.people over everything that may have to do with a name, in the writer's hand.

An id of a person never changes and is never given to another: one that was joined to another leads there.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.model.episode import Role
from bot.people.identity import Mention, Ties, people_among
from bot.store import meta
from bot.store.database import Database, Raw, Row
from bot.store.rarity import count, weights
from bot.store.relatives import alone, codes_told, relatives
from bot.wording import stems

JUDGEMENT = 2
"""Raised with every change of who is taken for whom, so that everybody in older files is judged anew, once."""
_JUDGED = "judged"
_MOST_TOPICS = 20
_MOST_TOPIC_WORDS = 40
_MANY = 10  # credits of a name: to count the words about them takes too long for the writer
_NEW_OF_MANY = f"""SELECT DISTINCT a.value ->> 1 AS key FROM json_each(?) a
WHERE (SELECT count(*) FROM (SELECT 1 FROM credit WHERE key = a.value ->> 1 LIMIT {_MANY})) = {_MANY}
AND NOT EXISTS (SELECT 1 FROM credit c JOIN episode e ON e.id = c.episode_id
    WHERE c.key = a.value ->> 1 AND e.show_id = a.value ->> 0)"""


Settled = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Credit:
    mention: Mention
    name: str
    on: bool
    person_id: int | None


def of_episode(writer: Raw, episode_id: int) -> Settled:
    """Give whose the credits of an episode are, by key and accounts, before they are replaced."""
    rows = writer.execute(
        "SELECT key, handles, person_id FROM credit WHERE episode_id = ? AND person_id IS NOT NULL", (episode_id,)
    )
    return {(row["key"], row["handles"]): row["person_id"] for row in rows}


def count_ahead(reader: Raw, names: Collection[tuple[int, str]]) -> None:
    """Count what `settle_episode` will weigh, of those names in shows that are new there and that many bear elsewhere.

    For `Database.beside`: it may take a fifth of a second, for which the writer would be held.
    """
    for row in reader.execute(_NEW_OF_MANY, (json.dumps(sorted(names)),)).fetchall():
        count(reader, (one.mention for one in _credits(reader, relatives(reader, row["key"]))))


def settle_episode(writer: Raw, episode_id: int, settled: Settled) -> None:
    """Say whose the new credits of an episode are: as before where nothing is new, judged anew where something is."""
    rows = writer.execute("SELECT n, key, handles FROM credit WHERE episode_id = ?", (episode_id,)).fetchall()
    here = _known_here(writer, episode_id)
    known = {row["n"]: settled.get((row["key"], row["handles"])) or here(row) for row in rows}
    writer.executemany(
        "UPDATE credit SET person_id = ? WHERE episode_id = ? AND n = ?",
        [(person_id, episode_id, n) for n, person_id in known.items() if person_id is not None],
    )
    new = [row for row in rows if known[row["n"]] is None]
    if new:
        _note_codes(writer, new)
        settle(writer, {row["key"] for row in new})


def _known_here(writer: Raw, episode_id: int) -> Callable[[Row], int | None]:
    """Find whose the names of an episode are in its show: only who is one person there, where no account is new."""
    people: dict[str, set[int]] = {}
    accounts: dict[str, set[str]] = {}
    for row in writer.execute(
        """SELECT DISTINCT c.key, c.person_id, c.handles
        FROM credit n JOIN credit c ON c.key = n.key JOIN episode e ON e.id = c.episode_id
        WHERE n.episode_id = ?1 AND c.person_id IS NOT NULL
        AND e.show_id = (SELECT show_id FROM episode WHERE id = ?1)""",
        (episode_id,),
    ):
        people.setdefault(row["key"], set()).add(row["person_id"])
        accounts.setdefault(row["key"], set()).update(row["handles"].split())

    def known(row: Row) -> int | None:
        found = people.get(row["key"], set())
        alone = len(found) == 1 and accounts[row["key"]].issuperset(row["handles"].split())
        return next(iter(found)) if alone else None

    return known


def _note_codes(writer: Raw, rows: Iterable[Row]) -> None:
    codes = {(code, row["key"]) for row in rows for code in codes_told(row["key"], [row])}
    writer.executemany("INSERT INTO name_code VALUES (?, ?) ON CONFLICT DO NOTHING", sorted(codes))


def settle(writer: Raw, keys: Collection[str]) -> None:
    """Judge anew whose all credits are that may have to do with some names, a family of names after the other."""
    waiting = set(keys)
    lonely = alone(writer, waiting)
    while waiting:
        key = min(waiting)
        if key in lonely:
            _assign(writer, [[_credit_of(lonely[key], frozenset())]], {})
            waiting.remove(key)
            continue
        related = relatives(writer, key)
        _judge(writer, related)
        waiting -= {key, *related}


def _judge(writer: Raw, related: Sequence[str]) -> None:
    credits_ = _credits(writer, related)
    ties, names = _verdicts(writer, related)
    if len(credits_) == 1:  # nobody to compare them with
        _assign(writer, [credits_], names)
    elif credits_:
        by_at = {one.mention.at: one for one in credits_}
        people = people_among(
            [one.mention for one in credits_], ties, weights(writer, (one.mention for one in credits_))
        )
        _assign(writer, [[by_at[mention.at] for mention in person] for person in people], names)


def _credits(writer: Raw, keys: Sequence[str]) -> list[_Credit]:
    rows = writer.execute(
        """SELECT c.episode_id, c.n, c.key, c.name, c.role, c.handles, c.about, c.person_id, e.show_id, e.title,
            e.summary, s.title AS show
        FROM json_each(?) k JOIN credit c ON c.key = k.value JOIN episode e ON e.id = c.episode_id
        JOIN show s ON s.id = e.show_id ORDER BY c.episode_id DESC""",
        (json.dumps(list(keys)),),
    ).fetchall()
    told: Counter[tuple[str, int]] = Counter()
    found = []
    for row in rows:
        told[row["key"], row["show_id"]] += 1
        few = told[row["key"], row["show_id"]] <= _MOST_TOPICS and len(rows) > 1
        found.append(_credit_of(row, _topic(row) if few else frozenset()))
    return found


def _credit_of(row: Row, topic: frozenset[str]) -> _Credit:
    mention = Mention(
        at=(row["episode_id"], row["n"]),
        key=row["key"],
        show_id=row["show_id"],
        handles=frozenset(row["handles"].split()),
        about=frozenset(row["about"].split()),
        topic=topic,
        host=row["role"] == Role.HOST.value,
    )
    return _Credit(mention=mention, name=row["name"], on=row["role"] != "mentioned", person_id=row["person_id"])


def _topic(row: Row) -> frozenset[str]:
    words = dict.fromkeys(stems(f"{row['show']} {row['title']} {row['summary']}"))
    return frozenset(list(words)[:_MOST_TOPIC_WORDS]) - set(stems(row["name"]))


def _verdicts(writer: Raw, keys: Sequence[str]) -> tuple[Ties, dict[tuple[int, str], str]]:
    rows = writer.execute(
        """SELECT v.kind, v.pairs, v.name FROM verdict v WHERE v.id IN (
            SELECT k.verdict_id FROM json_each(?) j JOIN verdict_key k ON k.key = j.value) ORDER BY v.id""",
        (json.dumps(list(keys)),),
    )
    pairs: dict[str, list[tuple[tuple[int, str], tuple[int, str]]]] = {"same": [], "apart": []}
    names: dict[tuple[int, str], str] = {}
    for row in rows:
        told = [((a[0], a[1]), (b[0], b[1])) for a, b in json.loads(row["pairs"])]
        if row["kind"] == "name":
            names |= {a: row["name"] for a, _ in told}
        else:
            pairs[row["kind"]] += told
    return Ties(same=tuple(pairs["same"]), apart=tuple(pairs["apart"])), names


def _assign(writer: Raw, people: Sequence[Sequence[_Credit]], names: Mapping[tuple[int, str], str]) -> None:
    """Give each person the id that most of its credits have, a new one where those are taken; the rest lead on."""
    taken: set[int] = set()
    went: dict[int, Counter[int]] = {}
    for person in people:
        votes = Counter(one.person_id for one in person if one.person_id is not None)
        free = [id_ for id_, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])) if id_ not in taken]
        id_ = _named(writer, free[0] if free else None, *_name_of(person, names))
        taken.add(id_)
        for before, many in votes.items():
            went.setdefault(before, Counter())[id_] += many
        writer.executemany(
            "UPDATE credit SET person_id = ? WHERE episode_id = ? AND n = ?",
            [(id_, *one.mention.at) for one in person if one.person_id != id_],
        )
    for before, heirs in went.items():
        if before not in taken:
            heir = heirs.most_common(1)[0][0]
            writer.execute("UPDATE person SET same_as = ? WHERE id = ? OR same_as = ?", (heir, before, before))


def _named(writer: Raw, id_: int | None, name: str, decided: bool) -> int:
    if id_ is None:
        return int((writer.execute("INSERT INTO person (name, decided) VALUES (?, ?)", (name, decided))).lastrowid or 0)
    writer.execute("UPDATE person SET name = ?, decided = ?, same_as = NULL WHERE id = ?", (name, decided, id_))
    return id_


def _name_of(person: Sequence[_Credit], names: Mapping[tuple[int, str], str]) -> tuple[str, bool]:
    """Give the name that is shown, and whether somebody decided it; else it is as most write it where they are on."""
    for one in person:
        decided = names.get((one.mention.at[0], one.mention.key))
        if decided is not None:
            return decided, True
    written = Counter({one.name: 0 for one in person})
    for one in person:
        written[one.name] += 2 if one.on else 1
    return max(written, key=lambda name: (" " in name, written[name], -len(name), name)), False


async def begin(db: Database) -> None:
    """Note of a file in which nobody stands yet that whoever comes is judged by today's rules."""
    if await db.row("SELECT 1 FROM credit LIMIT 1") is None:
        await meta.put(db, _JUDGED, str(JUDGEMENT))


async def settle_stale(db: Database) -> None:
    """Judge everybody anew, once, where that was done by older rules; begun again where it was broken off."""
    if int(await meta.find(db, _JUDGED) or 0) < JUDGEMENT:
        await settle_all(db)
        await meta.put(db, _JUDGED, str(JUDGEMENT))


async def settle_all(db: Database) -> None:
    """Judge everybody anew, a family of names a transaction."""
    waiting = {row["key"] for row in await db.rows("SELECT DISTINCT key FROM credit")}
    while waiting:
        async with db.write() as writer:
            key = min(waiting)
            related = await writer.run(relatives, key)
            await writer.run(_judge, related)
        waiting -= {key, *related}
