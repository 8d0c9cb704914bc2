"""Who is called up in turn, each with a sentence that has them speak: `X dissects …. Y of B discusses …`."""

import re

from bot.model.episode import Role
from bot.shownotes.people.callings import is_calling
from bot.shownotes.people.evidence import is_name_like
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.intros import is_lead
from bot.shownotes.people.places import verb_places
from bot.shownotes.people.sentences import sentence_before
from bot.shownotes.people.shapes import Shape, Trust
from bot.shownotes.people.verbs import SPEAKS

_FEWEST = 3
_GOES_ON = re.compile(r"(?:And|Plus|Then|Finally|Also|Next|Later),? ")
_MOST_CALLED = 5
_MOST = 500


def _opens(before: str) -> bool:
    """Tell whether only small words, or what somebody is, stand before a name in its sentence."""
    told = _GOES_ON.sub("", before, count=1)
    words = told.split()
    called = 0 < len(words) <= _MOST_CALLED and is_calling(words[-1].casefold())
    return is_lead(told) or called


def read(ground: Ground, shapes: list[Shape]) -> list[Found]:
    """Give those who open sentences of their own and speak there, three at least: `X dissects …. Y discusses …`."""
    speaking = [
        shape
        for shape in shapes[:_MOST]
        if not shape.single
        and (shape.trust is Trust.GIVEN or is_name_like(shape))
        and _opens(sentence_before(ground.text, shape.start))
        and any(SPEAKS.match(ground.text, place) for place in verb_places(ground.text, shape.end))
    ]
    if len({shape.name for shape in speaking}) < _FEWEST:
        return []
    return [
        Found(name=shape.name, role=Role.GUEST, rule="intro.called_up", start=shape.start, end=shape.end)
        for shape in speaking
    ]
