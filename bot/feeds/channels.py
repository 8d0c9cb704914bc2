"""The channel of a feed: what it says of its show and of how it wishes to be read."""

import re

from bot.feeds.items import artwork_of, author_of, links_of, title_of
from bot.feeds.podcasting import funding_of, persons_of, tidy, web_url
from bot.feeds.xml import Node
from bot.model.feed import Channel

_PERIODS_S = {"hourly": 3_600.0, "daily": 86_400.0, "weekly": 604_800.0, "monthly": 2_592_000.0, "yearly": 31_536_000.0}
LONGEST_WISH_S = 2_592_000.0  # a month
LONGEST_RHYTHM_S = 31_536_000.0  # a year
_FREQUENCIES_S = {"DAILY": 86_400.0, "WEEKLY": 604_800.0, "MONTHLY": 2_592_000.0, "YEARLY": 31_536_000.0}
_RULE_PART = re.compile(r"([A-Z]{1,20})=([A-Z0-9,+-]{1,100})")


def channel_of(node: Node, base: str | None) -> Channel:
    """Read a channel element, or Atom's feed element."""
    links = links_of(node, base)
    return Channel(
        title=title_of(node),
        author=author_of(node),
        description=node.text_of("description", "itunes:summary", "atom:subtitle", "itunes:subtitle", "atom:tagline")
        or None,
        page_url=page_of(node, base),
        artwork_url=artwork_of(node, base),
        language=tidy(node.text_of("language", "dc:language") or node.attribute("xml:lang")) or None,
        persons=persons_of(node, base),
        funding=funding_of(node, base),
        guid=tidy(node.text_of("podcast:guid")) or None,
        new_feed_url=web_url(node.text_of("itunes:new-feed-url"), base),
        ttl_s=_ttl(node),
        next_url=next((url for rel, url in links if rel == "next"), None),
        hub_url=next((url for rel, url in links if rel == "hub"), None),
        self_url=next((url for rel, url in links if rel == "self"), None),
        rhythm_s=_rhythm(node),
        complete=_is_complete(node),
    )


def page_of(node: Node, base: str | None) -> str | None:
    """Give the show's site: the channel's link, else its alternate Atom link."""
    url = next((url for url in (web_url(link.text, base) for link in node.all("link")) if url), None)
    return url or next((url for rel, url in links_of(node, base) if rel == "alternate"), None)


def _ttl(node: Node) -> float | None:
    """Give the seconds between two looks that the feed itself asks for: ttl in minutes, or sy's period."""
    wishes = []
    minutes = node.text_of("ttl")
    if minutes.isdecimal():
        wishes.append(int(minutes[:7]) * 60.0)
    period = _PERIODS_S.get(node.text_of("sy:updateperiod").lower())
    if period is not None:
        times = node.text_of("sy:updatefrequency")
        wishes.append(period / max(int(times[:5]) if times.isdecimal() else 1, 1))
    return min(max(wishes), LONGEST_WISH_S) if wishes and max(wishes) > 0 else None


def _rhythm(node: Node) -> float | None:
    """Give the seconds between two episodes that podcast:updateFrequency promises, by its recurrence rule."""
    promised = node.first("podcast:updatefrequency")
    rule = dict(_RULE_PART.findall(promised.attribute("rrule").upper())) if promised else {}
    period = _FREQUENCIES_S.get(rule.get("FREQ", ""))
    if period is None:
        return None
    every = int(rule["INTERVAL"][:4]) if rule.get("INTERVAL", "").isdecimal() else 1
    times = len(rule.get("BYDAY", "").split(",")) if rule["FREQ"] in {"WEEKLY", "MONTHLY"} else 1
    return min(period * max(every, 1) / times, LONGEST_RHYTHM_S)


def _is_complete(node: Node) -> bool:
    promised = node.first("podcast:updatefrequency")
    ends = promised is not None and promised.attribute("complete").strip().lower() == "true"
    return ends or node.text_of("itunes:complete").lower() == "yes"
