"""Interactions: started by a person, answered by the bot within three seconds, followed up for fifteen minutes."""

import secrets

from bot.playground.discord import messages, shapes
from bot.playground.discord.events import Event
from bot.playground.discord.journal import Act
from bot.playground.discord.messages import COMPONENTS_V2, EPHEMERAL, LOADING, Draft
from bot.playground.discord.nouns import Interaction, InteractionKind
from bot.playground.discord.wire import Json, Refusal, Upload, invalid, unknown_channel, unknown_message
from bot.playground.discord.world import World

FIRST_REPLY_S = 3.0
TOKEN_S = 15 * 60.0
MOST_FOREIGN_FOLLOW_UPS = 5
MOST_KEPT = 5000

MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, CHOICES, FORM = 4, 5, 6, 7, 8, 9

_ALLOWED = {
    InteractionKind.COMMAND: (MESSAGE, DEFERRED_MESSAGE, FORM),
    InteractionKind.COMPONENT: (MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, FORM),
    InteractionKind.COMPLETION: (CHOICES,),
    InteractionKind.MODAL: (MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE),
}


def start(world: World, interaction: Interaction, payload: Json) -> None:
    """Tell the bot of an interaction, and let it expire after three seconds without an answer."""
    world.interactions[interaction.token] = interaction
    if interaction.kind is not InteractionKind.COMPLETION:
        values = tuple(str(each) for each in interaction.data.get("values") or ())
        name = interaction.name or str(interaction.data["custom_id"])
        world.journal.acted(Act(name=name, values=values))
    if len(world.interactions) > MOST_KEPT:
        del world.interactions[next(iter(world.interactions))]

    def expire() -> None:
        interaction.expired = interaction.reply is None
        world.journal.poke(interaction.id)

    world.clock.after(FIRST_REPLY_S, expire)
    guild_id = interaction.channel.guild_id
    world.emit(Event(name="INTERACTION_CREATE", body=payload, guild_id=guild_id))


def new_token() -> str:
    """Return a token for an interaction."""
    return secrets.token_urlsafe(60)


def get_fresh(world: World, interaction_id: int, token: str) -> Interaction:
    """Return an interaction that waits for its first reply, or raise 10062 (gone) or 40060 (answered already)."""
    interaction = world.interactions.get(token)
    if interaction is None or interaction.id != interaction_id or interaction.expired:
        raise Refusal(404, 10062, "Unknown interaction")
    if interaction.reply is not None:
        raise Refusal(400, 40060, "Interaction has already been acknowledged.")
    return interaction


def get_answered(world: World, token: str) -> Interaction:
    """Return an interaction that was answered and whose token lives, or raise 10015 or 50027."""
    interaction = world.interactions.get(token)
    if interaction is None or interaction.reply is None:
        raise Refusal(404, 10015, "Unknown Webhook")
    if world.clock.time_s() - interaction.started_s > TOKEN_S:
        raise Refusal(401, 50027, "Invalid Webhook Token")
    return interaction


def check_type(interaction: Interaction, kind: object) -> None:
    """Refuse a first reply of a type that this interaction does not take."""
    allowed = _ALLOWED[interaction.kind]
    if interaction.kind is InteractionKind.MODAL and interaction.source is None:
        allowed = (MESSAGE, DEFERRED_MESSAGE)
    if kind not in allowed:
        raise invalid("type", "BASE_TYPE_CHOICES", f"Value must be one of {allowed}.")


def reply(world: World, interaction: Interaction, body: Json, files: dict[int, Upload]) -> Json | None:
    """Take the first reply, already checked, and return the message that it made or changed."""
    kind = int(body["type"])
    content: Json = body.get("data") or {}
    interaction.reply, interaction.body = kind, content
    interaction.waiting = kind in (DEFERRED_MESSAGE, DEFERRED_UPDATE)
    message: Json | None = None
    if kind == MESSAGE:
        message = _post(world, interaction, content, files)
    elif kind == DEFERRED_MESSAGE:
        message = _post(world, interaction, {"flags": (content.get("flags") or 0) & EPHEMERAL | LOADING}, {})
    elif kind in (UPDATE, DEFERRED_UPDATE) and interaction.source is not None:
        interaction.original_id = int(interaction.source["id"])
        message = locate(world, interaction, interaction.original_id)
        if kind == UPDATE:
            _edit(world, interaction, message, content, files)
    if message is not None and kind in (MESSAGE, DEFERRED_MESSAGE):
        interaction.original_id = int(message["id"])
    _acted(world, interaction)
    return message


