"""Which episode and second a place or a message is about: its thread, or the link that it holds."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from bot.model.episode import Episode
from bot.model.scope import Scope
from bot.render.players import youtube_id
from bot.store import sources
from bot.store.database import Database
from bot.text import seconds_of

MOST_LINKS = 10
MOST_TEXT = 4_000
_LINK = re.compile(r"https?://[^\s<>)\]\"]+")
_TIME = re.compile(r"(?<![\d:./=-])(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?![\d:])")
_PARTED = re.compile(r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?")
_TIME_PARAMETERS = ("t", "start", "time_continue")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An episode, and the second that is meant where one is named."""

    episode: Episode
    start_s: float | None = None


async def meant(db: Database, scope: Scope, text: str, *, channel_id: int | None) -> Place | None:
    """Give what a message is about: the episode that its link leads to, else the one of its thread; None for neither.

    The second is the link's, else the first time in the text.
    """
    text = text[:MOST_TEXT]
    told = _TIME.search(_LINK.sub(" ", text))
    written = seconds_of(told.group()) if told else None
    for link in _LINK.findall(text)[:MOST_LINKS]:
        episode = await sources.of_addresses(db, scope, addresses(link))
        if episode is not None:
            second = second_of(link)
            return Place(episode=episode, start_s=written if second is None else second)
    thread = await sources.of_thread(db, scope, channel_id) if channel_id else None
    return Place(episode=thread, start_s=written) if thread else None


def addresses(link: str) -> tuple[str, ...]:
    """Give the forms in which a feed may have written a link: without its second, and every way to name a video."""
    bare = link.partition("#")[0]
    video = youtube_id(link)
    forms = [link, bare, re.sub(r"([?&])(?:t|start)=[^&]*&?", r"\1", bare).rstrip("?&"), bare.partition("?")[0]]
    if video:
        forms += [f"https://{host}/watch?v={video}" for host in ("www.youtube.com", "youtube.com", "m.youtube.com")]
        forms += [f"https://youtu.be/{video}", f"https://www.youtube.com/embed/{video}"]
    overcast = re.fullmatch(r"(https://overcast\.fm/\+[\w-]+)/[\d:]+", bare)
    forms += [overcast[1]] if overcast else []
    return tuple(dict.fromkeys((*forms, *(f"{form}/" for form in forms if not form.endswith("/")))))


def second_of(link: str) -> float | None:
    """Read the second of a link: `#t=61`, `?t=1m1s`, `/1:01`; None where it names none."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    for told in (parse_qs(parts.fragment), parse_qs(parts.query)):
        for name in _TIME_PARAMETERS:
            if told.get(name):
                return time_of(told[name][0].partition(",")[0])
    clocked = re.search(r"/((?:\d{1,2}:)?\d{1,2}:\d\d)$", parts.path)
    return seconds_of(clocked[1]) if clocked else None


def time_of(told: str) -> float | None:
    """Read a time as people and players write it: `34:10`, `1h2m3s`, `90`; None for anything else."""
    told = told.strip().lower().removeprefix("at ").strip()
    plain = seconds_of(told.partition(".")[0])
    if plain is not None:
        return plain
    match = _PARTED.fullmatch(told)
    if match is None or not told or len(told) > len("99h99m99s"):
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return float(hours * 3600 + minutes * 60 + seconds)
