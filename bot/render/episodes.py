"""Cards of episodes: one whole, its chapters, people, links and words, or many as a list whose lines are links."""

from collections.abc import Sequence

from bot.model.episode import Chapter, Credit, Episode, Facts, Link, LinkKind, Role
from bot.render.cards import Button, Card, Tone, date_tag
from bot.render.ids import Press, Step, id_of
from bot.render.markdown import escape, masked
from bot.render.pages import Entry, Listing, go_select, listing_card
from bot.render.players import play_url, youtube_id
from bot.say import say
from bot.text import clip, clock

SUMMARY_CHARS = 300
FIRST_CHAPTERS = 6
LISTED = 10
LINE_CHARS = 80
NAMES_CHARS = 200
_SHOWN_ROLES = (Role.GUEST, Role.AUTHOR, Role.HOST, Role.CREW, Role.MENTIONED)


def episode_card(episode: Episode, facts: Facts) -> Card:
    """Make the card of one episode: date, length, people by role, first words, first chapters."""
    lines = [_dated(episode), also_line(episode)]
    lines += _people_lines(facts.people)
    lines += [escape(clip(episode.summary, SUMMARY_CHARS))] if episode.summary else []
    lines += chapter_lines(episode, facts.chapters[:FIRST_CHAPTERS])
    lines.append(clock_line(episode, facts))
    more = len(facts.chapters) - FIRST_CHAPTERS
    lines += [say("more_chapters", count=more)] if more > 0 else []
    return Card(
        title=episode.title,
        url=episode.page_url or play_url(episode),
        lines=tuple(line for line in lines if line),
        footer=episode.show,
        artwork_url=episode.artwork_url,
        tone=Tone.EPISODE,
        buttons=(
            Button(label=say("button_listen"), url=play_url(episode)),
            *watch_buttons(episode),
            open_button(episode),
        ),
        selects=(go_select(say("more_of_episode"), moves_of(episode, facts)[1:]),),
    )


def also_line(episode: Episode) -> str:
    """Make the line that tells where else an episode is: in another feed of the same show, as a video first."""
    watched = [masked(say("button_watch"), url) for _, url in episode.also if youtube_id(url)]
    places = " · ".join(masked(clip(show, LINE_CHARS), url) for show, url in episode.also if not youtube_id(url))
    return " · ".join([*watched, *([say("episode_also", places=places)] if places else [])])


def watch_buttons(episode: Episode) -> tuple[Button, ...]:
    """Make the button that opens an episode as a video, where another feed of its show has it as one."""
    videos = [url for _, url in episode.also if youtube_id(url)]
    return tuple(Button(label=say("button_watch"), url=url) for url in videos[:1])


def clock_line(episode: Episode, facts: Facts) -> str:
    """Make the line that tells of which recording the chapters are, where it is not the episode's own."""
    if episode.lent is None or episode.recording is episode or not facts.chapters:
        return ""
    return say("chapters_elsewhere", show=escape(clip(episode.lent.show, LINE_CHARS)))


def open_button(episode: Episode, start_s: float = 0) -> Button:
    """Make the button that opens an episode at a second in the presser's own player."""
    step = Step(kind="open", numbers=(episode.id, max(0, int(start_s))))
    return Button(label=say("button_open"), custom_id=id_of(step))


def moves_of(episode: Episode, facts: Facts) -> list[tuple[str, str]]:
    """Give where to go from an episode: the episode itself first, then its parts, then its neighbours."""
    moves = [(say("go_episode"), id_of(Press(kind="card", episode_id=episode.id)))]
    counted = (
        ("chapters", len(facts.chapters)),
        ("people", len({credit.name for credit in facts.people})),
        ("links", len(facts.links)),
    )
    for kind, count in counted:
        moves += [(say(f"go_{kind}", count=count), id_of(Step(kind=kind, numbers=(episode.id,))))] if count else []
    if facts.transcript:
        moves.append((say("go_said"), id_of(Step(kind="said", numbers=(episode.id, 0)))))
    moves.append((say("go_later"), id_of(Step(kind="later", numbers=(episode.id,)))))
    moves.append((say("go_earlier"), id_of(Step(kind="earlier", numbers=(episode.id,)))))
    return moves


def _dated(episode: Episode) -> str:
    parts = [date_tag(episode.published_at)] if episode.published_at else []
    parts += [clock(episode.duration_s)] if episode.duration_s else []
    return " · ".join(parts)


def _people_lines(people: Sequence[Credit]) -> list[str]:
    lines = []
    for role in _SHOWN_ROLES:
        names = list(dict.fromkeys(person.name for person in people if person.role is role))
        if names:
            lines.append(say(f"role_{role.value}", names=escape(clip(", ".join(names), NAMES_CHARS))))
    return lines


