"""A corpus as large as asked, as feed files: invented shows in three languages with chapters, guests, transcripts.

Words come as often as words of a language do (the n-th an n-th as often), a quarter of the shows carry transcripts
of four times the average length in their notes, and every name of the corpus is named at least once. The same size
is always the same files, whatever is drawn from it later.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

from tests.people.crowd import word

VERSION = 2
"""Raised with every change of what is generated, so that files kept by older versions are not taken for these."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much: shows, episodes a show, chapters and turns an episode on average, names."""

    shows: int
    episodes: int
    chapters: int
    turns: int
    names: int


SIZES = {
    "XS": Size(8, 20, 12, 50, 400),
    "S": Size(52, 20, 12, 50, 2_600),
    "M": Size(1_000, 20, 12, 50, 50_000),
    "QM": Size(252, 20, 12, 50, 12_600),  # a quarter of M
    "L": Size(1_000, 200, 12, 25, 500_000),
    "small": Size(5, 400, 12, 50, 1_500),  # the shows of one small server
}
WORDS = 60_000
FREQUENT = (
    *("the", "of", "and", "to", "in", "is", "it", "you", "that", "he"),
    *("was", "for", "on", "are", "with", "as", "they"),
)
_FREQUENT_GERMAN = ("die", "der", "und", "das", "nicht", "ist", "ich", "ein", "zu", "es", "wir", "auch", "mit", "so")
_LANGUAGES = ("en", "en", "de", "en", "en", "ja", "en", "de", "en", "en", "de", "en")  # shares of the shows
_TRANSCRIBED_EVERY = 4  # shows
_FIRST = datetime(2020, 1, 1, tzinfo=UTC)
_TURN_WORDS = 42
_KERNEL_WORDS = 5_000
_SENTENCE_WORDS = (6, 18)
_KANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん"
_JAPANESE_CHARS_A_WORD = 2
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:podcast="https://podcastindex.org/namespace/1.0">'
)


class Corpus:
    """The words and names of a corpus; `chance` is for who asks things of it."""

    def __init__(self, size: Size, seed: int = 11) -> None:
        self.size = size
        self.seed = seed
        self.chance = random.Random(seed)
        made = _ordered(self.chance, {word(self.chance, 1 + n % 3) for n in range(WORDS * 2)})
        self.words = [*FREQUENT, *made][:WORDS]
        umlauts = str.maketrans({"a": "ä", "o": "ö", "u": "ü"})
        german = [each.translate(umlauts) if n % 7 == 0 else each for n, each in enumerate(made)]
        signs = [chr(0x4E00 + n * 7) for n in range(1_500)]
        japanese = dict.fromkeys("".join(self.chance.sample(signs, 1 + n % 2)) for n in range(12_000))
        self._spoken = {
            "en": self.words,
            "de": [*_FREQUENT_GERMAN, *_ordered(self.chance, set(german))][:WORDS],
            "ja": [*_KANA, *japanese],
        }
        self._weights = {language: _falling(len(words)) for language, words in self._spoken.items()}
        given = [word(self.chance, 2).title() for _ in range(800)]
        often = _falling(len(given))
        firsts = self.chance.choices(given, cum_weights=often, k=size.names)
        self.names = [f"{first} {word(self.chance, 3).title()}" for first in firsts]

    def drawn(self, many: int, language: str = "en", chance: random.Random | None = None) -> list[str]:
        """Draw words."""
        weights = self._weights[language]
        return (chance or self.chance).choices(self._spoken[language], cum_weights=weights, k=many)

    def files(self, folder: Path) -> list[Path]:
        """Give the feed files of the corpus in a folder, written where they are not there yet."""
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / f"{n:04d}.xml" for n in range(self.size.shows)]
        for n, path in enumerate(paths):
            if not path.exists():
                partial = path.with_suffix(".partial")
                partial.write_text(_Show(self, n).feed(), encoding="utf-8")
                partial.replace(path)
        return paths


def _ordered(chance: random.Random, words: set[str]) -> list[str]:
    """Put words in an order of frequency: the shorter, the more often, as it is in every language."""
    return sorted(sorted(words), key=lambda each: len(each) + chance.gauss(0, 1.5))


def _falling(many: int) -> list[float]:
    """Give weights, added up, that fall with the rank, beyond the words that everybody knows with its square.

    Two regimes of Zipf's law: Ferrer i Cancho and Solé, 2001.
    """
    weights, total = [], 0.0
    for n in range(many):
        total += min(1.0, _KERNEL_WORDS / (n + 1)) / (n + 3)
        weights.append(total)
    return weights


