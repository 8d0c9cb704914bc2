"""Cards of people: who somebody is to these shows, which of several is meant, and everybody of a show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.model.episode import BESIDE, Episode, Role
from bot.render.cards import Card, Tone, date_tag
from bot.render.episodes import LINE_CHARS, episode_line
from bot.render.ids import Press, Step, id_of
from bot.render.markdown import escape, masked
from bot.render.pages import Entry, Listing, go_select, listing_card
from bot.render.players import play_url
from bot.say import say
from bot.text import clip, clock

QUOTE_CHARS = 220
MOST_SECONDS = 2
MOST_CHOSEN = 10

Seconds = Mapping[int, Sequence[tuple[float, str]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A person: episodes with the role there, newest first; seconds by episode; the notes' own words about them.

    `leads`: of what else there is something to see.
    """

    id: int
    name: str
    appearances: tuple[tuple[Role, Episode], ...] = ()
    seconds: Seconds
    words: str = ""
    href: str | None = None
    beside: str = ""
    beside_id: int = 0
    leads: tuple[str, ...] = ("together", "moments", "plinks")


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesake:
    """One of several people who may be meant, with what tells them apart, whole and in few words (`apart`)."""

    id: int
    name: str
    role: Role
    count: int
    shows: tuple[str, ...]
    newest: Episode | None = None
    apart: str = ""


def profile_card(profile: Profile, page: int = 0) -> Card:
    """Make the profile of a person: who they are, first and latest, then their episodes by role."""
    on = list({episode.id: episode for role, episode in profile.appearances if role not in BESIDE}.values())
    before = [f"> {escape(clip(profile.words, QUOTE_CHARS))}"] if profile.words and not page else []
    if on and not page:
        before.append(_span(on))
    if profile.appearances and all(role is Role.MENTIONED for role, _ in profile.appearances):
        before.append(say("person_only_mentioned", count=len(profile.appearances)))
    beside = (profile.beside_id,) if profile.beside_id else ()
    listing = Listing(
        title=profile.name if not profile.beside else say("person_with", name=profile.name, other=profile.beside),
        url=profile.href,
        entries=_by_role(profile),
        turn=lambda at: Step(kind="person", numbers=(profile.id, at, *beside)),
        empty=say("nothing_found") if not profile.beside else say("never_together"),
        choose=say("more_of_person"),
        before=tuple(before),
        more=_moves(profile),
    )
    return listing_card(listing, page)


def _span(on: Sequence[Episode]) -> str:
    """Say when somebody was first and last on."""
    newest, oldest = on[0], on[-1]
    if len(on) == 1 or newest.published_at is None or oldest.published_at is None:
        return say("person_once") if len(on) == 1 else say("person_times", count=len(on))
    first, latest = date_tag(oldest.published_at), date_tag(newest.published_at)
    return say("person_span", count=len(on), first=first, latest=latest)


def _moves(profile: Profile) -> tuple[tuple[str, str], ...]:
    kinds = ("follow_person", *profile.leads)
    return tuple((say(f"go_{kind}"), id_of(Step(kind=kind, numbers=(profile.id,)))) for kind in kinds)


def _by_role(profile: Profile) -> tuple[Entry, ...]:
    entries: list[Entry] = []
    for role in Role:
        episodes = [episode for held, episode in profile.appearances if held is role]
        for at, episode in enumerate(episodes):
            lines = [f"**{say(f'as_{role.value}', count=len(episodes))}**"] if not at else []
            lines.append(episode_line(episode))
            lines += _played(episode, profile.seconds.get(episode.id, ()))
            press = Press(kind="card", episode_id=episode.id)
            entries.append(Entry(text="\n".join(lines), label=episode.title, goes=press))
    return tuple(entries)


def _played(episode: Episode, seconds: Sequence[tuple[float, str]]) -> list[str]:
    """Make the lines of the seconds at which somebody is named, each the link that plays from there."""
    told = [(start_s, title) for start_s, title in seconds if title != episode.title][:MOST_SECONDS]
    return [masked(f"{clock(at)} {clip(title, LINE_CHARS)}", play_url(episode.recording, at)) for at, title in told]


def which_card(typed: str, people: Sequence[Namesake], *, beside: int | None = None) -> Card:
    """Ask which of several people is meant, and go on to their episodes, to those with the person `beside` alone."""
    shown = people[:MOST_CHOSEN]
    alike = len({one.name for one in people}) < len(people)
    choices = [
        (
            " · ".join((one.name, one.apart or ", ".join(one.shows))) if alike else one.name,
            id_of(Step(kind="person", numbers=(one.id, 0, beside) if beside else (one.id,))),
        )
        for one in shown
    ]
    return Card(
        title=say("which_person", typed=clip(typed, LINE_CHARS)),
        lines=tuple(" · ".join((f"**{escape(one.name)}**", _apart(one))) for one in shown),
        tone=Tone.NOTICE,
        selects=(go_select(say("choose_person"), choices),),
    )


def _apart(one: Namesake) -> str:
    told = one.apart or ", ".join(one.shows)  # the words that the choice has
    parts = [escape(clip(told, LINE_CHARS)), say(f"as_{one.role.value}", count=one.count)]
    parts += [escape(clip(one.newest.title, LINE_CHARS))] if one.newest else []
    return " · ".join(parts)


def person_entry(person_id: int, name: str, count: int, apart: str = "", *, host: bool = False) -> Entry:
    """Make the entry of a person in a list: how many episodes, whether as host, what tells them from a namesake."""
    told = [say("person_line_one" if count == 1 else "person_line", name=f"**{_named(name)}**", count=count)]
    told += [say("role_word_host")] if host else []
    text = " · ".join((*told, _named(apart)) if apart else told)
    label = f"{name} · {apart}" if apart else name
    return Entry(text=text, label=label, goes=Step(kind="person", numbers=(person_id,)))


def _named(name: str) -> str:
    return escape(clip(name, LINE_CHARS))
