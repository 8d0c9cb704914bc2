"""What goes wrong becomes a sentence: ours by its key, a bug by a short id that stands in the log too."""

import logging
import secrets

from bot.errors import PlayheadError
from bot.render.markdown import escape
from bot.say import say, say_error

ID_BYTES = 3

_log = logging.getLogger(__name__)


def sentence_for(error: BaseException, *, where: str, language: str = "en") -> str:
    """Give what a person on Discord is told of an error; a bug is logged whole under the id that the sentence names."""
    if isinstance(error, PlayheadError):
        _log.info("%s: %s", where, error)
        return say_error(error, language, dress=escape)
    short = secrets.token_hex(ID_BYTES)
    _log.error("bug %s in %s", short, where, exc_info=error)
    return say("bug", language, id=short)
