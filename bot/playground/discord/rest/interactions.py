"""Answers to interactions: the first reply, and the webhook that lives on for fifteen minutes."""

from bot.playground.discord import checks_interactions, checks_messages, interactions
from bot.playground.discord.nouns import Interaction
from bot.playground.discord.router import Answer, Call, Route, snowflake
from bot.playground.discord.wire import Json, Refusal

_NO_CONTENT = 204


def _reply(call: Call) -> Answer:
    world, body = call.world, call.object()
    interaction = interactions.get_fresh(world, call.id("interaction_id"), call.params["interaction_token"])
    interactions.check_type(interaction, body.get("type"))
    checks_interactions.check(interaction, body, call.files)
    message = interactions.reply(world, interaction, body, call.files)
    if not call.flag("with_response"):
        return Answer(status=_NO_CONTENT)
    return Answer(status=200, body=_about(interaction, message))


def _about(interaction: Interaction, message: Json | None) -> Json:
    about: Json = {"id": str(interaction.id), "type": int(interaction.kind)}
    answer: Json = {"interaction": about}
    if message is None:
        return answer
    about |= {
        "response_message_id": message["id"],
        "response_message_loading": interaction.waiting,
        "response_message_ephemeral": bool(message["flags"] & 64),
    }
    if interaction.reply == interactions.DEFERRED_UPDATE:
        return answer
    updates = interaction.reply == interactions.UPDATE
    kind = interactions.UPDATE if updates else interactions.MESSAGE
    return answer | {"resource": {"type": kind, "message": message}}


def _follow_up(call: Call) -> Json:
    interaction = _answered(call)
    checks_messages.check(call.object(), call.files)
    return interactions.follow_up(call.world, interaction, call.object(), call.files)


def _get(call: Call) -> Json:
    interaction = _answered(call)
    return interactions.locate(call.world, interaction, _message_id(call, interaction))


def _edit(call: Call) -> Json:
    interaction = _answered(call)
    message_id = _message_id(call, interaction)
    checks_messages.check_edit(interactions.locate(call.world, interaction, message_id), call.object(), call.files)
    return interactions.change(call.world, interaction, message_id, call.object(), call.files)


def _delete(call: Call) -> None:
    interaction = _answered(call)
    interactions.remove(call.world, interaction, _message_id(call, interaction))


def _message_id(call: Call, interaction: Interaction) -> int:
    if "message_id" not in call.params:
        return interactions.original_id(interaction)
    return snowflake("message_id", call.params["message_id"])


def _answered(call: Call) -> Interaction:
    if call.id("webhook_id") != call.world.application_id:
        raise Refusal(404, 10015, "Unknown Webhook")
    return interactions.get_answered(call.world, call.params["webhook_token"])


_HOOK = "/webhooks/{webhook_id}/{webhook_token}"

ROUTES = (
    Route("POST", "/interactions/{interaction_id}/{interaction_token}/callback", _reply, public=True),
    Route("POST", _HOOK, _follow_up, public=True),
    *(
        Route(method, _HOOK + message, act, public=True)
        for message in ("/messages/@original", "/messages/{message_id}")
        for method, act in (("GET", _get), ("PATCH", _edit), ("DELETE", _delete))
    ),
)
