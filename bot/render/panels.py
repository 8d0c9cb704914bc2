"""The private panels of moderators: `/setup` for a server, `/announce edit` for one destination, and the preview."""

from collections.abc import Sequence

from bot.model.delivery import Destination, Filters
from bot.model.episode import Episode, Facts
from bot.model.server import Server
from bot.model.show import Show
from bot.render.announcement import announcement_card
from bot.render.cards import Button, Card, Choice, Select
from bot.render.ids import Order, id_of
from bot.render.markdown import escape
from bot.say import say
from bot.text import clip

MOST_CHOICES = 25
MOST_SHOWS = 15
NAMES_CHARS = 600
NOTHING = "nothing"
PREVIEW = "0" * 22

Named = Sequence[tuple[int, str]]


def destination_card(destination: Destination, show: Show | None, zone: str | None, forums: Named, tags: Named) -> Card:
    """Make the panel of one destination; each choice is kept at once."""
    number = (destination.id,)
    selects = [
        _roles("edit_role", destination.role_id, number),
        _talks("edit_talk", destination.talk, forums, number),
        _only(destination, number),
    ]
    if tags:
        selects.append(_tags(destination, tags, number))
    return Card(
        title=say("edit_title", show=show.title if show else say("announce_all_shows")),
        lines=(
            say("edit_where", channel=f"<#{destination.channel_id}>"),
            say(
                "edit_told",
                filters=escape(_filters(destination.filters)),
                line=escape(destination.line or say("edit_usual")),
                when=_zoned(destination.when, zone) or say("edit_at_once"),
                quiet=_zoned(destination.quiet, zone) or say("edit_none"),
            ),
        ),
        selects=tuple(selects),
        buttons=(
            _button("edit_filters", number),
            _button("edit_text", number),
            Button(label=say("setup_preview"), custom_id=id_of(Order(kind="edit_preview", numbers=number))),
        ),
    )


def _zoned(told: str | None, zone: str | None) -> str:
    return f"{told} ({zone or 'UTC'})" if told else ""


def _filters(filters: Filters) -> str:
    parts = [f"“{word}”" for word in (*filters.title, *filters.guests, *filters.topics)]
    parts += [f"S{season}" for season in filters.seasons]
    return clip(", ".join(parts), NAMES_CHARS) or say("edit_none")


def _announced_in(channel: int | None, armed: Sequence[Destination]) -> list[str]:
    """Tell the channel that is chosen; that none is only where nothing is announced yet."""
    if channel is None and armed:
        return []
    return [say("setup_channel_told", channel=f"<#{channel}>" if channel else say("setup_nowhere"))]


def setup_card(server: Server, shows: Sequence[Show], armed: Sequence[Destination], forums: Named) -> Card:
    """Make the panel of a server: what is set, everything changeable, preview and start."""
    wish = server.wish
    talk = str(wish["talk"]) if wish.get("talk") else None
    role = int(wish.get("role") or 0) or None
    channel = int(wish.get("channel") or 0) or None
    names = clip(", ".join(show.title for show in shows[:MOST_SHOWS]), NAMES_CHARS)
    lines = [
        say("setup_shows", shows=escape(names)) if shows else say("setup_no_shows"),
        *_announced_in(channel, armed),
        say("setup_talk_told", talk=escape(talk_told(talk, forums))),
        say("setup_role_told", role=f"<@&{role}>" if role else say("edit_none")),
        *_told(server),
        *(say("setup_armed", channel=f"<#{each.channel_id}>") for each in armed[:5]),
    ]
    return Card(
        title=say("setup_title"),
        lines=tuple(lines),
        selects=(
            _places("setup_channel", channel),
            _talks("setup_talk", talk, forums, ()),
            _roles("setup_role", role, ()),
            _places("setup_notices", server.notices_channel_id, optional=True),
        ),
        buttons=_setup_buttons(server),
    )


