"""A person at a Discord client: what they can do, and what they see."""

import copy
from collections.abc import Callable, Mapping

from bot.playground.discord import choosing, interactions, messages, parts, payloads
from bot.playground.discord.events import Event
from bot.playground.discord.messages import Draft
from bot.playground.discord.nouns import Channel, Interaction, InteractionKind, User
from bot.playground.discord.options import Filling, nested
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.reply import NotPossibleError, Reply
from bot.playground.discord.rest.users import dm_with
from bot.playground.discord.wire import Json, Upload
from bot.playground.discord.world import World

MOST_TYPED = 2000


class Person:
    """One user; every act raises NotPossibleError where Discord's client would not let them."""

    def __init__(self, world: World, user: User, patience_s: float) -> None:
        self.world = world
        self.user = user
        self._patience_s = patience_s

    @property
    def dm(self) -> Channel:
        """The channel between this person and the bot."""
        return dm_with(self.world, self.user)

    def commands(self, channel: Channel) -> list[Json]:
        """Return the commands that this person is offered in a channel, as the bot registered them."""
        return copy.deepcopy(choosing.usable(self.world, self.user, channel))

    async def command(self, name: str, channel: Channel, first: object = None, /, **options: object) -> Reply:
        """Run a command such as `/show about`; the first option may be given without its name."""
        self._look(channel)
        command, path, known = choosing.find(self.world, self.user, channel, name)
        if first is not None:
            if not known:
                raise NotPossibleError(why=f"{name!r} has no options")
            options = {known[0]["name"]: first, **options}
        filling = Filling(self.world, channel)
        data = _data(command, nested(path, filling.fill(known, options)), filling.resolved)
        interaction = payloads.begun(self.world, self.user, channel, InteractionKind.COMMAND, data)
        interaction.name = " ".join([command["name"], *(step["name"] for step in path)])
        return await self._run(interaction, tuple(command.get("integration_types") or (0,)))

    async def complete(self, name: str, option: str, typed: str, channel: Channel, /, **others: object) -> list[Json]:
        """Type into an option and return the choices offered (`name`, `value`); none where the bot did not answer."""
        self._look(channel)
        command, path, known = choosing.find(self.world, self.user, channel, name)
        focused = next((each for each in known if each["name"] == option), None)
        if focused is None or not focused.get("autocomplete"):
            raise NotPossibleError(why=f"{name!r} has no option {option!r} that completes")
        filling = Filling(self.world, channel)
        told = filling.fill([each | {"required": False} for each in known], others)
        told.append({"name": option, "type": focused["type"], "value": typed, "focused": True})
        data = _data(command, nested(path, told), filling.resolved)
        interaction = payloads.begun(self.world, self.user, channel, InteractionKind.COMPLETION, data)
        reply = await self._run(interaction, tuple(command.get("integration_types") or (0,)))
        return list(reply.interaction.body.get("choices") or [])

    async def context_command(self, name: str, target: Json | User, channel: Channel | None = None) -> Reply:
        """Use a command from the menu of a message, or of a user in a channel."""
        kind = 2 if isinstance(target, User) else 3
        place = channel or self._channel_of(target)
        self._look(place)
        command = choosing.context_command(self.world, self.user, place, name, kind)
        filling = Filling(self.world, place)
        if isinstance(target, User):
            target_id = filling.refer(6, {"name": name}, target)
        else:
            target_id = target["id"]
            filling.resolved["messages"] = {target_id: self._current(target)}
        data = _data(command, [], filling.resolved) | {"target_id": target_id}
        interaction = payloads.begun(self.world, self.user, place, InteractionKind.COMMAND, data)
        interaction.name = name
        return await self._run(interaction, tuple(command.get("integration_types") or (0,)))

    async def press(self, message: Json, which: str | int = 0) -> Reply:
        """Press a button, named by label, custom_id or index."""
        current = self._current(message)
        button = parts.find_button(current, which)
        data: Json = {"component_type": button["type"], "custom_id": button["custom_id"], "id": button.get("id", 0)}
        return await self._run_component(current, data)

    async def select(self, message: Json, values: object, which: str | int = 0) -> Reply:
        """Pick one value, or a list of them, in a select named by placeholder, custom_id or index."""
        current = self._current(message)
        select = parts.find_select(current, which)
        filling = Filling(self.world, self._channel_of(current))
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
        filling = Filling(self.world, opened.channel)
        shown = parts.submitted(filling, modal, values)
        data: Json = {"custom_id": modal["custom_id"], "components": shown} | _resolved(filling.resolved)
        interaction = payloads.begun(self.world, self.user, opened.channel, InteractionKind.MODAL, data)
        interaction.source = opened.source
        interaction.owners = opened.owners
        return await self._run(interaction, ())

    async def write(
        self,
        channel: Channel,
        text: str,
        *,
        reply_to: Json | None = None,
        ping: bool = True,
        files: tuple[Upload, ...] = (),
    ) -> Json:
        """Write a message, perhaps as a reply that notifies its author or not, and return it."""
        self._speak(channel)
        if len(text) > MOST_TYPED or not (text.strip() or files):
            raise NotPossibleError(why=f"a message has 1 to {MOST_TYPED} characters")
        body: Json = {"content": text}
        if reply_to is not None:
            body["message_reference"] = {"message_id": reply_to["id"]}
            body["allowed_mentions"] = {"parse": ["users", "roles", "everyone"], "replied_user": ping}
        draft = Draft(author=self.user, body=body, files=dict(enumerate(files)))
        return copy.deepcopy(messages.post(self.world, channel, draft))

    def messages(self, channel: Channel) -> list[Json]:
        """Return what this person sees in a channel, oldest first, with what only they see."""
        if not self.world.sees(self.user, channel):
            return []
        own = [
            each.body
            for each in self.world.private.values()
            if self._sees_private(each.user_id, each.channel_id, channel)
        ]
        return copy.deepcopy(sorted([*channel.messages.values(), *own], key=lambda each: int(each["id"])))

    def watch(self, tell: Callable[[Event], None]) -> Callable[[], None]:
        """Be told of every event that this person sees as it happens; returns what ends it."""

        def hear(event: Event) -> None:
            channel = self.world.channels.get(event.channel_id or 0)
            if event.only_for in (None, self.user.id) and channel is not None and self.world.sees(self.user, channel):
                tell(event)

        self.world.listeners.append(hear)
        return lambda: self.world.listeners.remove(hear)

    def _sees_private(self, user_id: int, channel_id: int, channel: Channel) -> bool:
        return user_id == self.user.id and channel_id == channel.id

    async def _run_component(self, message: Json, data: Json) -> Reply:
        channel = self._channel_of(message)
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

    def _look(self, channel: Channel) -> None:
        if not self.world.sees(self.user, channel):
            raise NotPossibleError(why=f"{self.user.name} does not see #{channel.name}")

    def _speak(self, channel: Channel) -> None:
        self._look(channel)
        needed = Permissions.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permissions.SEND_MESSAGES
        if channel.is_forum or not self.world.may(self.user, channel) & needed:
            raise NotPossibleError(why=f"{self.user.name} may not write in #{channel.name}")

    def _channel_of(self, target: Json | User) -> Channel:
        if isinstance(target, User):
            raise NotPossibleError(why="a user command needs the channel in which it is used")
        return self.world.channels[int(target["channel_id"])]

    def _current(self, message: Json) -> Json:
        """Return a message as it is now, if this person sees it."""
        channel = self._channel_of(message)
        for each in self.messages(channel):
            if each["id"] == message["id"]:
                return each
        raise NotPossibleError(why=f"{self.user.name} does not see that message")


def _data(command: Json, options: list[Json], resolved: Json) -> Json:
    data: Json = {"id": command["id"], "name": command["name"], "type": command["type"], "options": options}
    if "guild_id" in command:
        data["guild_id"] = command["guild_id"]
    return data | _resolved(resolved)


def _resolved(resolved: Json) -> Json:
    return {"resolved": resolved} if resolved else {}
