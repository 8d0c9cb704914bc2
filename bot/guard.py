"""What goes wrong becomes a sentence: ours by its key, a bug by a short id that stands in the log too.

The same bug again keeps its id; it is logged whole once an hour, with how often it came.
"""

import logging
import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from bot.errors import PlayheadError
from bot.render.markdown import escape
from bot.say import say, say_error

ID_BYTES = 3
AN_HOUR_S = 3_600.0
MOST_BUGS = 500

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Bug:
    """A bug that was logged: its id, when that was, and how often it came since."""

    id: str
    logged_s: float
    since: int = 0


_known: OrderedDict[tuple[str, ...], _Bug] = OrderedDict()


def sentence_for(error: BaseException, *, where: str, about: str = "") -> str:
    """Give what a person on Discord is told of an error; a bug is logged under the id that the sentence names."""
    if isinstance(error, PlayheadError):
        _log.info("%s: %s", where, error)
        return say_error(error, dress=escape)
    return say("bug", id=noted(error, where=where, about=about))


def noted(error: BaseException, *, where: str, about: str = "", clock: Callable[[], float] = monotonic) -> str:
    """Write a bug into the log, whole once an hour, and give its short id; `about` says for whom it came."""
    now_s = clock()
    named = (where, type(error).__name__, _place_of(error))
    bug = _known.get(named)
    if bug is not None and now_s - bug.logged_s < AN_HOUR_S:
        bug.since += 1
        return bug.id
    again = f", {bug.since} times more since it was last logged" if bug and bug.since else ""
    bug = _Bug(id=bug.id if bug else secrets.token_hex(ID_BYTES), logged_s=now_s)
    _known[named] = bug
    _known.move_to_end(named)
    while len(_known) > MOST_BUGS:
        _known.popitem(last=False)
    _log.error("bug %s in %s%s%s", bug.id, where, f" ({about})" if about else "", again, exc_info=error)
    return bug.id


def _place_of(error: BaseException) -> str:
    """Give the line of code in which an error was raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
