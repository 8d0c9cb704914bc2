"""A person at a Discord client: what they can do, and what they see."""

import copy
from collections.abc import Mapping

from bot.playground.discord import choosing, interactions, parts, payloads
from bot.playground.discord.nouns import Channel, Interaction, InteractionKind, User
from bot.playground.discord.options import Filling, nested
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.reply import NotPossibleError, Reply
from bot.playground.discord.wire import Json
from bot.playground.discord.world import World
from bot.playground.discord.writing import Writer


class Person(Writer):
    """One user; every act raises NotPossibleError where Discord's client would not let them."""

    def __init__(self, world: World, user: User, patience_s: float) -> None:
        super().__init__(world, user)
        self._patience_s = patience_s

    def commands(self, channel: Channel) -> list[Json]:
        """Return the commands that this person is offered in a channel, as the bot registered them."""
        return copy.deepcopy(choosing.usable(self.world, self.user, channel))

    async def command(self, name: str, channel: Channel, first: object = None, /, **options: object) -> Reply:
        """Run a command such as `/show about`; the first option may be given without its name."""
        self.look(channel)
        command, path, known = choosing.find(self.world, self.user, channel, name)
        if first is not None:
            if not known:
                raise NotPossibleError(why=f"{name!r} has no options")
            options = {known[0]["name"]: first, **options}
        filling = Filling(self.world, self.user, channel)
        data = _data(command, nested(path, filling.fill(known, options)), filling.resolved)
        interaction = payloads.begun(self.world, self.user, channel, InteractionKind.COMMAND, data)
        interaction.name = " ".join([command["name"], *(step["name"] for step in path)])
        return await self._run(interaction, tuple(command.get("integration_types") or (0,)))

    async def complete(self, name: str, option: str, typed: str, channel: Channel, /, **others: object) -> list[Json]:
        """Type into an option and return the choices offered (`name`, `value`); none where the bot did not answer."""
        self.look(channel)
        command, path, known = choosing.find(self.world, self.user, channel, name)
        focused = next((each for each in known if each["name"] == option), None)
        if focused is None or not focused.get("autocomplete"):
            raise NotPossibleError(why=f"{name!r} has no option {option!r} that completes")
        filling = Filling(self.world, self.user, channel)
        told = filling.fill([each | {"required": False} for each in known], others)
        told.append({"name": option, "type": focused["type"], "value": typed, "focused": True})
        data = _data(command, nested(path, told), filling.resolved)
        interaction = payloads.begun(self.world, self.user, channel, InteractionKind.COMPLETION, data)
        reply = await self._run(interaction, tuple(command.get("integration_types") or (0,)))
        return list(reply.interaction.body.get("choices") or [])

    async def context_command(self, name: str, target: Json | User, channel: Channel | None = None) -> Reply:
        """Use a command from the menu of a message, or of a user in a channel."""
        kind = 2 if isinstance(target, User) else 3
        place = channel or self._place_of(target)
        self.look(place)
        command = choosing.context_command(self.world, self.user, place, name, kind)
        filling = Filling(self.world, self.user, place)
        if isinstance(target, User):
            target_id = filling.refer(6, {"name": name}, target)
        else:
            target_id = target["id"]
            filling.resolved["messages"] = {target_id: self.current(target)}
        data = _data(command, [], filling.resolved) | {"target_id": target_id}
        interaction = payloads.begun(self.world, self.user, place, InteractionKind.COMMAND, data)
        interaction.name = name
        return await self._run(interaction, tuple(command.get("integration_types") or (0,)))

    async def press(self, message: Json, which: str | int = 0) -> Reply:
        """Press a button, named by label, custom_id or index."""
        current = self.current(message)
        button = parts.find_button(current, which)
        data: Json = {"component_type": button["type"], "custom_id": button["custom_id"], "id": button.get("id", 0)}
        return await self._run_component(current, data)

    async def select(self, message: Json, values: object, which: str | int = 0) -> Reply:
        """Pick one value, or a list of them, in a select named by placeholder, custom_id or index."""
        current = self.current(message)
        select = parts.find_select(current, which)
        filling = Filling(self.world, self.user, self.channel_of(current))
        data: Json = {
            "component_type": select["type"],
            "custom_id": select["custom_id"],
            "id": select.get("id", 0),
            "values": parts.picked(filling, select, values),
        }
        return await self._run_component(current, data | _resolved(filling.resolved))

    async def fill(self, reply: Reply, values: Mapping[str, object]) -> Reply:
        """Send the form that a reply opened; values by custom_id or label."""
        modal = reply.modal
        if modal is None:
            raise NotPossibleError(why="no form is open")
        opened = reply.interaction
        filling = Filling(self.world, self.user, opened.channel)
        shown = parts.submitted(filling, modal, values)
        data: Json = {"custom_id": modal["custom_id"], "components": shown} | _resolved(filling.resolved)
        interaction = payloads.begun(self.world, self.user, opened.channel, InteractionKind.MODAL, data)
        interaction.source = opened.source
        interaction.owners = opened.owners
        return await self._run(interaction, ())

    async def _run_component(self, message: Json, data: Json) -> Reply:
        channel = self.channel_of(message)
        interaction = payloads.begun(self.world, self.user, channel, InteractionKind.COMPONENT, data)
        interaction.source = copy.deepcopy(message)
        interaction.owners = message.get("interaction_metadata", {}).get("authorizing_integration_owners", {})
        return await self._run(interaction, (0, 1))

    async def _run(self, interaction: Interaction, integration_types: tuple[int, ...]) -> Reply:
        world, channel = self.world, interaction.channel
        if not interaction.owners:
            interaction.owners = payloads.owners_of(world, self.user, channel, integration_types)
        abroad = channel.guild_id is not None and "0" not in interaction.owners
        interaction.only_private = abroad and not world.may(self.user, channel) & Permissions.USE_EXTERNAL_APPS
        reply = Reply(world, interaction, self._patience_s)
        interactions.start(world, interaction, payloads.of_interaction(world, interaction))
        await reply.answered()
        return reply

    def _place_of(self, target: Json | User) -> Channel:
        if isinstance(target, User):
            raise NotPossibleError(why="a user command needs the channel in which it is used")
        return self.channel_of(target)


def _data(command: Json, options: list[Json], resolved: Json) -> Json:
    data: Json = {"id": command["id"], "name": command["name"], "type": command["type"], "options": options}
    if "guild_id" in command:
        data["guild_id"] = command["guild_id"]
    return data | _resolved(resolved)


def _resolved(resolved: Json) -> Json:
    return {"resolved": resolved} if resolved else {}
