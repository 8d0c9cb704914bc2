"""The REST routes, by subject."""

from bot.playground.discord.rest import (
    applications,
    channels,
    guilds,
    interactions,
    messages,
    reactions,
    threads,
    users,
)
from bot.playground.discord.router import Router

ROUTER = Router(
    (
        *users.ROUTES,
        *applications.ROUTES,
        *guilds.ROUTES,
        *channels.ROUTES,
        *threads.ROUTES,
        *messages.ROUTES,
        *reactions.ROUTES,
        *interactions.ROUTES,
    )
)
"""Every route that this Discord serves."""
