"""Where readers go on to from a card: every step that a button or select names, done for the presser alone."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord
from discord.ext import commands

from bot.browse import follows as browse
from bot.browse import lists, opening, parts, persons
from bot.browse.answered import answered
from bot.errors import NotFoundError, RefusedError, UsageError
from bot.model.follow import Follow
from bot.render.cards import Button, Card, Tone
from bot.render.findings import notice_card
from bot.render.follows import PACES, pace_card, stopped_card
from bot.render.ids import Press, Step, id_of, press_of, step_of, talk_of
from bot.render.markdown import escape
from bot.say import say, speak
from bot.store import episodes, follows, hits, members, memos, shows
from cogs import talking
from cogs.entry import Interaction, Playhead, expect, go_on, reply, scope_of, too_many
from cogs.following import follow, may_give, role_of

Doer = Callable[[Interaction, Step], Awaitable[Card]]
FEWEST: dict[str, int] = {"player": 3, "players": 2, "open": 2, "said": 2, "page": 1}


class Moves(commands.Cog):
    """Steps, whoever takes them and whenever."""

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Take the step that a button or a choice names."""
        told: dict[str, Any] = dict(interaction.data or {})
        step = step_of(str(told.get("custom_id", "")))
        if interaction.type is not discord.InteractionType.component or step is None:
            return
        speak(str(interaction.locale))
        try:
            await _take(interaction, step, str(next(iter(told.get("values") or ()), "")))
        except Exception as error:  # noqa: BLE001 - discord.py would only log it
            await interaction.client.tell(interaction, error)


async def _take(interaction: Interaction, step: Step, value: str) -> None:
    """Do a step; the choice of a select is itself a step, or one of the older forms that show an episode."""
    wanted: Step | None = step
    if step.kind == "try":
        await _try(interaction, value)
        return
    if talk_of(value) is not None:
        await talking.go_on(interaction, "wrong")
        return
    if step.kind == "go":
        wanted = step_of(value) or _as_step(press_of(value))
    if wanted is None or len(wanted.numbers) < FEWEST.get(wanted.kind, 0):
        raise UsageError("button_old")
    # What is opened in an app is read on beside it.
    expect(interaction, "private" if wanted.kind == "open" else "in_place")
    if wanted.kind in FOLLOWS:
        await follow(interaction, await FOLLOWS[wanted.kind](interaction, wanted), pressed=True)
        return
    if wanted.kind not in DOERS:
        raise UsageError("button_old")
    card = await DOERS[wanted.kind](interaction, wanted)
    if wanted.kind == "open":
        await reply(interaction, card)
        return
    await go_on(interaction, card, shared=wanted.kind not in PERSONAL)


async def _try(interaction: Interaction, question: str) -> None:
    """Answer a question that was offered, for the presser alone."""
    if await too_many(interaction):
        return
    app = interaction.client.app
    answer = await app.answer(question, scope_of(interaction))
    await reply(interaction, await answered(app.db, answer, now=app.now()), shared=True)


def _as_step(press: Press | None) -> Step | None:
    if press is None or press.episode_id is None or press.kind not in {"card", "chapters", "links"}:
        return None
    return Step(kind="about" if press.kind == "card" else press.kind, numbers=(press.episode_id,))


def _number(step: Step, at: int = 0) -> int:
    return step.numbers[at] if at < len(step.numbers) else 0


async def _about(interaction: Interaction, step: Step) -> Card:
    return await parts.whole(interaction.client.app.db, scope_of(interaction), _number(step))


async def _part(interaction: Interaction, step: Step) -> Card:
    db = interaction.client.app.db
    return await parts.part(db, scope_of(interaction), step.kind, _number(step), _number(step, 1))


async def _said(interaction: Interaction, step: Step) -> Card:
    return await parts.said(interaction.client.app.db, scope_of(interaction), _number(step), _number(step, 1))


async def _neighbour(interaction: Interaction, step: Step) -> Card:
    db = interaction.client.app.db
    return await parts.neighbour(db, scope_of(interaction), _number(step), later=step.kind == "later")


async def _page(interaction: Interaction, step: Step) -> Card:
    app = interaction.client.app
    return await lists.turned(app.db, scope_of(interaction), step.key or "", now=app.now(), page=_number(step))


async def _guests(interaction: Interaction, step: Step) -> Card:
    app = interaction.client.app
    wish = lists.Wish(what="guests", show_id=_number(step) or None)
    return await lists.listed(app.db, scope_of(interaction), wish, now=app.now(), page=_number(step, 1))


async def _show(interaction: Interaction, step: Step) -> Card:
    return await parts.show(interaction.client.app.db, scope_of(interaction), _number(step))


async def _person(interaction: Interaction, step: Step) -> Card:
    db, page, beside = interaction.client.app.db, _number(step, 1), _number(step, 2)
    return await persons.profile(db, scope_of(interaction), _number(step), page=page, beside=beside or None)


async def _of_person(interaction: Interaction, step: Step) -> Card:
    doers = {"together": persons.together, "moments": persons.moments, "plinks": persons.links}
    db = interaction.client.app.db
    return await doers[step.kind](db, scope_of(interaction), _number(step), page=_number(step, 1))


