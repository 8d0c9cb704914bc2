"""The forms of custom_id, versioned: what a button means is in the button, so it outlives every restart.

A released form is never dropped or given another meaning (a test keeps them all).

    1:card:{episode id}            the card of an episode, for the presser alone
    1:card:{episode id}:{nonce}    the same; the nonce marks the announcement for the outbox
    1:card:{episode id}:{nonce}:{marks}   the same in a digest; marks begin the nonces of episodes that it only counts
    1:chapters:{episode id}        all chapters of an episode, for the presser alone
    1:links:{episode id}           all links of an episode, for the presser alone
    1:ask:{episode id}[:{nonce}]   a form that asks about an episode; the nonce as above. Its answer has the same id
    1:digest                       a choice of episodes, each a form of `card`
    1:share                        **Show here**: the private reply it stands under, for everybody
    1:a:more                       **Ask more**: a form that goes on from the last answer. Its answer has the same id
    1:a:wrong                      **Not right?**: a choice of what is wrong with the answer it stands under
    1:a:{episode|time|person|meant}[:p]   that choice; p where only the presser saw the answer
    1:m:{order}:{number}…          what a moderator asks for, with the ids of what it is about
    1:g:{kind}:{number}…[:k{key}]  where a reader goes on to, with the ids, seconds and page that say where (`Step`);
                                   what does not fit stands under the key in the store for 90 days
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

PATTERN = (
    r"1:(?P<kind>card|chapters|links|ask|digest|share)(?::(?P<episode>\d{1,19}))?(?::(?P<nonce>[0-9a-f]{22}))?"
    r"(?::(?P<marks>(?:[0-9a-f]{8}){1,6}))?"
)
MARK_CHARS = 8
MARKS_EACH = 6
# Steps whose first number is an episode.
OF_EPISODES = frozenset(("about", "chapters", "people", "links", "said", "later", "earlier", "open"))
LARGEST = 2**63 - 1  # as SQLite counts
_FORM = re.compile(PATTERN)
_TALK = re.compile(r"1:a:(?P<kind>more|wrong|episode|time|person|meant)(?P<private>:p)?")
_STEP = re.compile(r"1:g:(?P<kind>[a-z_]{1,24})(?P<numbers>(?::\d{1,20}){0,4})(?::k(?P<key>[0-9a-f]{12}))?")
_ORDER = re.compile(r"1:m:(?P<kind>[a-z_]{1,24})(?P<numbers>(?::\d{1,20}){0,3})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What a button asks for."""

    kind: str
    episode_id: int | None = None
    nonce: str | None = None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a moderator's button, choice or form asks for, and the ids of what it is about."""

    kind: str
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Where a reader goes on to: a kind, the numbers that say where, and the key of a memo for what does not fit."""

    kind: str
    numbers: tuple[int, ...] = ()
    key: str | None = None


def id_of(press: Press | Order | Step) -> str:
    """Write a press as custom_id."""
    if isinstance(press, Step):
        numbers = (str(number) for number in press.numbers)
        return ":".join(("1", "g", press.kind, *numbers, *([f"k{press.key}"] if press.key else [])))
    if isinstance(press, Order):
        return ":".join(("1", "m", press.kind, *(str(number) for number in press.numbers)))
    parts = ["1", press.kind]
    parts += [str(press.episode_id)] if press.episode_id is not None else []
    parts += [press.nonce] if press.nonce is not None else []
    parts += ["".join(press.marks)] if press.marks else []
    return ":".join(parts)


def press_of(custom_id: str) -> Press | None:
    """Read a custom_id; None where it is not of ours."""
    form = _FORM.fullmatch(custom_id)
    if form is None:
        return None
    episode, marks = form["episode"], form["marks"] or ""
    return Press(
        kind=form["kind"],
        episode_id=int(episode) if episode else None,
        nonce=form["nonce"],
        marks=tuple(marks[at : at + MARK_CHARS] for at in range(0, len(marks), MARK_CHARS)),
    )


def order_of(custom_id: str) -> Order | None:
    """Read a moderator's custom_id; None where it is none."""
    form = _ORDER.fullmatch(custom_id)
    if form is None:
        return None
    return Order(kind=form["kind"], numbers=tuple(int(number) for number in form["numbers"].split(":")[1:]))


def talk_id(kind: str, *, private: bool = False) -> str:
    """Write what goes on from an answer as custom_id."""
    return f"1:a:{kind}:p" if private else f"1:a:{kind}"


def talk_of(custom_id: str) -> str | None:
    """Read what goes on from an answer: more, wrong, or what is wrong with it; None where it is nothing of the kind."""
    form = _TALK.fullmatch(custom_id)
    return None if form is None else form["kind"]


def step_of(custom_id: str) -> Step | None:
    """Read where a reader goes on to; None where it says nothing of the kind."""
    form = _STEP.fullmatch(custom_id)
    if form is None:
        return None
    numbers = tuple(int(number) for number in form["numbers"].split(":")[1:])
    if any(number > LARGEST for number in numbers):
        return None
    return Step(kind=form["kind"], numbers=numbers, key=form["key"])


def markers_of(custom_ids: Iterable[str]) -> frozenset[str]:
    """Give what a message's buttons and choices mark: nonces, and beginnings of nonces."""
    presses = [press for press in map(press_of, custom_ids) if press is not None and press.nonce is not None]
    return frozenset(mark for press in presses for mark in (press.nonce or "", *press.marks))
