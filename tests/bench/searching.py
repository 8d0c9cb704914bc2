"""Search at a size: each class of query, many at once, while a show is read again, known items, the slowest ten."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import pairwise

from bot.model.episode import PassageKind
from bot.model.scope import Scope
from bot.search.ladder import Sought, candidates, ranked, search
from bot.search.plan import content_words, terms_of
from bot.search.vocabulary import vocabulary
from bot.store import transcripts
from bot.store.database import Database
from bot.store.drafts import store
from bot.text import clip
from tests import make
from tests.bench.building import ELSEWHERE, GUILD, SHOWS_OF_A_SERVER
from tests.bench.corpus import FREQUENT, Corpus

ROUNDS = 3
QUERIES = 40
KNOWN_ITEMS = 200
AT_ONCE = 50
IN_FLIGHT = 300
SHOWN_CHARS = 160
_TICK_S = 0.005
_LONG = 20
_RARE_WORDS = 3
_POINTS = str.maketrans("", "", ".,?!")
Ask = Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A query that was asked, and its milliseconds of CPU."""

    text: str
    cpu_ms: float


async def told(db: Database, corpus: Corpus) -> AsyncIterator[str]:
    """Tell all of it, a line at a time."""
    chance = random.Random(corpus.seed)
    said = await turns(db, chance)
    asks = classes(corpus, said, chance)
    await search(db, Scope.everything(), asks["six natural"]())
    all_asked: list[Asked] = []
    for name, ask in asks.items():
        for scope, seen in ((Scope.everything(), "all"), (Scope.server(GUILD), f"{SHOWS_OF_A_SERVER} shows")):
            asked, line = await _measured(db, scope, ask)
            all_asked += asked
            yield f"{name:16} {seen:8} {line}"
    for line in await _in_flight(db, asks):
        yield line
    yield await _while_reindexing(db, asks["six natural"])
    yield await _known_items(db, chance)
    yield await _paraphrased(db, chance)
    async for line in _slowest(db, all_asked):
        yield line


async def turns(db: Database, chance: random.Random, many: int = 1_000) -> list[str]:
    """Give the texts of some long turns in words with spaces between."""
    last = await db.row("SELECT max(episode_id) AS id FROM transcript")
    ids = [chance.randrange(int(last["id"] if last else 0) + 1) for _ in range(4 * many)]
    found: list[str] = []
    for id_ in ids:
        drawn = (await transcripts.of_episode(db, id_))[chance.randrange(50) :][:1]
        found += [turn.text for turn in drawn if turn.text.isascii() and len(turn.text.split()) >= _LONG]
        if len(found) >= many:
            break
    return found


def classes(corpus: Corpus, said: Sequence[str], chance: random.Random) -> dict[str, Ask]:
    """Give what is asked in each class of query."""
    words = corpus.words
    rare, middle = words[20_000:40_000], words[300:5_000]

    def phrase() -> str:
        spoken = chance.choice(said).split()
        at = chance.randrange(len(spoken) - 3)
        return f'"{" ".join(spoken[at : at + 3])}"'

    return {
        "one rare": lambda: chance.choice(rare),
        "one middle": lambda: chance.choice(middle),
        "one frequent": lambda: chance.choice(words[40:120]),
        "AND 2": lambda: " ".join(chance.sample(middle, 2)),
        "AND 3": lambda: " ".join(chance.sample(middle, 3)),
        "six natural": lambda: " ".join((*chance.sample(FREQUENT, 3), *chance.sample(middle, 3))),
        "six of a turn": lambda: " ".join(_six(chance.choice(said))),
        "six drawn": lambda: " ".join(corpus.drawn(6)),
        "phrase": phrase,
        "six stop words": lambda: " ".join(chance.sample(FREQUENT, 6)),
        "a*": lambda: "a*",
        "100 words": lambda: " ".join(corpus.drawn(100)),
    }


