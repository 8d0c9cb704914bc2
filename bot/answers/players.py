"""Links that open an episode at a second; None where no player of the episode can."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from bot.model.answer import Moment
from bot.model.episode import Episode, Link, LinkKind

_WATCH = re.compile(r"[?&]v=([\w-]{6,20})")
_SHORT = re.compile(r"^/(?:live/|shorts/|embed/)?([\w-]{6,20})/?$")


def play_url(episode: Episode, start_s: float) -> str | None:
    """Give the link that plays an episode from a second: by YouTube's form, or `#t=` on the audio file."""
    url = episode.audio_url or episode.page_url
    if url is None or not url.startswith(("http://", "https://")):
        return None
    second = max(0, int(start_s))
    video = youtube_id(url)
    if video is not None:
        return f"https://youtu.be/{video}?t={second}"
    if episode.audio_url is None:
        return None
    return f"{url.partition('#')[0]}#t={second}"


def of_chapter(moment: Moment) -> Moment:
    """Give a moment that a chapter begins: where its second is one of another recording, it opens there."""
    lent = moment.episode.lent
    if lent is None or lent.same_clock:
        return moment
    return replace(moment, url=play_url(moment.episode.recording, moment.start_s), elsewhere=lent.show)


def also_links(episode: Episode) -> tuple[Link, ...]:
    """Give as links where else an episode is: in other feeds of its show."""
    return tuple(
        Link(url=url, label=show, kind=LinkKind.VIDEO if youtube_id(url) else LinkKind.SELF)
        for show, url in episode.also
    )


def youtube_id(url: str) -> str | None:
    """Find the id of the video that a YouTube link opens."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    if host == "youtu.be":
        found = _SHORT.match(parts.path)
    elif host in {"youtube.com", "youtube-nocookie.com"}:
        found = _WATCH.search(f"?{parts.query}") or _SHORT.match(parts.path)
    else:
        return None
    return found.group(1) if found else None
