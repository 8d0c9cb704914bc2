"""Who is called up in turn, each with a sentence that has them speak: `X dissects …. Y of B discusses …`."""

from bot.model.episode import Role
from bot.shownotes.people.evidence import is_name_like
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.intros import is_lead, verb_places
from bot.shownotes.people.sentences import sentence_before
from bot.shownotes.people.shapes import Shape, Trust
from bot.shownotes.people.verbs import SPEAKS

_FEWEST = 3
_MOST = 500


def read(ground: Ground, shapes: list[Shape]) -> list[Found]:
    """Give those who open sentences of their own and speak there, three at least: `X dissects …. Y discusses …`."""
    speaking = [
        shape
        for shape in shapes[:_MOST]
        if not shape.single
        and (shape.trust is Trust.GIVEN or is_name_like(shape))
        and is_lead(sentence_before(ground.text, shape.start))
        and any(SPEAKS.match(ground.text, place) for place in verb_places(ground.text, shape.end))
    ]
    if len({shape.name for shape in speaking}) < _FEWEST:
        return []
    return [
        Found(name=shape.name, role=Role.GUEST, rule="intro.called_up", start=shape.start, end=shape.end)
        for shape in speaking
    ]
