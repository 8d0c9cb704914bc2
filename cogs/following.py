"""A follow made by command or by a choice: confirmed at once, then written to as a test; or a role taken instead."""

import discord

from bot.announce.hits import NEWCOMERS_AN_HOUR, REST, RESTING, resting
from bot.browse import follows as browse
from bot.guard import noted
from bot.model.follow import Follow, FollowKind
from bot.render.cards import Button, Card, Tone
from bot.render.embeds import NO_PINGS, embed_of
from bot.render.follows import Made, made_card
from bot.render.ids import Step, id_of
from bot.render.markdown import escape
from bot.say import say, spoken
from bot.store import destinations, follows, hits, members, meta
from cogs.entry import Interaction, defer, go_on, reply

CLOSED = 50_007
TOO_FAST = 40_003


async def follow(interaction: Interaction, wanted: Follow, *, pressed: bool = False) -> None:
    """Keep a follow, confirm it as the first response, then try a first direct message and say what came of it."""
    app, user = interaction.client.app, interaction.user
    made = await browse.make(app.db, wanted, now=app.now())
    member = await members.get(app.db, user.id)
    await members.put(app.db, user.id, language=spoken())
    reach = await _reach(interaction, member)
    card = await _confirmed(interaction, made, reach)
    if pressed:
        await go_on(interaction, card, shared=False)
    else:
        await reply(interaction, card)
    if reach == "open":
        await interaction.edit_original_response(
            embed=embed_of(await _confirmed(interaction, made, await _test(interaction)))
        )


async def _confirmed(interaction: Interaction, made: Made, reach: str) -> Card:
    pace = await browse.pace_of(interaction.client.app.db, interaction.user.id)
    card = made_card(made, reach=reach, pace=pace)
    offer = await _offer(interaction, made.follow)
    return Card(lines=card.lines, tone=card.tone, buttons=(*card.buttons, *offer), selects=card.selects)


async def _reach(interaction: Interaction, member: members.Member) -> str:
    """Tell how somebody can be written to: here, sent (they were before), later, or open: a test is to be made."""
    app = interaction.client.app
    if interaction.guild_id is None and interaction.channel and interaction.channel.type is discord.ChannelType.private:
        return "here"
    if member.first_written_at is not None and member.dm == "open":
        return "later"
    full = await members.newly_written(app.db, now=app.now()) >= NEWCOMERS_AN_HOUR
    return "later" if full or await resting(app.db, now=app.now()) else "open"


async def _test(interaction: Interaction) -> str:
    """Write the first message; gives what came of it: sent, closed, or later."""
    app, user = interaction.client.app, interaction.user
    try:
        sent = await user.send(say("follow_dm_test"), allowed_mentions=NO_PINGS)
    except discord.HTTPException as error:
        if error.code == TOO_FAST:
            await meta.put(app.db, RESTING, (app.now() + REST).isoformat())
        if error.code != CLOSED:
            return "later"
        await members.put(app.db, user.id, dm="closed")
        return "closed"
    except Exception as error:  # noqa: BLE001 - the follow stands, whatever becomes of its test
        noted(error, where="a first direct message")
        return "later"
    await members.written_to(app.db, user.id, channel_id=sent.channel.id, now=app.now())
    await hits.let_go(app.db, user.id)
    return "sent"


async def role_of(interaction: Interaction, show_id: int | None) -> discord.Role | None:
    """Give the role that this server pings for a show."""
    guild = interaction.guild
    if guild is None or show_id is None:
        return None
    armed = await destinations.of_server(interaction.client.app.db, guild.id)
    fitting = sorted((each for each in armed if each.show_id in (None, show_id)), key=lambda each: each.show_id is None)
    roles = (guild.get_role(each.role_id) for each in fitting if each.role_id)
    return next((role for role in roles if role is not None), None)


async def _offer(interaction: Interaction, made: Follow) -> tuple[Button, ...]:
    """Offer a moderator to let members take the role of a show's announcements."""
    role = await role_of(interaction, made.show_id) if made.kind is FollowKind.SHOW else None
    if role is None or not (interaction.permissions.manage_guild and interaction.permissions.manage_roles):
        return ()
    if role.id in await follows.open_roles(interaction.client.app.db, role.guild.id):
        return ()
    step = Step(kind="role_allow", numbers=(made.show_id or 0,))
    return (Button(label=say("role_allow"), custom_id=id_of(step)),)


async def give_role(interaction: Interaction, wanted: Follow) -> bool:
    """Give the role of a show's announcements instead of direct messages, where a moderator allowed it."""
    role = await role_of(interaction, wanted.show_id)
    if role is None or role.id not in await follows.open_roles(interaction.client.app.db, role.guild.id):
        return False
    if not may_give(role) or not isinstance(interaction.user, discord.Member):
        return False
    await defer(interaction)
    await interaction.user.add_roles(role, reason="/follow show")
    drop = Button(label=say("role_drop"), custom_id=id_of(Step(kind="role_drop", numbers=(wanted.show_id or 0,))))
    told = say("role_given", role=role.mention, show=escape(wanted.words))
    await reply(interaction, Card(lines=(told,), tone=Tone.NOTICE, buttons=(drop,)))
    return True


def may_give(role: discord.Role) -> bool:
    """Tell whether a role is ours to give: below our own, with Manage Roles, and harmless."""
    me = role.guild.me
    harmful = role.permissions & discord.Permissions.elevated()
    return me.guild_permissions.manage_roles and role < me.top_role and not role.managed and not harmful.value
