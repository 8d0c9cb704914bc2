"""What somebody at the screen has seen, what is new, and what is unread elsewhere."""

import json
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.playground.discord import Channel, Event, Json, Person
from bot.playground.screen.components import pressable
from bot.playground.screen.shown import Key, Said

LOADING = 1 << 7
TYPING_S = 10.0
MOST_REMEMBERED = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What a number on the screen presses: a component of a message, and of a select perhaps one value."""

    message: Json
    custom_id: str
    value: str | None
    kind: int


class Numbers:
    """Numbers for what can be pressed; they count up and stay, so that older messages can be pressed too."""

    def __init__(self) -> None:
        self._given: dict[tuple[str, Key], int] = {}
        self.targets: dict[int, Target] = {}

    def of(self, message: Json) -> dict[Key, int]:
        """Number the parts of a message."""
        parts = list(pressable(message.get("components") or ()))
        return {key: self._number(message, key, kind) for key, kind in parts}

    def _number(self, message: Json, key: Key, kind: int) -> int:
        number = self._given.setdefault((message["id"], key), len(self._given) + 1)
        self.targets[number] = Target(message=message, custom_id=key[0], value=key[1], kind=kind)
        return number


class Eyes:
    """A person looking at a channel; `wake` is called whenever something new has come."""

    def __init__(self, person: Person, channel: Channel, wake: Callable[[], None]) -> None:
        self.person = person
        self.channel = channel
        self.numbers = Numbers()
        self.unread: dict[int, int] = {}
        self._wake = wake
        self._touched: OrderedDict[int, int] = OrderedDict()
        self._drawn: OrderedDict[int, str] = OrderedDict()
        self._typing: dict[int, float] = {}
        self._stop = person.watch(self._tell)

    def become(self, person: Person) -> None:
        """See through another person's eyes from now on."""
        self._stop()
        self.person = person
        self.unread.clear()
        self._touched.clear()
        self._stop = person.watch(self._tell)

    def go(self, channel: Channel) -> None:
        """Look at another channel."""
        self.channel = channel
        self.unread.pop(channel.id, None)

    def close(self) -> None:
        """Look no longer."""
        self._stop()

    @property
    def typing(self) -> bool:
        """Whether somebody is typing in the channel looked at."""
        return self._typing.get(self.channel.id, 0.0) > time.monotonic()

    def news(self) -> Iterator[Said]:
        """Give what is new in the channel looked at, each message as it now is; count the rest as unread."""
        touched, self._touched = self._touched, OrderedDict()
        here = [message_id for message_id, channel_id in touched.items() if channel_id == self.channel.id]
        for message_id, channel_id in touched.items():
            if channel_id != self.channel.id and message_id not in self._drawn:
                self.unread[channel_id] = self.unread.get(channel_id, 0) + 1
                self._remember(message_id, "")
        if here:
            known = {int(each["id"]): each for each in self.person.messages(self.channel)}
            yield from self._fresh(known[each] for each in here if each in known)

    def latest(self, count: int) -> Iterator[Said]:
        """Give the last messages of the channel looked at."""
        self._touched = OrderedDict(
            (message_id, channel_id)
            for message_id, channel_id in self._touched.items()
            if channel_id != self.channel.id
        )
        for message in [each for each in self.person.messages(self.channel) if not _is_loading(each)][-count:]:
            yield self.said(message)

    def said(self, message: Json, place: str | None = None) -> Said:
        """Give a message as it is shown, and remember that it was."""
        message_id, content = int(message["id"]), _content(message)
        again = self._drawn.get(message_id, content) not in ("", content)
        self._remember(message_id, content)
        return Said(message=message, place=place, again=again, numbers=self.numbers.of(message))

    def _fresh(self, messages: Iterator[Json]) -> Iterator[Said]:
        for message in messages:
            if not _is_loading(message) and self._drawn.get(int(message["id"])) != _content(message):
                yield self.said(message)

    def _remember(self, message_id: int, content: str) -> None:
        self._drawn[message_id] = content
        while len(self._drawn) > MOST_REMEMBERED:
            self._drawn.popitem(last=False)

    def _tell(self, event: Event) -> None:
        if event.channel_id is None:
            return
        if event.name == "TYPING_START":
            self._typing[event.channel_id] = time.monotonic() + TYPING_S
        elif event.name in ("MESSAGE_CREATE", "MESSAGE_UPDATE"):
            self._typing.pop(event.channel_id, None)
            if (event.body.get("author") or {}).get("id") == str(self.person.user.id):
                return
            self._touched[int(event.body["id"])] = event.channel_id
            while len(self._touched) > MOST_REMEMBERED:
                self._touched.popitem(last=False)
        else:
            return
        self._wake()


def _is_loading(message: Json) -> bool:
    return bool(message.get("flags", 0) & LOADING)


def _content(message: Json) -> str:
    """Give all of a message that is drawn, to compare."""
    kept = {each: message.get(each) for each in ("content", "embeds", "components", "attachments", "flags")}
    return json.dumps(kept, sort_keys=True, default=str)
