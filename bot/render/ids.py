"""The forms of custom_id, versioned: what a button means is in the button, so it outlives every restart.

A released form is never dropped or given another meaning (a test keeps them all).

    1:card:{episode id}            the card of an episode, for the presser alone
    1:card:{episode id}:{nonce}    the same; the nonce marks the announcement for the outbox
    1:chapters:{episode id}        all chapters of an episode, for the presser alone
    1:links:{episode id}           all links of an episode, for the presser alone
    1:share                        **Show here**: the private reply it stands under, for everybody
"""

import re
from dataclasses import dataclass

PATTERN = r"1:(?P<kind>card|chapters|links|share)(?::(?P<episode>\d{1,18}))?(?::(?P<nonce>[0-9a-f]{22}))?"
_FORM = re.compile(PATTERN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """What a button asks for."""

    kind: str
    episode_id: int | None = None
    nonce: str | None = None


def id_of(press: Press) -> str:
    """Write a press as custom_id."""
    parts = ["1", press.kind]
    parts += [str(press.episode_id)] if press.episode_id is not None else []
    parts += [press.nonce] if press.nonce is not None else []
    return ":".join(parts)


def press_of(custom_id: str) -> Press | None:
    """Read a custom_id; None where it is not of ours."""
    form = _FORM.fullmatch(custom_id)
    if form is None:
        return None
    episode = form["episode"]
    return Press(kind=form["kind"], episode_id=int(episode) if episode else None, nonce=form["nonce"])
