"""An episode opened at a second in somebody's own player, which is asked for once."""

from bot.model.episode import Episode
from bot.model.scope import Scope
from bot.render.cards import Button, Card, Tone
from bot.render.ids import Step, id_of
from bot.render.markdown import escape
from bot.render.pages import go_select
from bot.render.players import NAMES, PLAYERS, opened, youtube_id
from bot.render.words import is_elsewhere
from bot.say import say
from bot.store import episodes, members
from bot.store.database import Database
from bot.text import clip, clock

TITLE_CHARS = 100


async def in_player(db: Database, scope: Scope, user_id: int, episode_id: int, start_s: float) -> Card:
    """Give the link that opens an episode in somebody's player, or ask which player that is."""
    episode = await episodes.get(db, scope, episode_id)
    player = (await members.get(db, user_id)).player
    if player is None:
        return choose_card(episode, start_s)
    return await _opened(db, episode, player, start_s)


async def choose(db: Database, scope: Scope, user_id: int, place: tuple[int, int, int]) -> Card:
    """Keep a player by its number, and open the episode (0: none) in it."""
    episode_id, start_s, number = place
    player = PLAYERS[number] if number < len(PLAYERS) else PLAYERS[0]
    await members.put(db, user_id, player=player)
    if not episode_id:
        return Card(lines=(say("player_kept", player=name_of(player)),), tone=Tone.NOTICE)
    return await _opened(db, await episodes.get(db, scope, episode_id), player, start_s)


def choose_card(episode: Episode | None, start_s: float = 0, *, player: str | None = None) -> Card:
    """Ask for somebody's player; with an episode, it is opened right after."""
    episode_id = episode.id if episode else 0
    choices = [
        (name_of(each), id_of(Step(kind="player", numbers=(episode_id, int(start_s), at))))
        for at, each in enumerate(PLAYERS)
    ]
    told = say("player_is", player=name_of(player)) if player else say("player_ask")
    return Card(lines=(told,), tone=Tone.NOTICE, selects=(go_select(say("player_choose"), choices),))


async def _opened(db: Database, episode: Episode, player: str, start_s: float) -> Card:
    links = await episodes.links_of(db, Scope.everything(), (episode.id,))
    urls = [*(link.url for link in links.get(episode.id, ())), *(url for _, url in episode.also)]
    elsewhere = episode.lent if is_elsewhere(episode, await episodes.facts_of(db, episode), start_s) else None
    if elsewhere is not None:
        # A second of that recording is none of the others.
        episode, urls = episode.recording, []
        player = "youtube" if youtube_id(episode.page_url) else PLAYERS[0]
    place = opened(player, episode, urls, start_s)
    key = "open_at" if place.exact else "open_go_to"
    key = key if start_s else "open_start"
    lines = [say(key, title=escape(clip(episode.title, TITLE_CHARS)), time=clock(start_s))]
    if elsewhere is not None:
        lines.append(say("open_elsewhere", show=escape(clip(elsewhere.show, TITLE_CHARS))))
    elif not place.own:
        lines.append(say("open_not_there", player=name_of(player)))
    change = id_of(Step(kind="players", numbers=(episode.id, int(start_s))))
    browser = player == PLAYERS[0] or not place.own
    label = say("button_open_browser") if browser else say("button_open_in", player=name_of(player))
    return Card(
        title=label,
        url=place.url,
        lines=tuple(lines),
        tone=Tone.NOTICE,
        buttons=(Button(label=label, url=place.url), Button(label=say("button_player"), custom_id=change)),
    )


def name_of(player: str) -> str:
    """Give a player's name as it is shown."""
    return NAMES.get(player) or say(f"player_{player}")
