"""How a feed fares and what was read of it, in lines: for Discord and for a terminal alike."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.care import Checked, Explained
from bot.discovery import Several
from bot.errors import FeedError
from bot.feeds.address import hide_secrets
from bot.feeds.advice import Advice
from bot.model.feed import DocumentKind
from bot.model.show import FeedHealth, FeedState, Show
from bot.render.cards import date_tag
from bot.render.markdown import escape
from bot.say import say, say_error
from bot.store.errands import Pending
from bot.store.tallies import Tally
from bot.text import clip

TITLE_CHARS = 60
RULES_NAMED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How moments and texts of strangers are written where the lines are read."""

    moment: Callable[[datetime], str]
    dress: Callable[[str], str]


DISCORD = Style(moment=lambda moment: date_tag(moment, "R"), dress=escape)
TERMINAL = Style(moment=lambda moment: f"{moment:%Y-%m-%d %H:%M} UTC", dress=str)


def state_line(show: Show, state: FeedState, style: Style) -> str:
    """Tell how a feed fares: its state, the last look and the next, what went wrong in words."""
    if not show.feed_url.startswith("http"):
        return say("feed_from_file")
    told = {
        "looked": style.moment(state.looked_at) if state.looked_at else "",
        "next": _next(state, style),
        "newest": style.moment(state.newest_at) if state.newest_at else say("feed_undated"),
        "since": style.moment(state.failing_since) if state.failing_since else "",
        "failures": state.failures,
        "why": why(state, style),
    }
    match state.health:
        case FeedHealth.NEW:
            return say("feed_never")
        case FeedHealth.FRESH:
            return say("feed_fresh", "en", **told)
        case FeedHealth.PAUSED:
            return say(f"feed_paused_{state.paused_why or 'asked'}", "en", **told)
        case FeedHealth.FAILING | FeedHealth.BROKEN:
            return say(f"feed_{state.health}", "en", **told)


def _next(state: FeedState, style: Style) -> str:
    """Tell when a feed is looked at next; one that was due before its last look, as after a resume, is due now."""
    if state.due_at is None:
        return ""
    due = state.looked_at is not None and state.due_at < state.looked_at
    return say("feed_at_once") if due else style.moment(state.due_at)


def why(state: FeedState, style: Style) -> str:
    """Tell what the last look found wrong; nothing where it went well."""
    if state.error is None:
        return ""
    key, values = json.loads(state.error)
    return say_error(FeedError(key, **values), dress=style.dress)


def checked_lines(checked: Checked, style: Style) -> tuple[str, ...]:
    """Tell all that is known of a feed."""
    state, tally = checked.state, checked.tally
    lines = [state_line(checked.show, state, style)]
    if checked.looked is not None and checked.looked.error is None:
        looked = checked.looked
        lines.append(say("feed_looked", added=len(looked.added), changed=len(looked.edited)))
    if state.brought_at or tally.latest_at:
        newest = style.moment(tally.latest_at) if tally.latest_at else say("feed_undated")
        lines.append(say("feed_newest", newest=newest))
    lines += tally_lines(tally, style)
    lines += _pending_lines(checked.chapters, DocumentKind.CHAPTERS)
    lines += _pending_lines(checked.transcripts, DocumentKind.TRANSCRIPT)
    if state.trouble:
        lines.append(say("feed_malformed", fault=style.dress(clip(state.trouble, 120))))
    if state.moving_to:
        lines.append(say("feed_moving", url=style.dress(hide_secrets(state.moving_to))))
    if checked.old_addresses:
        lines.append(say("feed_moved", url=style.dress(hide_secrets(checked.old_addresses[0]))))
    return tuple(lines)


def tally_lines(tally: Tally, style: Style) -> list[str]:
    """Tell what was read out of all episodes, and by which rules."""
    if not tally.episodes:
        return [say("feed_no_episodes")]
    since = style.moment(tally.first_at) if tally.first_at else say("feed_undated")
    lines = [say("feed_holds", episodes=tally.episodes, since=since)]
    rules = by_rule(tally.chapters)
    without = tally.episodes - tally.with_chapters
    key = "feed_chapters" if tally.with_chapters else "feed_chapters_none"
    line = say(key, count=tally.with_chapters, episodes=tally.episodes, rules=rules)
    if without and tally.with_chapters:
        named = ", ".join(f"“{style.dress(clip(title, TITLE_CHARS))}”" for title in tally.without)
        line += say(
            "feed_chapters_without", count=without, named=named + (", …" if without > len(tally.without) else "")
        )
    lines.append(line)
    lines.append(say("feed_transcripts", count=tally.with_transcript, episodes=tally.episodes))
    lines.append(
        say(
            "feed_people",
            persons=tally.persons,
            count=tally.with_people,
            episodes=tally.episodes,
            rules=by_rule(tally.people) or "–",
        )
    )
    lines.append(say("feed_links", count=tally.links))
    return lines


def by_rule(counted: Sequence[tuple[str, int]]) -> str:
    """Tell which rules read something, and how often."""
    return ", ".join(f"{rule} {many}" for rule, many in counted[:RULES_NAMED])


def _pending_lines(pending: Pending, kind: DocumentKind) -> list[str]:
    if not pending.waiting and not pending.failed:
        return []
    return [say(f"feed_pending_{kind}", waiting=pending.waiting, failed=pending.failed, done=pending.done)]


def added_line(show: Show, tally: Tally, style: Style) -> str:
    """Tell what was found in a feed that was added."""
    return say(
        "feed_added",
        show=style.dress(show.title),
        episodes=tally.episodes,
        since=say("feed_added_since", since=style.moment(tally.first_at)) if tally.first_at else "",
        chapters=tally.with_chapters,
        transcripts=tally.with_transcript,
        persons=tally.persons,
    )


def coming_line(checked: Checked) -> str:
    """Tell how many chapters and transcripts are still to be fetched; nothing where there are none."""
    if not checked.chapters.waiting and not checked.transcripts.waiting:
        return ""
    return say("feed_added_coming", chapters=checked.chapters.waiting, transcripts=checked.transcripts.waiting)


def several_lines(several: Several, style: Style) -> tuple[str, ...]:
    """Tell which shows may be meant, with author and address."""
    lines = [say("feed_which")]
    for each in several.candidates:
        by = say("feed_which_by", author=style.dress(each.author)) if each.author else ""
        url = hide_secrets(each.feed_url)
        lines.append(say("feed_which_line", title=style.dress(each.title), by=by, url=url))
    return tuple(lines)


def explained_lines(explained: Explained, style: Style) -> tuple[str, ...]:
    """Explain a feed to its podcaster: what it holds, what was read out of it, what would make it better."""
    feed, counts = explained.feed, explained.counts
    lines = [
        say("explain_title", show=style.dress(feed.channel.title), url=hide_secrets(explained.url)),
        say("explain_items", items=counts.items),
        say("explain_chapters", count=counts.with_chapters, items=counts.items, rules=by_rule(counts.by_rule) or "–"),
        say("explain_transcripts", count=counts.with_transcripts, items=counts.items),
        say("explain_persons", count=counts.with_persons, items=counts.items),
    ]
    if not explained.advice:
        return (*lines, say("explain_well"))
    lines.append(say("explain_better"))
    return (*lines, *(f"- {_advised(one, style)}" for one in explained.advice))


def _advised(advice: Advice, style: Style) -> str:
    values = {name: style.dress(value) if isinstance(value, str) else value for name, value in advice.values.items()}
    return say(advice.key, "en", **values)
