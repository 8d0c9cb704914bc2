"""Labels of choices that differ where a phone shows them, in the first forty characters; and times as typed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from os.path import commonprefix

from bot.store.episodes import Listed
from bot.text import clip, fold

LONGEST_LABEL = 100
SEEN_ON_A_PHONE = 40
_FEWEST_ALIKE = 12
_KEPT_OF_ALIKE = 8
_EDGES = " \t:–—-|·.,#"
_NUMBERED = re.compile(r"(?:ep(?:isode)?\.?|folge|nr\.?|#)?\s*#?(\d+)\s*[:–—|.·-]\s*(?=\S)", re.IGNORECASE)
_YEAR = re.compile(r"(19|20)\d\d")
_MONTH_OF_YEAR = re.compile(r"((?:19|20)\d\d)[-/.](\d{1,2})")
_NAMED_MONTH = re.compile(r"([a-z]+)\.?(?: ((?:19|20)\d\d))?")
_MONTHS = (
    ("january", "januar"),
    ("february", "februar"),
    ("march", "marz"),
    ("april",),
    ("may", "mai"),
    ("june", "juni"),
    ("july", "juli"),
    ("august",),
    ("september",),
    ("october", "oktober"),
    ("november",),
    ("december", "dezember"),
)
_SHORTEST_MONTH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is offered: a label of at most 100 characters, and the short id that stands for it."""

    label: str
    value: str


def choices(episodes: Sequence[Listed]) -> tuple[Choice, ...]:
    """Give the choices of some episodes, labelled so that they differ at a glance."""
    bare = [_bare(episode) for episode in episodes]
    alike = _alike(bare)
    titles = [_without_alike(title, alike[title]) for title in bare]
    return tuple(
        Choice(label=labelled(episode, title), value=f"e{episode.id}")
        for episode, title in zip(episodes, titles, strict=True)
    )


def labelled(episode: Listed, title: str | None = None) -> str:
    """Give an episode's label: number first, date last, the title between clipped to fit."""
    told = episode.title if title is None else title
    number = "" if episode.number is None else f"#{episode.number} "
    numbered = "" if number and f"{episode.number}" in told[: len(number) + 1] else number
    date = "" if episode.published_at is None else f" · {episode.published_at:%Y-%m-%d}"
    return f"{clip(numbered + told, LONGEST_LABEL - len(date))}{date}"


def _bare(episode: Listed) -> str:
    """Give a title without its show's own name and its own number before it."""
    title = episode.title
    if fold(title).startswith(fold(episode.show)) and len(title) > len(episode.show) + len(" : "):
        title = title[len(episode.show) :].lstrip(_EDGES)
    numbered = _NUMBERED.match(title)
    own = numbered is not None and numbered.group(1) == str(episode.number)
    return (title[numbered.end() :] if numbered and own else title) or episode.title


def _alike(titles: Sequence[str]) -> dict[str, int]:
    """Give for each title how many characters another one begins with alike: one that is beside it in their order."""
    ordered = sorted(set(titles))
    alike = dict.fromkeys(ordered, 0)
    for left, right in pairwise(ordered):
        shared = len(commonprefix((left, right)))  # noqa: RUF071 -- characters are meant
        alike[left], alike[right] = max(alike[left], shared), shared
    return alike


def _without_alike(title: str, alike: int) -> str:
    """Cut a long beginning that another title shares in the middle, so that what differs is seen."""
    cut = title.rfind(" ", 0, alike) + 1
    if cut < _FEWEST_ALIKE or len(title) <= SEEN_ON_A_PHONE:
        return title
    kept = title[:_KEPT_OF_ALIKE].rstrip(_EDGES)
    return f"{kept}… {title[cut:]}"


def span_of(typed: str) -> tuple[int | None, int | None] | None:
    """Read a (folded) year, `2026-03`, or a month by name with or without a year, as year and month; else None."""
    if _YEAR.fullmatch(typed):
        return int(typed), None
    match = _MONTH_OF_YEAR.fullmatch(typed)
    if match is not None:
        return int(match.group(1)), int(match.group(2))
    match = _NAMED_MONTH.fullmatch(typed)
    month = _month_of(match.group(1)) if match else None
    return None if match is None or month is None else (int(match.group(2)) if match.group(2) else None, month)


def _month_of(word: str) -> int | None:
    if len(word) < _SHORTEST_MONTH:
        return None
    return next((n for n, names in enumerate(_MONTHS, start=1) if any(name.startswith(word) for name in names)), None)


def falls(moment: datetime | None, span: tuple[int | None, int | None]) -> bool:
    """Tell whether a moment falls into a year and a month."""
    year, month = span
    return moment is not None and year in {None, moment.year} and month in {None, moment.month}
