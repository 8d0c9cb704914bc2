"""Any sequence of fetches of an evolving feed announces each episode exactly once.

A show is made and changed at random: episodes appear, late, undated and dated to come among them, some without a guid
or with another's; they are edited, given new guids, moved to other hosts, leave, come back, change places. After each
step the feed is written as XML, parsed, compared and remembered, as the bot does it. Each episode carries its number
in its notes, so that the test knows which is which.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from xml.sax.saxutils import escape

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from bot.feeds.changes import Added, Change, Known, compare, content_hash
from bot.feeds.parse import parse

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
FAR = timedelta(days=4_000)  # a mistyped year
WORDS = ("bell", "fog", "salt", "tide", "lamp", "rope", "gull", "mast")
PICKED = st.integers(0, 10_000)


@dataclass
class Told:
    """An episode as its publisher tells it; `guid` None where the feed gives none."""

    number: int
    guid: str | None
    title: str
    file: str
    length_s: int
    published_at: datetime | None
    host: str = "media.example"
    notes: str = ""
    seen: bool = False  # in a fetch since it was last changed

    def xml(self) -> str:
        guid = f"<guid>{self.guid}</guid>" if self.guid else ""
        date = f"<pubDate>{self.published_at:%d %b %Y %H:%M:%S} GMT</pubDate>" if self.published_at else ""
        return (
            f"<item>{guid}<title>{escape(self.title)}</title>{date}<itunes:duration>{self.length_s}</itunes:duration>"
            f'<enclosure url="https://{self.host}/show/{self.file}" type="audio/mpeg"/>'
            f"<description>no. {self.number} {self.notes}</description></item>"
        )


@dataclass
class Memory:
    """What the bot remembers: its rows, and which episode each is."""

    rows: dict[int, Known] = field(default_factory=dict)
    numbers: dict[int, int] = field(default_factory=dict)
    announced: Counter[int] = field(default_factory=Counter)

    def take(self, change: Change) -> None:
        number = int(change.item.notes.split()[1])
        if isinstance(change, Added):
            row = len(self.rows) + 1
            assert change.item.guid not in {known.guid for known in self.rows.values()}
            assert number not in self.numbers.values(), "a known episode was added again"
            self.numbers[row] = number
            self.announced[number] += change.announce
        else:
            row = change.episode_id
            assert self.numbers[row] == number, "an episode was taken for another"
        told = change.item
        self.rows[row] = Known(
            episode_id=row,
            guid=told.guid,
            title=told.title,
            audio_url=told.audio_url,
            published_at=told.published_at,
            duration_s=told.duration_s,
            content_hash=content_hash(told),
        )
        assert len({known.guid for known in self.rows.values()}) == len(self.rows)


class Show(RuleBasedStateMachine):
    """The publisher's side; each step ends with a fetch."""

    @initialize(first=st.integers(1, 5))
    def begin(self, first: int) -> None:
        self.now = START
        self.memory = Memory()
        self.all: list[Told] = []
        self.shown: list[Told] = []
        for n in range(first):
            self._publish(START - timedelta(days=7 * (first - n)), has_guid=n % 3 != 2)
        self.first = {told.number for told in self.all}
        self._fetch()

    @rule(hours=st.integers(1, 24 * 30), has_guid=st.booleans())
    def an_episode_appears(self, hours: int, has_guid: bool) -> None:
        self._wait(hours)
        self._publish(self.now, has_guid=has_guid)
        self._fetch()

    @rule(hours=st.integers(1, 24 * 60), count=st.integers(2, 8))
    def several_appear_while_nobody_looked(self, hours: int, count: int) -> None:
        before = self.now
        self._wait(hours)
        for n in range(count):
            self._publish(before + (self.now - before) * (n + 1) / count, has_guid=True)
        self._fetch()

    @rule(days=st.integers(0, 6), count=st.integers(1, 3))
    def some_appear_late(self, days: int, count: int) -> None:
        self._wait(1)
        for n in range(count):
            self._publish(self.now - timedelta(days=days, hours=n), has_guid=True)
        self._fetch()

    @rule(has_guid=st.booleans())
    def one_appears_without_a_date(self, has_guid: bool) -> None:
        self._wait(1)
        self._publish(None, has_guid=has_guid)
        self._fetch()

    @rule()
    def one_appears_with_a_mistyped_year(self) -> None:
        self._wait(1)
        self._publish(self.now + FAR, has_guid=True)
        self._fetch()

    @precondition(lambda self: any(told.guid for told in self.shown))
    @rule(pick=PICKED, days=st.integers(-3, 0))
    def one_appears_under_anothers_guid(self, pick: int, days: int) -> None:
        self._wait(1)
        named = [told for told in self.shown if told.guid]
        other = named[pick % len(named)]
        self._publish(self.now + timedelta(days=days), has_guid=True).guid = other.guid
        self._fetch()

    @precondition(lambda self: self.shown)
    @rule(pick=PICKED, what=st.sampled_from(["title", "notes", "length_s", "published_at", "file"]))
    def one_is_edited(self, pick: int, what: str) -> None:
        self._wait(1)
        told = self.shown[pick % len(self.shown)]
        match what:
            case "title":
                told.title += " (revised)"
            case "notes":
                told.notes += " more"
            case "length_s":
                told.length_s += 5
            case "published_at" if told.published_at:
                told.published_at += timedelta(hours=3)
            case _:
                told.file = f"again-{told.file}"
        self._fetch()

    @precondition(lambda self: self.shown)
    @rule(pick=PICKED, also=st.sampled_from(["nothing", "host", "file", "title", "length"]))
    def one_gets_a_new_guid(self, pick: int, also: str) -> None:
        self._wait(1)
        told = self.shown[pick % len(self.shown)]
        told.guid = f"again-{len(self.memory.rows)}-{self.now:%s}"
        match also:
            case "host":
                told.host = f"host-{self.now:%s}.example/e/media.example"
            case "file":
                told.file = f"again-{told.file}"
            case "title":
                told.title += " (again)"
            case "length":
                told.length_s += 30
        self._fetch()

    @rule(keep_guids=st.booleans())
    def the_show_moves(self, keep_guids: bool) -> None:
        self._wait(1)
        for told in self.shown:
            told.host = f"host-{self.now:%s}.example"
            told.guid = told.guid if keep_guids else f"moved-{told.number}-{self.now:%s}"
        self._fetch()

    @precondition(lambda self: self.shown)
    @rule(pick=PICKED)
    def one_leaves(self, pick: int) -> None:
        del self.shown[pick % len(self.shown)]
        self._fetch()

    @rule(keep=st.integers(0, 3))
    def only_the_newest_stay(self, keep: int) -> None:
        self.shown = self.shown[:keep]
        self._fetch()

    @rule()
    def all_come_back(self) -> None:
        self.shown += [told for told in self.all if told not in self.shown]
        self._fetch()

    @rule(pick=PICKED)
    def places_change(self, pick: int) -> None:
        self.shown.sort(key=lambda told: (told.number * 7_919 + pick) % 101)
        self._fetch()

    @invariant()
    def each_was_announced_once_and_the_first_never(self) -> None:
        numbers = {told.number for told in self.all}
        assert {n: self.memory.announced[n] for n in numbers} == {n: int(n not in self.first) for n in numbers}

    def _publish(self, published_at: datetime | None, *, has_guid: bool) -> Told:
        n = len(self.all) + 1
        told = Told(
            number=n,
            guid=f"guid-{n}" if has_guid else None,
            title=f"On {WORDS[n % len(WORDS)]} and {n}",
            file=f"ep-{n}.mp3",
            length_s=1_000 + 11 * n,
            published_at=published_at.replace(microsecond=0) if published_at else None,
        )
        self.all.append(told)
        self.shown.insert(0, told)
        return told

    def _wait(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    def _fetch(self) -> None:
        listed = "".join(told.xml() for told in self.shown)
        feed = parse(f"<rss><channel><title>Night Shift</title>{listed}</channel></rss>".encode())
        for change in compare(list(self.memory.rows.values()), feed, self.now):
            self.memory.take(change)
        assert compare(list(self.memory.rows.values()), feed, self.now) == (), "a second look found changes"


def test_each_episode_is_announced_exactly_once() -> None:
    run_state_machine_as_test(Show, settings=settings(max_examples=60, stateful_step_count=25, deadline=None))