def follow_up(world: World, interaction: Interaction, body: Json, files: dict[int, Upload]) -> Json:
    """Make a further message; the first one after a deferred reply takes the place of that reply."""
    if interaction.waiting and interaction.reply == DEFERRED_MESSAGE and interaction.original_id is not None:
        return change(world, interaction, interaction.original_id, body, files)
    interaction.follow_ups += 1
    foreign = "0" not in interaction.owners
    if foreign and interaction.follow_ups > MOST_FOREIGN_FOLLOW_UPS:
        raise Refusal(400, 40094, "You have reached the maximum number of follow-up messages for this interaction")
    interaction.waiting = False
    _acted(world, interaction)
    return _post(world, interaction, body, files)


def change(world: World, interaction: Interaction, message_id: int, body: Json, files: dict[int, Upload]) -> Json:
    """Edit a message of this interaction, or raise 10008."""
    message = locate(world, interaction, message_id)
    interaction.waiting = interaction.waiting and message_id != interaction.original_id
    _acted(world, interaction)
    return _edit(world, interaction, message, body, files)


def remove(world: World, interaction: Interaction, message_id: int) -> None:
    """Delete a message of this interaction, or raise 10008."""
    locate(world, interaction, message_id)
    interaction.waiting = interaction.waiting and message_id != interaction.original_id
    _acted(world, interaction)
    messages.delete(world, interaction.channel, message_id)


def locate(world: World, interaction: Interaction, message_id: int) -> Json:
    """Return a message of this interaction, private or not, or raise 10008."""
    own = message_id in interaction.seen or message_id == interaction.original_id
    private = world.private.get(message_id)
    message = interaction.channel.messages.get(message_id) if private is None else private.body
    if message is None or not own:
        raise unknown_message()
    return message


def original_id(interaction: Interaction) -> int:
    """Return the id of the message that the first reply made or changed, or raise 10008."""
    if interaction.original_id is None:
        raise unknown_message()
    return interaction.original_id


def _acted(world: World, interaction: Interaction) -> None:
    """Count what became visible, and wake those who wait for it, who look once the work at hand is done."""
    interaction.acts += 1
    world.journal.poke(interaction.id)


def _post(world: World, interaction: Interaction, body: Json, files: dict[int, Upload]) -> Json:
    if interaction.channel.id not in world.channels:
        raise unknown_channel()
    if interaction.only_private:
        body = body | {"flags": (body.get("flags") or 0) | EPHEMERAL}
    private = bool((body.get("flags") or 0) & EPHEMERAL)
    draft = Draft(
        author=world.bot,
        body=body,
        files=files,
        extra=_marks(world, interaction),
        only_for=interaction.user.id if private else None,
    )
    message = messages.post(world, interaction.channel, draft)
    interaction.seen.append(int(message["id"]))
    return message


def _edit(world: World, interaction: Interaction, message: Json, body: Json, files: dict[int, Upload]) -> Json:
    if int(message["id"]) not in interaction.seen:
        interaction.seen.append(int(message["id"]))
    if message["flags"] & COMPONENTS_V2:
        body = body | {"flags": (body.get("flags") or 0) | COMPONENTS_V2}
    return messages.edit(world, interaction.channel, message, Draft(author=world.bot, body=body, files=files))


def _marks(world: World, interaction: Interaction) -> Json:
    app_id = str(world.application_id)
    about: Json = {
        "id": str(interaction.id),
        "type": int(interaction.kind),
        "user": shapes.of_user(interaction.user),
        "authorizing_integration_owners": interaction.owners,
    }
    marks: Json = {"application_id": app_id, "webhook_id": app_id, "interaction_metadata": about}
    if interaction.kind is InteractionKind.COMMAND and interaction.original_id is None:
        about |= {"name": interaction.name, "command_type": interaction.data["type"]}
        return marks | {"type": 20 if interaction.data["type"] == 1 else 23}
    about_source = interaction.source
    if interaction.kind is InteractionKind.COMPONENT and about_source is not None:
        about["interacted_message_id"] = about_source["id"]
    if interaction.kind is InteractionKind.MODAL:
        about["triggering_interaction_metadata"] = {**about, "type": int(InteractionKind.COMMAND)}
    return marks
