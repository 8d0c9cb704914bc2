"""What a person writes and sees: messages, replies, reactions, threads."""

import copy
from collections.abc import Callable

from bot.playground.discord import messages, reactions, threads
from bot.playground.discord.events import Event
from bot.playground.discord.messages import Draft
from bot.playground.discord.nouns import Channel, Tag, User
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.reply import NotPossibleError
from bot.playground.discord.rest.users import dm_with
from bot.playground.discord.wire import Json, Refusal, Upload
from bot.playground.discord.world import World

MOST_TYPED = 2000


class Writer:
    """One user at the keyboard; every act raises NotPossibleError where Discord's client would not let them."""

    def __init__(self, world: World, user: User) -> None:
        self.world = world
        self.user = user

    @property
    def dm(self) -> Channel:
        """The channel between this person and the bot."""
        return dm_with(self.world, self.user)

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
        self.speak(channel)
        if len(text) > MOST_TYPED or not (text.strip() or files):
            raise NotPossibleError(why=f"a message has 1 to {MOST_TYPED} characters")
        body: Json = {"content": text}
        if reply_to is not None:
            body["message_reference"] = {"message_id": reply_to["id"]}
            body["allowed_mentions"] = {"parse": ["users", "roles", "everyone"], "replied_user": ping}
        draft = Draft(author=self.user, body=body, files=dict(enumerate(files)))
        return copy.deepcopy(messages.post(self.world, channel, draft))

    async def edit(self, message: Json, text: str) -> Json:
        """Change what one wrote oneself."""
        current = self._own(message)
        draft = Draft(author=self.user, body={"content": text})
        return copy.deepcopy(messages.edit(self.world, self.channel_of(message), current, draft))

    async def delete(self, message: Json) -> None:
        """Delete what one wrote oneself, or may delete as a moderator."""
        channel = self.channel_of(message)
        if not self.world.may(self.user, channel) & Permissions.MANAGE_MESSAGES:
            self._own(message)
        messages.delete(self.world, channel, int(message["id"]))

    async def react(self, message: Json, emoji: str) -> None:
        """Put an emoji under a message."""
        channel = self.channel_of(message)
        self.look(channel)
        try:
            shown = reactions.emoji_of(emoji)
            reactions.add(self.world, channel, messages.find(channel, int(message["id"])), self.user, shown)
        except Refusal as refusal:
            raise NotPossibleError(why=refusal.message) from refusal

    async def unreact(self, message: Json, emoji: str) -> None:
        """Take one's emoji away again."""
        channel = self.channel_of(message)
        current = messages.find(channel, int(message["id"]))
        reactions.remove(self.world, channel, current, self.user, reactions.emoji_of(emoji))

    async def open_thread(self, where: Channel | Json, name: str) -> Channel:
        """Open a thread in a channel or on a message."""
        channel = where if isinstance(where, Channel) else self.channel_of(where)
        self.look(channel)
        if not self.world.may(self.user, channel) & Permissions.CREATE_PUBLIC_THREADS:
            raise NotPossibleError(why=f"{self.user.name} may not open threads in #{channel.name}")
        if isinstance(where, Channel):
            return threads.open_alone(self.world, channel, self.user, {"name": name})
        current = messages.find(channel, int(where["id"]))
        try:
            return threads.open_from_message(self.world, channel, current, self.user, {"name": name})
        except Refusal as refusal:
            raise NotPossibleError(why=refusal.message) from refusal

    async def open_post(self, forum: Channel, name: str, text: str, *tags: Tag) -> Channel:
        """Open a post in a forum."""
        self.look(forum)
        if not forum.is_forum or not self.world.may(self.user, forum) & Permissions.SEND_MESSAGES:
            raise NotPossibleError(why=f"{self.user.name} may not post in #{forum.name}")
        if forum.require_tag and not tags:
            raise NotPossibleError(why=f"a post in #{forum.name} needs a tag")
        body: Json = {"name": name, "applied_tags": [str(tag.id) for tag in tags]}
        draft = Draft(author=self.user, body={"content": text})
        return threads.open_post(self.world, forum, body, draft)[0]

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

    def look(self, channel: Channel) -> None:
        """Raise NotPossibleError where this person does not see a channel."""
        if not self.world.sees(self.user, channel):
            raise NotPossibleError(why=f"{self.user.name} does not see #{channel.name}")

    def speak(self, channel: Channel) -> None:
        """Raise NotPossibleError where this person may not write."""
        self.look(channel)
        needed = Permissions.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permissions.SEND_MESSAGES
        if not channel.takes_messages or not self.world.may(self.user, channel) & needed:
            raise NotPossibleError(why=f"{self.user.name} may not write in #{channel.name}")

    def channel_of(self, message: Json) -> Channel:
        """Return the channel that a message stands in."""
        channel = self.world.channels.get(int(message["channel_id"]))
        if channel is None:
            raise NotPossibleError(why="the channel is gone")
        return channel

    def current(self, message: Json) -> Json:
        """Return a message as it is now, if this person sees it."""
        channel = self.channel_of(message)
        for each in self.messages(channel):
            if each["id"] == message["id"]:
                return each
        raise NotPossibleError(why=f"{self.user.name} does not see that message")

    def _own(self, message: Json) -> Json:
        current = self.channel_of(message).messages.get(int(message["id"]))
        if current is None or current["author"]["id"] != str(self.user.id):
            raise NotPossibleError(why=f"{self.user.name} did not write that")
        return current

    def _sees_private(self, user_id: int, channel_id: int, channel: Channel) -> bool:
        return user_id == self.user.id and channel_id == channel.id
