"""Pointing by words instead of numbers: a button, a choice, a message's menu; the newest that fits is meant."""

from collections.abc import Callable, Sequence

from bot.playground.discord import Json, NotPossibleError, text_of
from bot.playground.screen import acts
from bot.playground.screen.components import BUTTON, LINK, SELECTS, STRING_SELECT
from bot.playground.screen.desk import Desk
from bot.playground.screen.draw import EPHEMERAL
from bot.playground.screen.shown import Shown

OF_MESSAGES = 3
ON = "on "
MOST_OFFERED = 30


async def press(desk: Desk, words: str) -> list[Shown]:
    """Press the newest button here whose label is, or begins with, these words."""

    def fits(part: Json) -> bool:
        return part["type"] == BUTTON and part.get("style") != LINK and not part.get("disabled")

    message, button = _newest(desk, words, fits, _label)
    return await acts.answered(desk, await desk.person.press(message, str(button["custom_id"])))


async def choose(desk: Desk, words: str) -> list[Shown]:
    """Choose in the newest select here: a choice by its label, or `what stands in it: names, with commas`."""
    placeholder, colon, names = (each.strip() for each in words.partition(":"))
    if colon and (named := _found(desk, placeholder, _is_select, _placeholder)) is not None:
        message, select = named
        values = [_chosen(desk, select, each.strip()) for each in names.split(",") if each.strip()]
        return await acts.answered(desk, await desk.person.select(message, values, str(select["custom_id"])))
    message, option = _newest(desk, words, lambda part: "value" in part, _label)
    reply = await desk.person.select(message, [option["value"]], str(option["of"]))
    return await acts.answered(desk, reply)


def _chosen(desk: Desk, select: Json, name: str) -> object:
    """Give what a name stands for in a select: the value of a choice, else a person, role or channel by name."""
    for option in select.get("options") or ():
        if str(option["label"]).casefold().startswith(name.casefold()):
            return option["value"]
    rooms = {each.name.casefold(): each for each in desk.club.channels(desk.person)}
    return rooms.get(name.removeprefix("#").casefold(), name)


async def menu(desk: Desk, words: str) -> list[Shown]:
    """Use a command of a message's menu: on the newest message here, or `command on words` on one with these words."""
    offered = [str(each["name"]) for each in desk.person.commands(desk.channel) if each.get("type") == OF_MESSAGES]
    name = next((each for each in offered if words.casefold().startswith(each.casefold())), None)
    if name is None:
        raise NotPossibleError(why=f"messages have {', '.join(offered) or 'no commands'} here")
    wanted = words[len(name) :].strip().removeprefix(ON).strip().casefold()
    said = [each for each in desk.person.messages(desk.channel) if not each.get("flags", 0) & EPHEMERAL]
    meant = [each for each in said if wanted in text_of(each).casefold()]
    if not meant:
        raise NotPossibleError(why="no message here says that" if said else "nothing was said here yet")
    return await acts.answered(desk, await desk.person.context_command(name, meant[-1], desk.channel))


def _newest(desk: Desk, words: str, fits: Callable[[Json], bool], named: Callable[[Json], str]) -> tuple[Json, Json]:
    """Give the newest part here with such a name, with its message; raises NotPossibleError for none."""
    found = _found(desk, words, fits, named) if words else None
    if found is None:
        offered = [named(part) for _, parts in _newest_first(desk) for part in parts if fits(part)]
        shown = " · ".join(dict.fromkeys(offered[:MOST_OFFERED]))
        raise NotPossibleError(why=f"there is no “{words}” here; there is {shown or 'nothing of the kind'}")
    return found


def _found(
    desk: Desk, words: str, fits: Callable[[Json], bool], named: Callable[[Json], str]
) -> tuple[Json, Json] | None:
    wanted = words.casefold()
    for message, parts in _newest_first(desk):
        fitting = [part for part in parts if fits(part)]
        for part in sorted(fitting, key=lambda part: named(part).casefold() != wanted):
            if named(part).casefold().startswith(wanted):
                return message, part
    return None


def _newest_first(desk: Desk) -> list[tuple[Json, list[Json]]]:
    """Give the messages of the bot here with all that can be pointed at in each."""
    bot_id = str(desk.club.discord.bot.id)
    own = [each for each in desk.person.messages(desk.channel) if each["author"]["id"] == bot_id]
    return [(each, _parts(each.get("components") or ())) for each in reversed(own)]


def _parts(components: Sequence[Json]) -> list[Json]:
    found: list[Json] = []
    for part in components:
        found.append(part)
        if part["type"] == STRING_SELECT:
            found += [{"type": 0, "of": part["custom_id"], **option} for option in part["options"]]
        found += _parts(part.get("components") or ())
        found += _parts([part["accessory"]] if part.get("accessory") else ())
    return found


def _is_select(part: Json) -> bool:
    return part["type"] in SELECTS


def _label(part: Json) -> str:
    return str(part.get("label") or "")


def _placeholder(part: Json) -> str:
    return str(part.get("placeholder") or "")
