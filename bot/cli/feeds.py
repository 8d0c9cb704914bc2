"""`playhead feeds`: what `/feed` does, for every server."""

import argparse

from bot import settings, subscriptions
from bot.answers import resolve
from bot.app import open_app
from bot.feeds.address import hide_secrets
from bot.model.scope import Scope
from bot.say import say
from bot.store import shows
from bot.store.episodes import Narrowing, coverage


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the commands below `feeds`."""
    parser = commands.add_parser("feeds", help="add, list and remove feeds, for every server")
    below = parser.add_subparsers(required=True, metavar="COMMAND")
    adding = below.add_parser("add", help="follow a feed in every server")
    adding.add_argument("podcast", metavar="PODCAST", help="the feed's URL")
    adding.set_defaults(run=_add)
    listing = below.add_parser("list", help="the feeds and their shows")
    listing.set_defaults(run=_list)
    removing = below.add_parser("remove", help="stop following a show everywhere")
    removing.add_argument("show", metavar="SHOW", help="its name")
    removing.set_defaults(run=_remove)


async def _add(arguments: argparse.Namespace) -> int:
    async with open_app(settings.load(), path=arguments.db) as app:
        added = await subscriptions.subscribe(app.tools, arguments.podcast, guild_id=None)
        counted = await coverage(app.db, Scope.everything(), Narrowing(show_id=added.show.id))
    print(
        say(
            "feed_added",
            show=added.show.title,
            episodes=counted.episodes,
            chapters=counted.with_chapters,
            transcripts=counted.with_transcript,
        ).replace("**", "")
    )
    return 0


async def _list(arguments: argparse.Namespace) -> int:
    async with open_app(settings.load(), path=arguments.db) as app:
        for show in await shows.listed(app.db, Scope.everything()):
            followed = say("feeds_everywhere") if show.everywhere else say("feeds_by_servers")
            print(f"{show.title} · {hide_secrets(show.feed_url)} · {followed}")
    return 0


async def _remove(arguments: argparse.Namespace) -> int:
    async with open_app(settings.load(), path=arguments.db) as app:
        show = await resolve.show(app.db, Scope.everything(), arguments.show)
        done = await shows.unfollow(app.db, show.id, guild_id=None, now=app.now())
    print(say("feeds_removed" if done else "feeds_not_everywhere", show=show.title))
    return 0 if done else 1
