"""Forms (modals) of the panels: what they ask, and what was typed into them."""

import re
import string
from typing import Any

import discord

from bot.errors import UsageError
from bot.model.delivery import Destination, Filters
from bot.render.announcement import PLACEHOLDERS
from bot.say import say
from bot.text import clip
from cogs.entry import Interaction

LINE_CHARS = 500
LIST_CHARS = 1_000
MOST_LISTED = 50
LABEL_CHARS = 45


def shows_form(custom_id: str) -> discord.ui.Modal:
    """Make the form that adds podcasts."""
    return _form(custom_id, "setup_add", (_input("shows", "setup_form", "", required=True, long=True),))


def question_form(custom_id: str, title: str) -> discord.ui.Modal:
    """Make the form in which an episode is asked about."""
    form = discord.ui.Modal(title=clip(title, LABEL_CHARS) or "–", custom_id=custom_id)
    form.add_item(_input("question", "form_question", "", required=True))
    form.stop()
    return form


def more_form(custom_id: str) -> discord.ui.Modal:
    """Make the form that asks on from an answer."""
    return _form(custom_id, "button_more", (_input("question", "form_question", "", required=True),))


def filters_form(custom_id: str, filters: Filters) -> discord.ui.Modal:
    """Make the form of a destination's filters."""
    return _form(
        custom_id,
        "edit_filters",
        (
            _input("guests", "form_guests", "\n".join(filters.guests), long=True),
            _input("topics", "form_topics", "\n".join(filters.topics), long=True),
            _input("title", "form_title", "\n".join(filters.title), long=True),
            _input("seasons", "form_seasons", ", ".join(str(season) for season in filters.seasons)),
        ),
    )


def text_form(custom_id: str, destination: Destination, zone: str | None) -> discord.ui.Modal:
    """Make the form of a destination's text and times."""
    return _form(
        custom_id,
        "edit_text",
        (
            _input("line", "form_line", destination.line or "", long=True, hint="form_line_hint"),
            _input("when", "form_when", destination.when or ""),
            _input("quiet", "form_quiet", destination.quiet or ""),
            _input("zone", "form_zone", zone or ""),
        ),
    )


def _form(custom_id: str, title: str, inputs: tuple[discord.ui.TextInput[discord.ui.Modal], ...]) -> discord.ui.Modal:
    form = discord.ui.Modal(title=clip(say(title), LABEL_CHARS), custom_id=custom_id)
    for each in inputs:
        form.add_item(each)
    form.stop()  # answers arrive by custom_id
    return form


def _input(
    name: str, label: str, value: str, *, required: bool = False, long: bool = False, hint: str | None = None
) -> discord.ui.TextInput[discord.ui.Modal]:
    told = say(label)
    return discord.ui.TextInput(
        custom_id=name,
        label=clip(told, LABEL_CHARS),
        placeholder=clip(say(hint) if hint else told, 100),
        default=clip(value, LIST_CHARS) or None,
        required=required,
        style=discord.TextStyle.paragraph if long else discord.TextStyle.short,
        max_length=LINE_CHARS if name == "line" else LIST_CHARS,
    )


def typed_in(interaction: Interaction) -> dict[str, str]:
    """Give what was typed into a form, by the name of its field; a text line with unknown placeholders is refused."""
    told: dict[str, Any] = dict(interaction.data or {})
    rows: list[dict[str, Any]] = told.get("components") or []
    typed: dict[str, str] = {}
    for row in rows:
        parts = row.get("components") or ([row["component"]] if "component" in row else [])
        typed |= {str(part["custom_id"]): str(part.get("value") or "") for part in parts}
    if "line" in typed:
        _check_line(typed["line"])
    return typed


def _check_line(line: str) -> None:
    try:
        named = [name for _, name, _, _ in string.Formatter().parse(line) if name is not None]
    except ValueError as error:
        raise UsageError("line_unknown_placeholder", name="{") from error
    for name in named:
        if name not in PLACEHOLDERS:
            raise UsageError("line_unknown_placeholder", name="{" + name + "}")


def filters_of(typed: dict[str, str]) -> Filters:
    """Read filters as they were typed."""
    seasons = tuple(int(number) for number in re.findall(r"\d{1,4}", typed.get("seasons", "")))
    return Filters(
        title=_listed(typed.get("title", "")),
        guests=_listed(typed.get("guests", "")),
        topics=_listed(typed.get("topics", "")),
        seasons=seasons[:MOST_LISTED],
    )


def _listed(typed: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.strip() for line in typed.splitlines() if line.strip()))[:MOST_LISTED]