def _six(turn: str) -> list[str]:
    """Give six words of a turn, three of them frequent."""
    said = turn.translate(_POINTS).split()
    rare = [one for one in dict.fromkeys(said) if one.lower() not in FREQUENT and len(one) > _RARE_WORDS]
    return [*[one for one in said if one in FREQUENT][:_RARE_WORDS], *rare[:_RARE_WORDS]]


async def found(db: Database, scope: Scope, text: str) -> bool:
    """Find ten and cut their snippets, as a handler does; tells whether there was time for all of it."""
    hits = await search(db, scope, text)
    for hit in hits:
        clip(" ".join(hit.text.split()), SHOWN_CHARS)
    return not hits.hurried


async def _measured(db: Database, scope: Scope, ask: Ask) -> tuple[list[Asked], str]:
    """Ask so often, several rounds; the CPU is the best round's, the wall times are those of all."""
    walls: list[float] = []
    asked: list[Asked] = []
    rounds: list[float] = []
    for _ in range(ROUNDS):
        began = time.process_time()
        for text in [ask() for _ in range(QUERIES)]:
            wall, cpu = time.perf_counter(), time.process_time()
            await found(db, scope, text)
            walls.append(time.perf_counter() - wall)
            asked.append(Asked(text=text, cpu_ms=(time.process_time() - cpu) * 1e3))
        rounds.append((time.process_time() - began) / QUERIES * 1e3)
    spread = "  ".join(f"p{share} {at(walls, share / 100):6.1f}" for share in (50, 95, 99))
    return asked, f"cpu {min(rounds):6.1f} ms (<= 15)   wall {spread} (<= 80)"


def at(seconds: Sequence[float], share: float) -> float:
    """Give the milliseconds that a share stays below."""
    return sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * share))] * 1e3


async def _in_flight(db: Database, asks: dict[str, Ask]) -> list[str]:
    mixed = [asks["AND 2"], asks["AND 2"], asks["one rare"], asks["six natural"]]
    natural = [asks["six natural"]() for _ in range(IN_FLIGHT)]
    mix = [mixed[n % len(mixed)]() for n in range(IN_FLIGHT)]
    return [
        f"{AT_ONCE} in flight, natural (>= 100/s): {await _rate(db, natural)}",
        f"{AT_ONCE} in flight, a mix   (>= 250/s): {await _rate(db, mix)}",
    ]


async def _rate(db: Database, texts: Sequence[str]) -> str:
    waiting = asyncio.Semaphore(AT_ONCE)

    async def one(text: str) -> bool:
        async with waiting:
            return await found(db, Scope.everything(), text)

    async with _watched() as lags:
        began, cpu = time.perf_counter(), time.process_time()
        whole = await asyncio.gather(*(one(text) for text in texts))
        took, used = time.perf_counter() - began, time.process_time() - cpu
    return (
        f"{len(texts) / took:.0f}/s by the clock, {len(texts) / used:.0f} a second of CPU, "
        f"{len(texts) - sum(whole)} of {len(texts)} hurried, "
        f"the loop busy at a stretch p50 {at(lags, 0.5):.1f}, p99 {at(lags, 0.99):.1f} ms CPU (< 10)"
    )


@asynccontextmanager
async def _watched() -> AsyncIterator[list[float]]:
    """Note how late the event loop comes back to who waits for a moment: by the CPU that it used meanwhile."""
    lags: list[float] = []

    async def watch() -> None:
        while True:
            began = time.thread_time()
            await asyncio.sleep(_TICK_S)
            lags.append(time.thread_time() - began)

    watching = asyncio.create_task(watch())
    try:
        yield lags
    finally:
        watching.cancel()


