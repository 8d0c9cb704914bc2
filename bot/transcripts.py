"""Transcripts brought by people: read, matched to their episode, kept through every reindex."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from bot.answers import resolve
from bot.errors import NotFoundError
from bot.model.episode import Episode
from bot.model.feed import Document, DocumentKind
from bot.model.scope import Scope
from bot.reindex import read_again
from bot.store import documents, drafts, episodes, shows
from bot.store.episodes import Narrowing
from bot.text import words
from bot.tools import Tools

TRANSCRIPT_BYTES = 5 << 20
SUFFIXES = (".srt", ".vtt", ".json", ".txt")
NEAR = 3
MOST_EPISODES = 100_000

_SEASONED = re.compile(r"(?i)\bs(\d{1,3})[ ._-]?e(\d{1,4})\b")
_NUMBER = re.compile(r"\d{1,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A transcript that was taken: for which episode, how many turns, and whether it took an older one's place."""

    episode: Episode
    turns: int
    replaced: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscriptFile:
    """A file as somebody brings it."""

    name: str
    body: bytes


async def bring(
    tools: Tools, file: TranscriptFile, *, scope: Scope, episode: Episode | None = None, show_id: int | None = None
) -> Brought:
    """Take a transcript for an episode, or for the one that its file's name tells.

    Raises FeedError where it is no transcript, NotFoundError with candidates where it cannot be told whose it is.
    """
    document = Document(
        kind=DocumentKind.TRANSCRIPT, name=file.name, body=file.body, type=_suffix(file.name), brought=True
    )
    turns = await tools.reader.turns(document)
    found = episode or await _matched(tools, file.name, scope, show_id)
    replaced = await documents.put(tools.db, found.id, document, now=tools.clock())
    channel = await shows.channel(tools.db, await shows.get(tools.db, Scope.everything(), found.show_id))
    await drafts.store(tools.db, [await read_again(tools.db, tools.reader, found, channel, now=tools.clock())])
    return Brought(episode=found, turns=len(turns), replaced=replaced)


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


async def _matched(tools: Tools, name: str, scope: Scope, show_id: int | None) -> Episode:
    stem = PurePosixPath(name.replace("\\", "/")).stem
    known = await episodes.find(tools.db, scope, Narrowing(show_id=show_id), limit=MOST_EPISODES)
    fitting = match(stem, known)
    if len(fitting) == 1:
        return fitting[0]
    near = tuple(one.title for one in fitting[:NEAR]) or await _near(tools, stem, scope, show_id)
    raise NotFoundError("transcript_unmatched", name=name, near=near)


async def _near(tools: Tools, stem: str, scope: Scope, show_id: int | None) -> tuple[str, ...]:
    try:
        return ((await resolve.episode(tools.db, scope, " ".join(words(stem)), show_id=show_id)).title,)
    except NotFoundError as error:
        near = error.values.get("near", ())
        return near if isinstance(near, tuple) else ()


def match(stem: str, known: Sequence[Episode]) -> tuple[Episode, ...]:
    """Give the episodes that a file's name tells: by guid, else the audio's file name, else title, else number.

    One means that it is surely that one; several, that the name fits them all.
    """
    spoken = words(stem.replace("_", " ").replace("-", " "))
    rules: tuple[Callable[[Episode], bool], ...] = (
        lambda episode: stem in (episode.guid, _last_part(episode.guid)),
        lambda episode: stem.casefold() == _last_part(episode.audio_url or "").casefold(),
        lambda episode: spoken == words(episode.title),
        lambda episode: bool(spoken) and _ends_alike(spoken, words(episode.title)),
        lambda episode: _is_numbered(stem, episode),
    )
    for rule in rules:
        fitting = tuple(episode for episode in known if rule(episode))
        if fitting:
            return fitting
    return ()


def _last_part(url: str) -> str:
    return PurePosixPath(unquote(urlsplit(url).path)).stem


def _ends_alike(spoken: tuple[str, ...], title: tuple[str, ...]) -> bool:
    """Tell whether one is the other with something before it: a date, a number, the show's name."""
    shorter = min(len(spoken), len(title))
    return shorter >= 3 and spoken[-shorter:] == title[-shorter:]  # noqa: PLR2004 - three words are no accident


def _is_numbered(stem: str, episode: Episode) -> bool:
    seasoned = _SEASONED.search(stem)
    if seasoned:
        return (episode.season, episode.number) == (int(seasoned[1]), int(seasoned[2]))
    numbers = {int(number) for number in _NUMBER.findall(stem)}
    return len(numbers) == 1 and episode.number in numbers


def is_transcript(name: str) -> bool:
    """Tell by its suffix whether a file may be a transcript."""
    return name.lower().endswith(SUFFIXES)
