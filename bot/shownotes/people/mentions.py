"""People whom a text merely names: by given names, by what is said of them, or in a list with such."""

from bot.model.episode import Role
from bot.shownotes.people.cues import BIO_AFTER
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.shapes import Shape, Trust


def read(ground: Ground, shapes: list[Shape], trusted: frozenset[str]) -> list[Found]:
    """Give the people who are named at all: by given names, by what is said of them, or in a list with such.

    Of the many places of a name the first and the last: all that is asked of mentions is which of some comes first or
    last, and who speaks is named before each turn.
    """
    named: list[Shape] = []
    before: Shape | None = None
    for shape in shapes:
        if shape.single or shape.trust is Trust.NONE:
            continue
        known = shape.trust is Trust.GIVEN or shape.name in trusted
        listed = before is not None and _is_joined(ground.text[before.end : shape.start])
        described = shape.trust >= Trust.SHAPE and BIO_AFTER.match(ground.text, shape.end) is not None
        if known or (
            shape.trust >= Trust.SHAPE and (listed or (described and not ground.nouns and shape.trust is Trust.COMMON))
        ):
            named.append(shape)
            before = shape
        else:
            before = None
    firsts = {shape.name: at for at, shape in reversed([*enumerate(named)])}
    lasts = {shape.name: at for at, shape in enumerate(named)}
    return [_mention(named[at]) for at in sorted({*firsts.values(), *lasts.values()})]


def _mention(shape: Shape) -> Found:
    return Found(name=shape.name, role=Role.MENTIONED, rule="mention", start=shape.start, end=shape.end, sure=False)


def _is_joined(between: str) -> bool:
    return between.strip(" ,") in {"and", "und", "&", "og"} or between in {", ", ","}
