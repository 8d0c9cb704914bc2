"""Links that open an episode at a second, by the forms that players document or were seen to take."""

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, urlsplit

from bot.model.episode import Episode
from bot.text import clock

_YOUTUBE_PATH = re.compile(r"/(?:embed/|shorts/|live/|v/)?([\w-]{11})")
_SPOTIFY = re.compile(r"https?://open\.spotify\.com/(?:intl-\w+/)?episode/(\w{10,40})")
_POCKET_CASTS = re.compile(r"https?://pca\.st/(?:episode/)?([0-9a-f-]{36}|\w{6,12})(?=[/?#]|$)")
_OVERCAST = re.compile(r"https?://overcast\.fm/\+([\w-]{4,40})")
_APPLE = re.compile(r"https?://podcasts\.apple\.com/\S*?/id(\d{6,12})\S*")

PLAYERS = ("browser", "youtube", "spotify", "apple", "pocketcasts", "overcast", "podcastaddict", "others")
NAMES = {
    "youtube": "YouTube",
    "spotify": "Spotify",
    "apple": "Apple Podcasts",
    "pocketcasts": "Pocket Casts",
    "overcast": "Overcast",
    "podcastaddict": "Podcast Addict",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """Where a player opens an episode: `exact` if it starts at the second, `own` if it is the player asked for."""

    url: str | None
    exact: bool
    own: bool = True


def opened(player: str, episode: Episode, urls: Iterable[str], start_s: float) -> Opened:
    """Give where a player opens an episode, by the links that its notes and show name; else the audio or the page."""
    second = max(0, int(start_s))
    links = tuple(urls)
    found = _FORMS.get(player, _browser)(episode, links, second)
    if found is not None:
        return found
    video = player == "youtube"
    url = (episode.page_url or play_url(episode, second)) if video else play_url(episode, second)
    return Opened(url=url, exact=episode.audio_url is not None and not video, own=False)


def _browser(episode: Episode, _links: tuple[str, ...], second: int) -> Opened | None:
    return Opened(url=play_url(episode, second), exact=episode.audio_url is not None)


def _youtube(episode: Episode, links: tuple[str, ...], second: int) -> Opened | None:
    for url in (episode.audio_url, episode.page_url, *links):
        video = youtube_id(url)
        if video is not None:
            return Opened(url=f"https://youtu.be/{video}?t={second}", exact=True)
    return None


def _spotify(_: Episode, links: tuple[str, ...], second: int) -> Opened | None:
    found = _first(_SPOTIFY, links)
    return Opened(url=f"https://open.spotify.com/episode/{found[1]}?t={second}", exact=True) if found else None


def _pocket_casts(_: Episode, links: tuple[str, ...], second: int) -> Opened | None:
    found = _first(_POCKET_CASTS, links)
    return Opened(url=f"https://pca.st/episode/{found[1]}?t={second}", exact=True) if found else None


def _overcast(_: Episode, links: tuple[str, ...], second: int) -> Opened | None:
    found = _first(_OVERCAST, links)
    return Opened(url=f"https://overcast.fm/+{found[1]}/{clock(second)}", exact=True) if found else None


def _apple(_: Episode, links: tuple[str, ...], _second: int) -> Opened | None:
    own = [url for url in links if _APPLE.match(url) and "?i=" in url]
    return Opened(url=own[0], exact=False) if own else None


def _podcast_addict(episode: Episode, _: tuple[str, ...], _second: int) -> Opened | None:
    if episode.audio_url is None:
        return None
    return Opened(url=f"https://podcastaddict.com/episode/{quote(episode.audio_url, safe='')}", exact=False)


def _others(episode: Episode, links: tuple[str, ...], _second: int) -> Opened | None:
    """Let the listener choose their app, where the show's id at Apple is known."""
    found = _first(_APPLE, links)
    if found is None:
        return None
    named = base64.urlsafe_b64encode(episode.guid.encode()).decode().rstrip("=")
    return Opened(url=f"https://episodes.fm/{found[1]}/episode/{named}", exact=False)


_FORMS = {
    "youtube": _youtube,
    "spotify": _spotify,
    "apple": _apple,
    "pocketcasts": _pocket_casts,
    "overcast": _overcast,
    "podcastaddict": _podcast_addict,
    "others": _others,
}


def _first(form: re.Pattern[str], links: tuple[str, ...]) -> re.Match[str] | None:
    return next((found for found in map(form.match, links) if found), None)


def play_url(episode: Episode, start_s: float = 0) -> str | None:
    """Give a link that plays an episode from a second on; the page where there is no audio; None without either."""
    second = max(0, int(start_s))
    for url in (episode.audio_url, episode.page_url):
        video = youtube_id(url)
        if video is not None:
            return f"https://youtu.be/{video}?t={second}" if second else f"https://youtu.be/{video}"
    if episode.audio_url is None:
        return episode.page_url
    bare = episode.audio_url.partition("#")[0]
    return f"{bare}#t={second}" if second else bare


def youtube_id(url: str | None) -> str | None:
    """Find the id of the video that an address opens."""
    try:
        parts = urlsplit(url or "")
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return None
    if host == "youtu.be":
        found = re.fullmatch(r"/([\w-]{11})", parts.path)
        return found[1] if found else None
    if host not in {"youtube.com", "youtube-nocookie.com"}:
        return None
    asked = parse_qs(parts.query).get("v", [""])[0]
    if re.fullmatch(r"[\w-]{11}", asked):
        return asked
    found = _YOUTUBE_PATH.fullmatch(parts.path)
    return found[1] if found else None
