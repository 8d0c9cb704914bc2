"""Which chapter a link belongs to that says what is asked for but has no time: the one that is named like it. Pure."""

import re
from collections import Counter
from collections.abc import Sequence

from bot.answers.reading import Piece, Reading, Scored
from bot.model.episode import PassageKind
from bot.search.plan import telling_words
from bot.search.scoring import fit_text
from bot.stems import stem
from bot.wording import tokens

# So much of what the episode leaves open a link must say.
_SAYS = 0.4
_MOST_LINKS = 3
# A word of more chapters than this names none of them.
_MOST_CHAPTERS = 2
_SHORTEST = 3
_NO_WORD = re.compile(r"[^a-z0-9]+")


def by_links(reading: Reading, scored: Scored, timed: Sequence[Piece], weights: Sequence[float]) -> list[float]:
    """Give of each second how well a link says what is asked for after which its chapter is named (0..1).

    `Simple recipes in Markdown: chowdown` tells that recipes are spoken of in the chapter `Pick: Chowdown`.
    """
    saying = _saying(reading, scored, weights)
    if not saying:
        return [0.0] * len(timed)
    asked = {stem(word) for word in tokens(f"{reading.question.text} {scored.episode.title}")}
    named = [_named(piece) - asked for piece in timed]
    often = Counter(word for words in named for word in words)
    found = []
    for words in named:
        own = {word for word in words if often[word] <= _MOST_CHAPTERS}
        shares = [share * len(own & said) / len(words) for said, share in saying if own & said]
        found.append(max(shares, default=0.0))
    return found


def _saying(reading: Reading, scored: Scored, weights: Sequence[float]) -> list[tuple[set[str], float]]:
    """Give the words of the links that say most of what is asked for, label and address, and how much they say."""
    named = {at for mention in reading.mentions for at in range(mention.start, mention.end)}
    # Who is on an episode is named by many of its links.
    weights = [0.0 if at in named and len(named) < len(weights) else one for at, one in enumerate(weights)]
    whole = sum(weights) or 1.0
    said = []
    for link in scored.links:
        worths = fit_text(reading.terms, link.label).worths
        share = sum(weight * worth for weight, worth in zip(weights, worths, strict=True)) / whole
        if share >= _SAYS:
            said.append((share, link))
    best = sorted(said, key=lambda one: -one[0])[:_MOST_LINKS]
    return [({*_words(link.label), *_words(link.url)}, share) for share, link in best]


def _named(piece: Piece) -> set[str]:
    return _words(piece.hit.text) if piece.hit.kind is PassageKind.CHAPTER else set()


def _words(text: str) -> set[str]:
    """Give the stems of a text, and of what is written with a hyphen the whole: sc-im."""
    hyphened = [_NO_WORD.sub("", word) for word in re.findall(r"\w+-\w+", text.casefold())]
    said = [word for word in (*telling_words(text), *hyphened) if len(word) >= _SHORTEST]
    return {stem(word) for word in said}