async def _while_reindexing(db: Database, ask: Ask) -> str:
    """Ask while an episode after the other is stored."""
    show = await make.show(db, f"Measured {time.time_ns()}", guild_id=ELSEWHERE)
    told_ = make.facts("\n".join(f"Salt and the lamp {n}." for n in range(200)))

    async def rewrite() -> None:
        for n in range(1_000_000):
            item = make.item(f"{n}", guid=f"{n}")
            await store(db, [await asyncio.to_thread(make.draft, show.id, item, told_)])

    quiet = [await _wall(db, ask()) for _ in range(QUERIES)]
    writing = asyncio.create_task(rewrite())
    busy = [await _wall(db, ask()) for _ in range(QUERIES)]
    writing.cancel()
    await asyncio.gather(writing, return_exceptions=True)
    spread = (f"p{share} {at(quiet, share / 100):.0f} -> {at(busy, share / 100):.0f}" for share in (50, 95))
    return f"while reindexing (<= 2x): {', '.join(spread)} ms wall"


async def _wall(db: Database, text: str) -> float:
    began = time.perf_counter()
    await found(db, Scope.everything(), text)
    return time.perf_counter() - began


async def _known_items(db: Database, chance: random.Random) -> str:
    """Ask for six words of a turn, three of them frequent: as they are, with one wrong, with one mistyped."""
    held = {"as they are (>= .98)": 0, "one wrong (>= .82)": 0, "one mistyped (>= .90)": 0}
    said = await turns(db, chance, KNOWN_ITEMS)
    for turn in said:
        asked = _six(turn)
        last = asked[-1]
        slip = chance.randrange(len(last) - 1)
        wrong = [*asked[:-1], "gnarlwhistle"]
        typo = [*asked[:-1], last[:slip] + last[slip + 1] + last[slip] + last[slip + 2 :]]
        for kind, words in zip(held, (asked, wrong, typo), strict=True):
            hits = await search(db, Scope.everything(), " ".join(words), deadline_s=30.0)
            held[kind] += any(hit.text in turn for hit in hits)
    return "known item: " + ", ".join(f"{kind} {many / len(said):.3f}" for kind, many in held.items())


async def _paraphrased(db: Database, chance: random.Random) -> str:
    """Ask for a chapter's title without one of its words, in another order."""
    last = await db.row("SELECT max(episode_id) AS id FROM chapter")
    first = tried = 0
    while tried < KNOWN_ITEMS:
        rows = await db.rows(
            "SELECT title FROM chapter WHERE episode_id = ? AND n = ?",
            (chance.randrange(1, int(last["id"] if last else 0) + 1), chance.randrange(12)),
        )
        telling = [one for row in rows for one in row["title"].split() if one.lower() not in FREQUENT]
        if len(telling) <= _RARE_WORDS or not rows[0]["title"].isascii():
            continue
        tried += 1
        left = chance.sample(telling, len(telling) - 1)
        hits = await search(db, Scope.everything(), " ".join(left), limit=1, deadline_s=30.0)
        first += any(hit.text == rows[0]["title"] and hit.kind is PassageKind.CHAPTER for hit in hits)
    return f"a chapter's title less a word, in another order, first (>= .95): {first / tried:.3f}"


async def _slowest(db: Database, asked: Sequence[Asked]) -> AsyncIterator[str]:
    """Ask the ten slowest again and tell where their time goes."""
    for one in sorted(asked, key=lambda each: -each.cpu_ms)[:10]:
        marks = [time.process_time()]
        known = await vocabulary(db, one.text)
        terms = terms_of(content_words(one.text), known)
        marks.append(time.process_time())
        hits = await candidates(db, Scope.everything(), Sought(terms=terms, most=100, enough=20), known)
        marks.append(time.process_time())
        ranked(terms, hits, limit=20)
        marks.append(time.process_time())
        parts = [(end - start) * 1e3 for start, end in pairwise(marks)]
        yield (
            f"slowest: {one.cpu_ms:5.1f} ms at first, again {sum(parts):5.1f}: words {parts[0]:4.1f}, "
            f"the file {parts[1]:4.1f}, rescoring {len(hits)} {parts[2]:4.1f}  {one.text[:60]}"
        )
