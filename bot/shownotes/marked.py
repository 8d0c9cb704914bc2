"""The links that chapters carry themselves, `href` in the feed and `url` in JSON, beside those of the notes. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from bot.model.episode import Chapter, Link, LinkKind
from bot.shownotes.kinds import kind_of
from bot.shownotes.links import LONGEST_LABEL, MOST_LINKS, host_of, key_of, without_tracking
from bot.text import clip


def with_marked(links: Sequence[Link], chapters: Sequence[Chapter], own: frozenset[str]) -> tuple[Link, ...]:
    """Add the links of chapters, each once at its second; one that the notes have without a second gets it."""
    found = list(links)
    places = {(key_of(one.url), one.start_s): at for at, one in reversed(list(enumerate(found)))}
    for chapter in chapters:
        if not chapter.url:
            continue
        url = without_tracking(chapter.url)
        key = key_of(url)
        if (key, chapter.start_s) in places:
            continue
        at = places.pop((key, None), None)
        if at is not None:
            found[at] = replace(found[at], start_s=chapter.start_s)
        else:
            at = len(found)
            found.append(_link_of(chapter, url, own))
        places[key, chapter.start_s] = at
    return tuple(found[: max(MOST_LINKS, len(links))])


def _link_of(chapter: Chapter, url: str, own: frozenset[str]) -> Link:
    title = clip(chapter.title, LONGEST_LABEL)
    kind = kind_of(url, title, title, None)
    if kind is LinkKind.REFERENCE and host_of(url) in own:
        kind = LinkKind.SELF
    return Link(url=url, label=title, kind=kind, start_s=chapter.start_s, context=title, origin=chapter.origin)
