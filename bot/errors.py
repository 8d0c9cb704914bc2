"""One tree of errors; each carries a key and values, and `bot.say` makes the sentence.

PlayheadError
├── SettingsError        a setting is missing or wrong
├── StoreError           the file of state cannot be used
├── FeedError            a feed cannot be had or read
├── NotFoundError        what was named is not in the index, as far as this reader may see
├── RefusedError         it could be done, but not now, not here or not by this person
└── UsageError           a command line or a command's words are off
"""


class PlayheadError(Exception):
    """Something that a person is told in one sentence: `key` names it in `bot.say`, `values` fill it in."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuilt, (type(self), self.key, self.values))

    def __str__(self) -> str:
        listed = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.key} ({listed})" if listed else self.key


def _rebuilt(kind: type[PlayheadError], key: str, values: dict[str, object]) -> PlayheadError:
    """Make an error anew on the other side of a process border."""
    return kind(key, **values)


class SettingsError(PlayheadError):
    """A setting is missing or wrong."""


class StoreError(PlayheadError):
    """The file of state cannot be opened, read or written."""


class FeedError(PlayheadError):
    """A feed cannot be fetched or read."""


class NotFoundError(PlayheadError):
    """What was named is not in the index, as far as this reader may see."""


class RefusedError(PlayheadError):
    """It could be done, but not now, not here, or not by this person."""


class UsageError(PlayheadError):
    """The words of a command are off."""
