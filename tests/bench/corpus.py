"""A corpus as large as asked: shows, episodes with chapters, guests and transcripts, in a made-up language."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.model.episode import Turn
from bot.model.feed import Channel, Item
from tests.people.crowd import word


@dataclass(frozen=True, slots=True)
class Size:
    """How much: shows, episodes a show, chapters and turns an episode, names."""

    shows: int
    episodes: int
    chapters: int
    turns: int
    names: int


SIZES = {
    "XS": Size(10, 20, 12, 50, 500),
    "S": Size(50, 20, 12, 43, 5_000),
    "M": Size(1_000, 20, 12, 50, 50_000),
    "QM": Size(250, 20, 12, 50, 12_500),  # a quarter of M
    "L": Size(1_000, 200, 12, 25, 500_000),
}
WORDS = 60_000
_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
_WORDS_OF_A_TURN = 42
FREQUENT = (
    "the",
    "of",
    "and",
    "to",
    "in",
    "is",
    "it",
    "you",
    "that",
    "he",
    "was",
    "for",
    "on",
    "are",
    "with",
    "as",
    "they",
)


class Corpus:
    """The words and names of a corpus, drawn as often as words of a language are: the n-th an n-th as often."""

    def __init__(self, size: Size, seed: int = 11) -> None:
        self.size = size
        self.chance = random.Random(seed)
        made = dict.fromkeys(word(self.chance, 1 + n % 3) for n in range(WORDS * 2))
        self.words = [*FREQUENT, *made][:WORDS]
        self._weights = [0.0]
        for n in range(len(self.words)):
            self._weights.append(self._weights[-1] + 1 / (n + 3) ** 0.95)
        del self._weights[0]
        given = [word(self.chance, 2).title() for _ in range(800)]
        self.names = [f"{self.chance.choice(given)} {word(self.chance, 3).title()}" for _ in range(size.names)]

    def drawn(self, many: int) -> list[str]:
        """Draw words."""
        return self.chance.choices(self.words, cum_weights=self._weights, k=many)

    def shows(self) -> Iterator[tuple[Channel, Iterator[tuple[Item, tuple[Turn, ...]]]]]:
        """Make the shows, each with its episodes as they are asked for."""
        for n in range(self.size.shows):
            yield Channel(title=f"{' '.join(self.drawn(2)).title()} {n}"), self._episodes(n)

    def _episodes(self, show: int) -> Iterator[tuple[Item, tuple[Turn, ...]]]:
        for n in range(self.size.episodes):
            title = " ".join(self.drawn(6)).capitalize()
            guest = self.chance.choice(self.names)
            lines = [f"{at * 5:02d}:00 {' '.join(self.drawn(5)).capitalize()}" for at in range(self.size.chapters)]
            said = [f"Guest: {guest}", " ".join(self.drawn(60)), " ".join(self.drawn(60)), *lines]
            item = Item(
                guid=f"{show}-{n}",
                title=title,
                raw=b"<item/>",
                notes="".join(f"<p>{line}</p>" for line in said),
                published_at=_FIRST + timedelta(hours=show % 24, days=n * 7),
                audio_url=f"https://media.example/{show}/{n}.mp3",
                duration_s=3_600.0,
            )
            yield item, self._turns(guest)

    def _turns(self, guest: str) -> tuple[Turn, ...]:
        drawn = self.drawn(self.size.turns * _WORDS_OF_A_TURN)
        return tuple(
            Turn(
                start_s=at * 30.0,
                speaker=guest if at % 2 else None,
                text=" ".join(drawn[at * _WORDS_OF_A_TURN : (at + 1) * _WORDS_OF_A_TURN]),
            )
            for at in range(self.size.turns)
        )
