"""Cards of follows: what one is told, what is followed, and that a follow was made."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.model.episode import Episode
from bot.model.follow import Follow, FollowKind, Hit, Pace
from bot.render.cards import Button, Card, Choice, Select, Tone, date_tag
from bot.render.episodes import LINE_CHARS, episode_line
from bot.render.ids import Press, Step, id_of
from bot.render.markdown import escape, masked
from bot.render.pages import go_select
from bot.render.players import play_url
from bot.say import say
from bot.text import clip, clock

NAME_CHARS = 60
MOST_LISTED = 25
CHARS = 3_600
PACES = tuple(Pace)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A hit with its episode, the follow that it is told for, and what else of the person's it is.

    `mentioned`: who is followed is not on that episode, but mentioned in it.
    """

    hit: Hit
    episode: Episode
    follow: Follow
    also: tuple[Follow, ...] = ()
    mentioned: bool = False


def hit_card(told: Told) -> Card:
    """Make the message of one hit: why, which episode, at which seconds, and how to stop one of what it is for."""
    episode = told.episode
    about = [escape(episode.show)]
    about += [date_tag(episode.published_at)] if episode.published_at else []
    about += [clock(episode.duration_s)] if episode.duration_s else []
    lines = [" · ".join(about), *_second_lines(told)]
    lines += [say("hit_also", names=", ".join(escape(_named(one)) for one in told.also))] if told.also else []
    card = id_of(Press(kind="card", episode_id=episode.id, nonce=told.hit.nonce))
    stop = id_of(Step(kind="unfollow", numbers=(told.follow.id,)))
    one = (Button(label=say("hit_stop", name=clip(told.follow.words, NAME_CHARS)), custom_id=stop),)
    several = (go_select(say("hit_stop_which"), _stops((told.follow, *told.also), {})),)
    return Card(
        content=say(f"hit_{_kind(told)}", name=escape(clip(told.follow.words, NAME_CHARS))),
        title=episode.title,
        url=episode.page_url or play_url(episode),
        lines=tuple(lines),
        tone=Tone.EPISODE,
        buttons=(
            Button(label=say("button_listen"), url=play_url(episode)),
            Button(label=say("button_about"), custom_id=card),
            *(() if told.also else one),
        ),
        selects=several if told.also else (),
    )


def _named(follow: Follow) -> str:
    return say(f"hit_also_{follow.kind.value}", name=clip(follow.words, NAME_CHARS))


def _kind(told: Told) -> str:
    return "mentioned" if told.mentioned else told.follow.kind.value


def _second_lines(told: Told) -> list[str]:
    return [
        masked(f"{clock(at)} {clip(title, LINE_CHARS)}", play_url(told.episode.recording, at))
        for at, title in told.hit.seconds
    ]


def hits_card(told: Sequence[Told]) -> Card:
    """Make one message of many hits; each can be chosen, and its marker is found again in the conversation."""
    choices = tuple(
        Choice(
            label=clip(one.episode.title, 100) or "–",
            value=id_of(Press(kind="card", episode_id=one.episode.id, nonce=one.hit.nonce)),
        )
        for one in told[:MOST_LISTED]
    )
    return Card(
        content=say("hits_title", count=len(told)),
        lines=_within([_line_of(one) for one in told]),
        tone=Tone.EPISODE,
        buttons=(Button(label=say("hit_manage"), custom_id=id_of(Step(kind="follows"))),),
        selects=(Select(custom_id=id_of(Press(kind="digest")), placeholder=say("choose_episode"), choices=choices),),
    )


def _line_of(told: Told) -> str:
    """Make the line of one of many hits: the episode, then why; a show is named once."""
    if told.follow.kind is FollowKind.SHOW:
        return episode_line(told.episode)
    why = say(f"hit_short_{_kind(told)}", name=escape(clip(told.follow.words, NAME_CHARS)))
    return f"{episode_line(told.episode)} · {why}"


def _within(lines: Sequence[str]) -> tuple[str, ...]:
    kept: list[str] = []
    for line in lines:
        if sum(map(len, kept)) + len(line) > CHARS:
            return (*kept, say("more_episodes", count=len(lines) - len(kept)))
        kept.append(line)
    return tuple(kept)


