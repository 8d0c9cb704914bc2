"""What a person gets back from the bot."""

import contextlib
import copy
from collections.abc import Callable

from bot.playground.discord.interactions import FORM
from bot.playground.discord.messages import EPHEMERAL, LOADING
from bot.playground.discord.nouns import Interaction, InteractionKind
from bot.playground.discord.text import text_of
from bot.playground.discord.wire import Json
from bot.playground.discord.world import World

DID_NOT_RESPOND = "The application did not respond"
FAILED = "This interaction failed"
STILL_THINKING = "The application is still thinking"


class NotPossibleError(Exception):
    """What a person cannot do in Discord, and why: the client would not let them."""

    def __init__(self, *, why: str) -> None:
        super().__init__(why)


class Reply:
    """The bot's answer to one act, live: follow-ups and edits appear in `messages` as they come."""

    def __init__(self, world: World, interaction: Interaction, patience_s: float) -> None:
        self._world = world
        self.interaction = interaction
        self._patience_s = patience_s

    @property
    def messages(self) -> tuple[Json, ...]:
        """The messages made or changed by this answer that the person sees now, oldest first."""
        found = (self._find(message_id) for message_id in sorted(self.interaction.seen))
        return tuple(copy.deepcopy(each) for each in found if each is not None and not each["flags"] & LOADING)

    @property
    def message(self) -> Json:
        """The first of the messages; raises NotPossibleError where there is none."""
        messages = self.messages
        if not messages:
            raise NotPossibleError(why=self.error or "no message came")
        return messages[0]

    @property
    def text(self) -> str:
        """All text of all messages."""
        return "\n".join(text_of(message) for message in self.messages)

    @property
    def ephemeral(self) -> bool:
        """Whether only the person sees it (all of it)."""
        messages = self.messages
        return bool(messages) and all(message["flags"] & EPHEMERAL for message in messages)

    @property
    def modal(self) -> Json | None:
        """The form that the bot opened, or None."""
        return self.interaction.body if self.interaction.reply == FORM else None

    @property
    def error(self) -> str | None:
        """What Discord tells the person in the bot's place, or None where the bot answered."""
        if self.interaction.expired:
            return DID_NOT_RESPOND if self.interaction.kind is InteractionKind.COMMAND else FAILED
        if self.interaction.reply is None or (self.interaction.waiting and self._thinks()):
            return STILL_THINKING
        return None

    async def answered(self) -> None:
        """Wait for the first reply, and for what a deferred one promised, as long as patience lasts."""
        with contextlib.suppress(TimeoutError):
            await self._until(lambda: self.interaction.expired or self._settled(), self._patience_s)

    async def more(self, timeout_s: float | None = None) -> None:
        """Wait until one more message or edit has come, or raise TimeoutError."""
        acts = self.interaction.acts
        patience_s = self._patience_s if timeout_s is None else timeout_s
        await self._until(lambda: self.interaction.acts > acts, patience_s)

    async def _until(self, found: Callable[[], bool], patience_s: float) -> None:
        await self._world.journal.until(found, patience_s, about=self.interaction.id)

    def _settled(self) -> bool:
        return self.interaction.reply is not None and not self.interaction.waiting

    def _thinks(self) -> bool:
        """Whether the person sees the bot thinking; a deferred update shows nothing."""
        original = self._find(self.interaction.original_id or 0)
        return original is not None and bool(original["flags"] & LOADING)

    def _find(self, message_id: int) -> Json | None:
        private = self._world.private.get(message_id)
        return self.interaction.channel.messages.get(message_id) if private is None else private.body