def chapter_lines(episode: Episode, chapters: Sequence[Chapter]) -> list[str]:
    """Make a line a chapter, each as a whole the link that plays from there."""
    played = episode.recording
    return [masked(f"{clock(c.start_s)} {clip(c.title, LINE_CHARS)}", play_url(played, c.start_s)) for c in chapters]


def chapters_card(episode: Episode, facts: Facts, page: int = 0) -> Card:
    """Make a page of the chapters of an episode; choosing one leads to what is said there."""
    lines = chapter_lines(episode, facts.chapters)
    entries = tuple(
        Entry(
            text=line,
            label=f"{clock(chapter.start_s)} {chapter.title}",
            goes=Step(kind="said", numbers=(episode.id, int(chapter.start_s))),
        )
        for line, chapter in zip(lines, facts.chapters, strict=True)
    )
    return _part(episode, facts, ("chapters", entries), page)


def links_card(episode: Episode, facts: Facts, page: int = 0) -> Card:
    """Make a page of the links of an episode."""
    also = [Link(url=url, label=show, kind=LinkKind.SELF) for show, url in episode.also]
    return _part(episode, facts, ("links", tuple(Entry(text=link_line(link)) for link in (*also, *facts.links))), page)


def people_card(episode: Episode, people: Sequence[tuple[int, Credit]], facts: Facts, page: int = 0) -> Card:
    """Make a page of the people of an episode, with the ids of their identities; choosing one leads to them."""
    told: dict[int, Credit] = {}
    for person_id, credit in people:
        told.setdefault(person_id, credit)
    ordered = sorted(told.items(), key=lambda pair: _SHOWN_ROLES.index(pair[1].role))
    entries = tuple(
        Entry(
            text=f"{masked(clip(credit.name, LINE_CHARS), credit.href)} · {_role_word(credit.role)}",
            label=credit.name,
            goes=Step(kind="person", numbers=(person_id,)),
        )
        for person_id, credit in ordered
    )
    return _part(episode, facts, ("people", entries), page)


def _role_word(role: Role) -> str:
    return say("only_mentioned") if role is Role.MENTIONED else say(f"role_word_{role.value}")


def _part(episode: Episode, facts: Facts, part: tuple[str, tuple[Entry, ...]], page: int) -> Card:
    kind, entries = part
    listing = Listing(
        title=episode.title,
        url=episode.page_url or play_url(episode),
        entries=entries,
        turn=lambda at: Step(kind=kind, numbers=(episode.id, at)),
        empty=say(f"no_{kind}"),
        choose=say("more_of_episode"),
        footer=episode.show,
        before=(say(f"part_{kind}", count=len(entries)), *_clock_of(kind, episode, facts)) if entries else (),
        more=tuple(move for move in moves_of(episode, facts) if f":{kind}:" not in move[1]),
    )
    return listing_card(listing, page)


def _clock_of(kind: str, episode: Episode, facts: Facts) -> tuple[str, ...]:
    told = clock_line(episode, facts) if kind == "chapters" else ""
    return (told,) if told else ()


def link_line(link: Link) -> str:
    """Make the line of a link: its label is the link, with the moment at which it is referred to."""
    moment = f"{clock(link.start_s)} " if link.start_s is not None else ""
    return masked(f"{moment}{clip(link.label or link.url, LINE_CHARS)}", link.url)


def episodes_card(title: str, episodes: Sequence[Episode], *, total: int | None = None) -> Card:
    """Make a list of episodes, ten at most; what it leaves out is counted."""
    lines = [episode_line(episode) for episode in episodes[:LISTED]]
    more = (total if total is not None else len(episodes)) - len(lines)
    lines += [say("more_episodes", count=more)] if more > 0 else []
    return Card(title=title, lines=tuple(lines) or (say("nothing_found"),), tone=Tone.EPISODE)


def episode_entry(episode: Episode, *, named: bool = True) -> Entry:
    """Make the entry of an episode in a list, with the name of its show or not; choosing it leads to its card."""
    return Entry(
        text=episode_line(episode, named=named), label=episode.title, goes=Press(kind="card", episode_id=episode.id)
    )


def episode_line(episode: Episode, *, named: bool = True) -> str:
    """Make the line of an episode: its title is the link, then its show, where that is to be named, and the date."""
    parts = [masked(clip(episode.title, LINE_CHARS), episode.page_url or play_url(episode))]
    parts += [escape(episode.show)] if named else []
    parts += [date_tag(episode.published_at, "d")] if episode.published_at else []
    return " · ".join(parts)