class _Show:
    """One show of a corpus, drawn by itself, so that any of them can be written first."""

    def __init__(self, corpus: Corpus, n: int) -> None:
        self._corpus = corpus
        self._n = n
        self._chance = random.Random(f"{corpus.seed} {n}")
        self._language = _LANGUAGES[(n + n // _TRANSCRIBED_EVERY) % len(_LANGUAGES)]
        share = len(corpus.names) // corpus.size.shows
        self._named = corpus.names[n * share : (n + 1) * share]
        self._host = self._named[0]
        self._title = f"{self._words(2).title()} {n}"
        turns = corpus.size.turns * _TRANSCRIBED_EVERY
        self._turns = turns if n % _TRANSCRIBED_EVERY == 1 else 0

    def feed(self) -> str:
        """Give the feed as XML, the newest episode first."""
        items = [self._item(n) for n in range(self._corpus.size.episodes)]
        return "\n".join((
            _HEAD,
            f"<channel><title>{escape(self._title)}</title><link>https://show{self._n}.example/</link>",
            f"<language>{self._language}</language><itunes:author>{self._host}</itunes:author>",
            f"<description>{escape(self._said(30))}</description>",
            f'<podcast:person role="host">{self._host}</podcast:person>',
            *reversed(items),
            "</channel></rss>\n",
        ))  # fmt: skip

    def _item(self, n: int) -> str:
        guests = self._guests(n)
        minutes = self._chance.randrange(40, 150)
        return "\n".join((
            f"<item><title>{escape(self._words(6).capitalize())}</title>",
            f'<guid isPermaLink="false">{self._n}-{n}</guid>',
            f"<pubDate>{format_datetime(_FIRST + timedelta(hours=self._n % 24, days=n * 7))}</pubDate>",
            f"<link>https://show{self._n}.example/{n}</link><itunes:duration>{minutes * 60}</itunes:duration>",
            f"<itunes:episode>{n + 1}</itunes:episode>",
            f'<enclosure url="https://media.example/{self._n}/{n}.mp3" type="audio/mpeg" length="1"/>',
            *(f'<podcast:person role="guest">{guest}</podcast:person>' for guest in guests),
            f"<content:encoded><![CDATA[{self._notes(n, guests, minutes)}]]></content:encoded></item>",
        ))  # fmt: skip

    def _guests(self, n: int) -> Sequence[str]:
        """Give the guests: in the end all names of the show were named, some of them twice."""
        share, episodes = len(self._named), self._corpus.size.episodes
        own = self._named[n * share // episodes : (n + 1) * share // episodes]
        again = [self._chance.choice(self._named)] if self._chance.random() < 0.3 else []
        return list(dict.fromkeys((*own, *again)))

    def _notes(self, n: int, guests: Sequence[str], minutes: int) -> str:
        step = minutes / max(1, self._corpus.size.chapters)
        lines = [
            f"{int(at * step) // 60:02d}:{int(at * step) % 60:02d}:00 {self._words(5).capitalize()}"
            for at in range(self._corpus.size.chapters)
        ]
        parts = [
            self._said(60),
            f"Guest: {guests[0]}" if guests else self._said(10),
            self._said(60),
            f'<a href="https://paper.example/{self._n}/{n}">{self._words(4).capitalize()}</a>',
            "<br>".join(lines),
            *self._transcript(guests),
        ]
        return "\n".join(f"<p>{part}</p>" for part in parts)

    def _transcript(self, guests: Sequence[str]) -> Iterator[str]:
        speakers = (self._host, guests[0] if guests else self._host)
        for at in range(self._turns):
            time = f"{at // 120:02d}:{at // 2 % 60:02d}:{at % 2 * 30:02d}"
            yield f"{speakers[at % 2]} [{time}]: {self._said(_TURN_WORDS)}"

    def _words(self, many: int) -> str:
        drawn = self._corpus.drawn(many * self._chars(), self._language, self._chance)
        return ("" if self._language == "ja" else " ").join(drawn)

    def _chars(self) -> int:
        return _JAPANESE_CHARS_A_WORD if self._language == "ja" else 1

    def _said(self, many: int) -> str:
        """Say so many words, in sentences."""
        sentences = []
        while many > 0:
            words = min(many, self._chance.randint(*_SENTENCE_WORDS))
            sentences.append(self._words(words).capitalize() + ("。" if self._language == "ja" else "."))
            many -= words
        return ("" if self._language == "ja" else " ").join(sentences)
