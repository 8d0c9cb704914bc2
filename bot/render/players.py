"""Links that open an episode at a second, by the forms that players document or were seen to take."""

import re
from urllib.parse import parse_qs, urlsplit

from bot.model.episode import Episode

_YOUTUBE_PATH = re.compile(r"/(?:embed/|shorts/|live/|v/)?([\w-]{11})")


def play_url(episode: Episode, start_s: float = 0) -> str | None:
    """Give a link that plays an episode from a second on; the page where there is no audio; None without either."""
    second = max(0, int(start_s))
    for url in (episode.audio_url, episode.page_url):
        video = _youtube_id(url)
        if video is not None:
            return f"https://youtu.be/{video}?t={second}" if second else f"https://youtu.be/{video}"
    if episode.audio_url is None:
        return episode.page_url
    bare = episode.audio_url.partition("#")[0]
    return f"{bare}#t={second}" if second else bare


def _youtube_id(url: str | None) -> str | None:
    parts = urlsplit(url or "")
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
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