def follows_card(
    followed: Sequence[Follow], shows: Mapping[int, str], held: Sequence[Told], *, pace: Pace | None
) -> Card:
    """Make the list of what somebody follows, with what came up while they could not be written to."""
    lines = [line_of(follow, shows, dress=escape) for follow in followed]
    lines += [say(f"follow_paced_{pace or Pace.AT_ONCE}")] if followed else []
    if held:
        lines += [f"**{say('follows_held')}**", *(_line_of(one) for one in held)]
    stops = _stops(followed[: MOST_LISTED - len(PACES)], shows)
    return Card(
        title=say("follows_title", count=len(followed)) if followed else "",
        lines=_within(lines or [say("follows_none")]),
        tone=Tone.NOTICE,
        selects=(go_select(say("follow_change"), [*_paces(pace), *stops]),) if followed else (),
    )


def _paces(pace: Pace | None) -> list[tuple[str, str]]:
    now = pace or Pace.AT_ONCE
    return [
        (say("pace_choose", pace=say(f"pace_{each}")), id_of(Step(kind="pace", numbers=(at,))))
        for at, each in enumerate(PACES)
        if each is not now
    ]


def pace_card(pace: Pace, *, due_at: datetime) -> Card:
    """Confirm how often somebody is written to, and say when next where that is not at once."""
    told = say(f"pace_kept_{pace}", when=date_tag(due_at, "F"))
    return Card(lines=(told,), tone=Tone.NOTICE, buttons=(_manage(),))


def stopped_card(follow: Follow, shows: Mapping[int, str]) -> Card:
    """Confirm that a follow was ended, and say which."""
    return Card(
        lines=(say("follow_stopped", what=line_of(follow, shows, dress=escape)),),
        tone=Tone.NOTICE,
        buttons=(_manage(),),
    )


def which_stop_card(meant: Sequence[Follow], shows: Mapping[int, str]) -> Card:
    """Ask which of several follows is to be ended."""
    return Card(
        title=say("follow_stop_which"),
        lines=_within([line_of(one, shows, dress=escape) for one in meant]),
        tone=Tone.NOTICE,
        selects=(go_select(say("follow_stop_choose"), _stops(meant, shows)),),
    )


def _manage() -> Button:
    return Button(label=say("hit_manage"), custom_id=id_of(Step(kind="follows")))


def _stops(followed: Sequence[Follow], shows: Mapping[int, str]) -> list[tuple[str, str]]:
    """Make the choices that end follows, each with what kind it is: a guest and a topic may have the same words."""
    return [
        (say("follow_stop_one", name=line_of(one, shows)), id_of(Step(kind="unfollow", numbers=(one.id,))))
        for one in followed
    ]


def line_of(follow: Follow, shows: Mapping[int, str], *, dress: Callable[[str], str] = str) -> str:
    """Make the line of a follow: what kind, and its words, put through `dress`."""
    kind: str = "mentioned" if follow.kind is FollowKind.GUEST and follow.mentioned else follow.kind.value
    name, show = dress(clip(follow.words, NAME_CHARS)), shows.get(follow.show_id or 0)
    if follow.kind is FollowKind.TOPIC and show:
        return say("follow_line_topic_show", name=name, show=dress(show))
    return say(f"follow_line_{kind}", name=name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A follow as it was made: whether anything changed, how often it would have been told, and to whom it is new."""

    follow: Follow
    show: str | None = None
    already: bool = False
    unknown: bool = False
    count: int = 0
    newest: tuple[Episode, ...] = ()


def made_card(made: Made, *, reach: str, pace: Pace | None) -> Card:
    """Make the confirmation of a follow: what is told, how often that would have been, and where it is told."""
    follow = made.follow
    name = escape(clip(follow.words, LINE_CHARS))
    kind: str = "mentioned" if follow.kind is FollowKind.GUEST and follow.mentioned else follow.kind.value
    if follow.kind is FollowKind.TOPIC and made.show:
        told = say("follow_made_topic_show", name=name, show=escape(made.show))
    else:
        told = say(f"follow_made_{kind}", name=name)
    lines = [say("follow_already")] if made.already else []
    lines += [told, *([say("follow_new_name")] if made.unknown else [])]
    if not made.unknown:
        year = {0: "follow_year_never", 1: "follow_year_once"}.get(made.count, "follow_year")
        lines.append(say(year, count=made.count))
        lines += [episode_line(one) for one in made.newest]
    lines.append(say(f"follow_dm_{reach}"))
    stop = Button(label=say("follow_stop_choose"), custom_id=id_of(Step(kind="unfollow", numbers=(follow.id,))))
    return Card(
        lines=tuple(lines),
        tone=Tone.NOTICE,
        buttons=(stop,),
        selects=(go_select(say("follow_pace"), _paces(pace)),),
    )
