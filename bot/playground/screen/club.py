"""The place where the screen stands: a server with its channels, and the people whom one may be there."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.playground.discord import Channel, ChannelKind, Discord, Guild, Permissions, Person

MEMBER, MODERATOR, ADMIN = "member", "moderator", "admin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Club:
    """A server on a Discord, and its people by what they are there."""

    discord: Discord
    guild: Guild
    general: Channel
    news: Channel
    people: Mapping[str, Person]

    def channels(self, person: Person) -> list[Channel]:
        """Give the channels of the server that a person sees, threads too."""
        world = self.discord.world
        return [each for each in world.channels_of(self.guild) if world.sees(person.user, each)]


def open_club(discord: Discord, name: str = "Podcast club") -> Club:
    """Make the server: #general, #news and a forum; you, a moderator and an administrator."""
    guild = discord.add_guild(name)
    general = discord.add_channel(guild, "general")
    news = discord.add_channel(guild, "news")
    discord.add_channel(guild, "episodes", ChannelKind.FORUM)
    moderators = discord.add_role(guild, "Moderators", permissions=Permissions.MANAGE_GUILD, mentionable=True)
    admins = discord.add_role(guild, "Admins", permissions=Permissions.ADMINISTRATOR)
    discord.add_role(guild, "Listeners", mentionable=True)
    roles = {MEMBER: (), MODERATOR: (moderators,), ADMIN: (admins,)}
    people = {}
    for kind, called in ((MEMBER, "you"), (MODERATOR, "mo"), (ADMIN, "ada")):
        user = discord.add_user(called, display_name=called)
        discord.add_member(guild, user, *roles[kind])
        people[kind] = discord.person(user)
    return Club(discord=discord, guild=guild, general=general, news=news, people=people)