def _told(server: Server) -> tuple[str, str]:
    notices = f"<#{server.notices_channel_id}>" if server.notices_channel_id else say("setup_notices_none")
    answers = say("setup_private") if server.answers_private else say("setup_public")
    return say("setup_answers_told", answers=answers), say("setup_notices_told", notices=notices)


def _setup_buttons(server: Server) -> tuple[Button, ...]:
    other = say("setup_answers_public") if server.answers_private else say("setup_answers_private")
    toggled = Order(kind="setup_answers", numbers=(int(not server.answers_private),))
    return (
        _button("setup_add", ()),
        Button(label=other, custom_id=id_of(toggled)),
        _button("setup_preview", ()),
        Button(label=say("setup_start"), custom_id=id_of(Order(kind="setup_start")), strong=True),
    )


def _places(kind: str, chosen: int | None, *, optional: bool = False) -> Select:
    custom_id = id_of(Order(kind=kind))
    return Select(custom_id=custom_id, placeholder=say(kind), of="channel", chosen=chosen, optional=optional)


def preview_card(episode: Episode, facts: Facts, destination: Destination | None) -> Card:
    """Make the announcement of an episode as it would look, with a line that says where it would go."""
    card = announcement_card(episode, facts, nonce=PREVIEW, line=destination.line if destination else None)
    told = ""
    if destination is not None:
        role = say("announce_role", role=f"<@&{destination.role_id}>") if destination.role_id else ""
        told = say("announce_preview_told", channel=f"<#{destination.channel_id}>", role=role) + "\n"
    return Card(
        content=told + card.content,
        title=card.title,
        url=card.url,
        lines=card.lines,
        footer=card.footer,
        artwork_url=card.artwork_url,
        tone=card.tone,
        buttons=card.buttons,
    )


def talk_told(talk: str | None, forums: Named) -> str:
    """Tell how an episode is talked about."""
    if talk is None:
        return say("talk_nothing")
    if talk == "thread":
        return say("talk_thread")
    return say("talk_forum", name=dict(forums).get(int(talk), talk))


def _talks(kind: str, talk: str | None, forums: Named, numbers: tuple[int, ...]) -> Select:
    offered = [(NOTHING, say("talk_nothing")), ("thread", say("talk_thread"))]
    offered += [(str(forum), say("talk_forum", name=name)) for forum, name in forums]
    return Select(
        custom_id=id_of(Order(kind=kind, numbers=numbers)),
        placeholder=say("edit_talk"),
        choices=tuple(
            Choice(label=label, value=value, chosen=value == (talk or NOTHING))
            for value, label in offered[:MOST_CHOICES]
        ),
    )


def _roles(kind: str, role_id: int | None, numbers: tuple[int, ...]) -> Select:
    return Select(
        custom_id=id_of(Order(kind=kind, numbers=numbers)),
        placeholder=say("edit_role"),
        of="role",
        chosen=role_id,
        optional=True,
    )


def _only(destination: Destination, numbers: tuple[int, ...]) -> Select:
    return Select(
        custom_id=id_of(Order(kind="edit_only", numbers=numbers)),
        placeholder=say("edit_only"),
        choices=(
            Choice(label=say("edit_only_episodes"), value="episodes", chosen=not destination.extras),
            Choice(label=say("edit_only_all"), value="all", chosen=destination.extras),
        ),
    )


def _tags(destination: Destination, tags: Named, numbers: tuple[int, ...]) -> Select:
    chosen = {tag for _, tag in destination.tags}
    return Select(
        custom_id=id_of(Order(kind="edit_tags", numbers=numbers)),
        placeholder=say("edit_tags"),
        choices=tuple(Choice(label=name, value=str(tag), chosen=tag in chosen) for tag, name in tags[:MOST_CHOICES]),
    )


def _button(key: str, numbers: tuple[int, ...]) -> Button:
    return Button(label=say(key), custom_id=id_of(Order(kind=key, numbers=numbers)))
