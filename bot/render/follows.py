"""Cards of follows: what one is told, what is followed, and that a follow was made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
    """A hit with its episode and the follow that it is told for."""

    hit: Hit
    episode: Episode
    follow: Follow


def hit_card(told: Told) -> Card:
    """Make the message of one hit: why, which episode, at which seconds, and a button that stops it."""
    episode = told.episode
    about = [escape(episode.show)]
    about += [date_tag(episode.published_at)] if episode.published_at else []
    about += [clock(episode.duration_s)] if episode.duration_s else []
    lines = [" · ".join(about), *_second_lines(told)]
    card = id_of(Press(kind="card", episode_id=episode.id, nonce=told.hit.nonce))
    stop = id_of(Step(kind="unfollow", numbers=(told.follow.id,)))
    return Card(
        content=_why(told.follow),
        title=episode.title,
        url=episode.page_url or play_url(episode),
        lines=tuple(lines),
        tone=Tone.EPISODE,
        buttons=(
            Button(label=say("button_listen"), url=play_url(episode)),
            Button(label=say("button_about"), custom_id=card),
            Button(label=say("hit_stop", name=clip(told.follow.words, NAME_CHARS)), custom_id=stop),
        ),
    )


def _why(follow: Follow) -> str:
    kind = "mentioned" if follow.kind is FollowKind.GUEST and follow.mentioned else follow.kind.value
    return say(f"hit_{kind}", name=escape(clip(follow.words, NAME_CHARS)))


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
        lines=_within([f"{_why(one.follow)}: {episode_line(one.episode)}" for one in told]),
        tone=Tone.EPISODE,
        buttons=(Button(label=say("hit_manage"), custom_id=id_of(Step(kind="follows"))),),
        selects=(Select(custom_id=id_of(Press(kind="digest")), placeholder=say("choose_episode"), choices=choices),),
    )


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
    lines = [escape_line(follow, shows) for follow in followed]
    if held:
        lines += [f"**{say('follows_held')}**", *(f"{_why(one.follow)}: {episode_line(one.episode)}" for one in held)]
    stops = [
        (
            say("follow_stop_one", name=clip(follow.words, NAME_CHARS)),
            id_of(Step(kind="unfollow", numbers=(follow.id,))),
        )
        for follow in followed[: MOST_LISTED - len(PACES)]
    ]
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


def escape_line(follow: Follow, shows: Mapping[int, str]) -> str:
    """Make the line of a follow."""
    kind: str = "mentioned" if follow.kind is FollowKind.GUEST and follow.mentioned else follow.kind.value
    show = shows.get(follow.show_id or 0)
    if follow.kind is FollowKind.TOPIC and show:
        return say("follow_line_topic_show", name=escape(follow.words), show=escape(show))
    return say(f"follow_line_{kind}", name=escape(follow.words))


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
