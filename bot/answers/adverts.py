"""Who pays for an episode: what its adverts say first, one line each, word for word; pure."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from bot.answers.forms import has_code
from bot.answers.own import is_advert
from bot.answers.quotes import sentences
from bot.model.episode import Link, LinkKind, Passage, PassageKind, Section
from bot.text import fold

MOST_NAMED = 5
_WITHOUT = re.compile(r"(?i)ohne werbung|werbefrei|werbungsfrei|\bad[- ]?free|without (?:the )?(?:ads|adverts)|no ads")
_ADDRESS = re.compile(r"https?:|www\.|\S+\.\S+/|^\S+\.\w{2,6}$")


def payers(held: Sequence[Passage], links: Sequence[Link]) -> list[str]:
    """Give the first telling sentence of the adverts, and what stands beside each further sponsor that a link names.

    Where no advert is told it is what stands beside the first link that is a sponsor's.
    """
    paid = [one for one in links if is_paid(one)]
    told = [one for advert in _adverts(held) for one in advert if len(one.split()) > 1 and not one.endswith(":")]
    quotes = told[:1] or [one.context or one.label for one in paid[:1]]
    for link in paid:
        if quotes and _is_listed(link) and not _is_among(link, quotes):
            quotes.append(link.context or link.label)
    return quotes[:MOST_NAMED]


def is_paid(link: Link) -> bool:
    """Tell whether a link is a sponsor's, not one to where episodes are to be had without adverts."""
    return link.kind is LinkKind.SPONSOR and not _WITHOUT.search(link.context)


def with_code(held: Sequence[Passage]) -> list[str]:
    """Give the first sentence of an advert that holds a code, with the one before it where that says whose it is.

    Where no advert has one it is a sentence that is one by itself, among others.
    """
    told = codes_in(held)
    if told:
        return told[:1]
    said = (one for passage in held if passage.kind is PassageKind.NOTES for one in sentences(passage.text))
    return [one for one in said if has_code(one) and is_advert(one)][:1]


def codes_in(held: Sequence[Passage]) -> list[str]:
    """Give each sentence of the adverts that holds a code, with the one before it, which may say whose it is."""
    return [
        " ".join(advert[max(0, place - 1) : place + 1])
        for advert in _adverts(held)
        for place, one in enumerate(advert)
        if has_code(one)
    ]


def _adverts(held: Sequence[Passage]) -> list[tuple[str, ...]]:
    texts = (one for one in held if one.kind is PassageKind.NOTES and one.section is Section.SPONSOR)
    return [sentences(one.text) for one in texts]


def _is_listed(link: Link) -> bool:
    """Tell whether a link is a sponsor's name at the beginning of its line, as in a list of them."""
    return not _ADDRESS.search(link.label) and (link.context or link.label).startswith(link.label)


def _is_among(link: Link, quotes: Iterable[str]) -> bool:
    """Tell whether a sponsor is named already, by what the link says or by where it leads."""
    said = re.sub(r"\W+", "", fold(" ".join(quotes)))
    names = (fold(link.label), max((urlsplit(link.url).hostname or "").split("."), key=len))
    return any(name and name in said for name in (re.sub(r"\W+", "", one) for one in names))