async def _open(interaction: Interaction, step: Step) -> Card:
    db, user_id = interaction.client.app.db, interaction.user.id
    return await opening.in_player(db, scope_of(interaction), user_id, _number(step), _number(step, 1))


async def _choose_player(interaction: Interaction, step: Step) -> Card:
    db, user_id = interaction.client.app.db, interaction.user.id
    place = (_number(step), _number(step, 1), _number(step, 2))
    return await opening.choose(db, scope_of(interaction), user_id, place)


async def _players(interaction: Interaction, step: Step) -> Card:
    db = interaction.client.app.db
    episode = await episodes.get(db, scope_of(interaction), _number(step))
    player = (await members.get(db, interaction.user.id)).player
    return opening.choose_card(episode, _number(step, 1), player=player)


async def _forget(interaction: Interaction, step: Step) -> Card:
    """Delete what is kept about the presser, after asking once."""
    if step.kind == "forget":
        sure = Button(label=say("data_delete_yes"), custom_id=id_of(Step(kind="forget_sure")))
        return Card(lines=(say("data_delete_sure"),), tone=Tone.NOTICE, buttons=(sure,))
    await members.delete(interaction.client.app.db, interaction.user.id)
    return notice_card(say("data_deleted"))


async def _follow_person(interaction: Interaction, step: Step) -> Follow:
    db, user_id = interaction.client.app.db, interaction.user.id
    return await browse.known_guest(db, scope_of(interaction), user_id, _number(step))


async def _follow_show(interaction: Interaction, step: Step) -> Follow:
    db, user_id = interaction.client.app.db, interaction.user.id
    return await browse.show(db, scope_of(interaction), user_id, f"s{_number(step)}")


async def _follow_topic(interaction: Interaction, step: Step) -> Follow:
    """Give the wish to be told of what an answer knew nothing of, as it stands under a key."""
    app, user_id = interaction.client.app, interaction.user.id
    words = await memos.find(app.db, step.key or "", now=app.now())
    if words is None:
        raise UsageError("button_forgotten")
    return await browse.topic(app.db, scope_of(interaction), user_id, words, None)


async def _unfollow(interaction: Interaction, step: Step) -> Card:
    """End a follow of the presser's own."""
    stopped = await follows.stop(interaction.client.app.db, interaction.user.id, _number(step))
    if stopped is None:
        raise NotFoundError("follow_gone")
    return stopped_card(stopped, await browse.shows_named(interaction.client.app.db))


async def _followed(interaction: Interaction, _: Step) -> Card:
    return await browse.followed(interaction.client.app.db, interaction.user.id)


async def _pace(interaction: Interaction, step: Step) -> Card:
    """Keep how often the presser is written to; what waits already follows."""
    app, pace = interaction.client.app, PACES[_number(step) % len(PACES)]
    await members.put(app.db, interaction.user.id, pace=pace.value)
    await hits.repace(app.db, interaction.user.id, pace, now=app.now())
    return pace_card(pace, due_at=hits.due_of(pace, now=app.now()))


async def _allow_role(interaction: Interaction, step: Step) -> Card:
    """Let members take the role of a show's announcements; only for who may give roles, where we may too."""
    app = interaction.client.app
    show = await shows.get(app.db, scope_of(interaction), _number(step))
    if not (interaction.permissions.manage_guild and interaction.permissions.manage_roles):
        raise RefusedError("announce_no_moderator")
    role = await role_of(interaction, show.id)
    if role is None or not may_give(role):
        raise RefusedError("role_not_mine")
    await follows.open_role(app.db, role.guild.id, role.id, by=interaction.user.id, now=app.now())
    return notice_card(say("role_allowed", show=escape(show.title), role=role.mention))


async def _drop_role(interaction: Interaction, step: Step) -> Card:
    role = await role_of(interaction, _number(step))
    if role is None or not isinstance(interaction.user, discord.Member):
        raise UsageError("button_old")
    await interaction.user.remove_roles(role, reason="/follow show")
    return notice_card(say("role_taken", role=role.mention))


DOERS: dict[str, Doer] = {
    "about": _about,
    "chapters": _part,
    "people": _part,
    "links": _part,
    "said": _said,
    "later": _neighbour,
    "earlier": _neighbour,
    "page": _page,
    "guests": _guests,
    "show": _show,
    "person": _person,
    "together": _of_person,
    "moments": _of_person,
    "plinks": _of_person,
    "open": _open,
    "player": _choose_player,
    "players": _players,
    "forget": _forget,
    "forget_sure": _forget,
    "unfollow": _unfollow,
    "follows": _followed,
    "pace": _pace,
    "role_allow": _allow_role,
    "role_drop": _drop_role,
}
FOLLOWS: dict[str, Callable[[Interaction, Step], Awaitable[Follow]]] = {
    "follow_person": _follow_person,
    "follow_show": _follow_show,
    "follow_topic": _follow_topic,
}
# What is a person's own is never shown to others.
PERSONAL = frozenset(
    ("open", "player", "players", "forget", "forget_sure", "unfollow", "follows", "pace", "role_allow", "role_drop")
)


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(Moves())
