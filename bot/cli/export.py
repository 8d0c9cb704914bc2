"""`playhead export`: every episode as JSON Lines, in the form that docs/export.md describes."""

import argparse
import json
from datetime import UTC, datetime

from bot import settings
from bot.app import PATIENT, open_app
from bot.model.episode import Episode, Facts
from bot.model.scope import Scope
from bot.store import episodes, shows
from bot.store.episodes import Narrowing

MOST_EPISODES = 1_000_000


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = commands.add_parser("export", help="every episode as JSON Lines")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Print one episode a line, show by show, the oldest first."""
    async with open_app(settings.load(), path=arguments.db, patience=PATIENT) as app:
        for show in await shows.listed(app.db, Scope.everything()):
            wanted = Narrowing(show_id=show.id)
            for episode in await episodes.find(app.db, Scope.everything(), wanted, order="oldest", limit=MOST_EPISODES):
                own = episode.recording is episode  # the times are those of this audio
                facts = await (episodes.facts_of(app.db, episode) if own else episodes.facts(app.db, episode.id))
                exported = exported_of(episode, facts)
                print(json.dumps(exported, ensure_ascii=False))
    return 0


def exported_of(episode: Episode, facts: Facts) -> dict[str, object]:
    """Give an episode in the form of the export."""
    return {
        "show": episode.show,
        "guid": episode.guid,
        "title": episode.title,
        "published": iso(episode.published_at),
        "page_url": episode.page_url,
        "audio_url": episode.audio_url,
        "duration": episode.duration_s,
        "people": [{"name": one.name, "role": one.role.value} for one in facts.people],
        "chapters": [{"start": one.start_s, "title": one.title} for one in facts.chapters],
        "links": [
            {"url": one.url, "label": one.label, "kind": one.kind.value, "start": one.start_s} for one in facts.links
        ],
        "transcript": [{"start": one.start_s, "speaker": one.speaker, "text": one.text} for one in facts.transcript],
    }


def iso(moment: datetime | None) -> str | None:
    """Write a moment as ISO 8601 in UTC."""
    return None if moment is None else moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
