"""One conversation written down in the manners of people and of the tools that write transcripts for them."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.text import clock
from tests.shownotes.notations import long, short


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    start: int
    who: str
    words: str


TALK = tuple(
    Said(start=start, who=who, words=words)
    for start, who, words in (
        (0, "Ann Bell", "So you keep newts in the bath?"),
        (4, "Ben", "Only in March, when the pond is dug over and there is nowhere else that is wet enough for them."),
        (21, "Iñaki", "I have seen them. They look back at you."),
        (26, "Ben", "They do."),
        (
            154,
            "Ann Bell",
            "Then tell us about the winter of the long frost. You said there were four hundred of them. Who counted?",
        ),
        (171, "Iñaki", "My aunt! She had a lamp and a bucket, and a great deal of time."),
        (190, "Ben", "Nobody had asked her to, and nobody ever thanked her for it, which I think is a shame."),
        (3605, "Ann Bell", "What would you tell somebody who starts today?"),
        (3612, "Ben", "Buy a bigger bath. Then wait."),
        (3620, "Iñaki", "And get up early, because by nine o'clock it is all over."),
    )
)
Form = Callable[[Said], str]

LINES: dict[str, Form] = {
    "time in brackets, capitals": lambda one: f"[{long(one.start)}] {one.who.upper()}: {one.words}\n",
    "name, time in brackets": lambda one: f"{one.who} [{long(one.start)}]: {one.words}\n\n",
    "name and time above": lambda one: f"{one.who}  {clock(one.start)}\n{one.words}\n\n",
    "name and time in parentheses above": lambda one: f"{one.who} ({short(one.start)}):\n{one.words}\n\n",
    "milliseconds above": lambda one: f"{one.who} ({short(one.start)}.345)\n{one.words}\n\n",
    "name, colon, time above": lambda one: f"{one.who}: {clock(one.start)}\n{one.words}\n\n",
    "name, colon, time in brackets": lambda one: f"{one.who}: [{long(one.start)}] {one.words}\n\n",
    "bold name": lambda one: f"**{one.who}** ({short(one.start)}): {one.words}\n\n",
    "bold name with its colon": lambda one: f"**{one.who}:** [{clock(one.start)}] {one.words}\n\n",
    "comma and dash": lambda one: f"{one.who}, {clock(one.start)} – {one.words}\n",
    "nothing but spaces": lambda one: f"{one.who} {short(one.start)} {one.words}\n",
    "brackets without a colon": lambda one: f"{one.who} [{long(one.start)}] {one.words}\n\n",
    "short time first": lambda one: f"{clock(one.start)} {one.who}: {one.words}\n",
    "time first, dashes": lambda one: f"{short(one.start)} - {one.who} - {one.words}\n",
    "time first, pipes": lambda one: f"{short(one.start)} | {one.who} | {one.words}\n",
    "time first in parentheses": lambda one: f"({clock(one.start)}) {one.who}: {one.words}\n",
    "time on its line, name with a colon": lambda one: f"{clock(one.start)}\n{one.who}: {one.words}\n\n",
    "three lines": lambda one: f"{clock(one.start)}\n{one.who}\n{one.words}\n\n",
    "name and time in one bracket": lambda one: f"[{one.who} {short(one.start)}] {one.words}\n",
    "pipe above": lambda one: f"{one.who} | {clock(one.start)}\n{one.words}\n\n",
    "dot above": lambda one: f"{one.who} · {clock(one.start)}\n{one.words}\n\n",
    "dash above": lambda one: f"{one.who} — {clock(one.start)}\n{one.words}\n\n",
    "with an end": lambda one: f"{one.who} ({long(one.start)} - {long(one.start + 3)}): {one.words}\n\n",
    "bullets": lambda one: f"- {one.who} ({clock(one.start)}): {one.words}\n",
    "angles": lambda one: f">> {one.who.upper()} [{short(one.start)}]: {one.words}\n",
    "behind an at": lambda one: f"{one.who} @ {short(one.start)}: {one.words}\n",
    "hyphen above": lambda one: f"{one.who} - {clock(one.start)}\n{one.words}\n\n",
    "time and name in one bracket": lambda one: f"[{clock(one.start)} - {one.who}] {one.words}\n",
    "parentheses without a colon": lambda one: f"{one.who} ({clock(one.start)}) {one.words}\n",
    "name and time in parentheses": lambda one: f"({one.who}, {clock(one.start)}) {one.words}\n",
    "name in brackets": lambda one: f"{clock(one.start)} [{one.who}] {one.words}\n",
    "time, dash, name above": lambda one: f"{clock(one.start)} – {one.who}\n{one.words}\n\n",
    "bold head": lambda one: f"**{one.who} [{short(one.start)}]**\n{one.words}\n\n",
    "name above, time before the words": lambda one: f"{one.who}:\n[{clock(one.start)}] {one.words}\n\n",
    "with a role": lambda one: f"{one.who} (host) [{clock(one.start)}]: {one.words}\n",
    "name in angles": lambda one: f"[{clock(one.start)}] <{one.who}> {one.words}\n",
    "tabs": lambda one: f"{long(one.start)}\t{one.who}\t{one.words}\n",
}

HTML: dict[str, Form] = {
    "cite and time": lambda one: f"<cite>{one.who}:</cite>\n<time>{clock(one.start)}</time>\n<p>{one.words}</p>\n",
    "strong, break": lambda one: f"<p><strong>{one.who}</strong> {short(one.start)}<br>{one.words}</p>",
    "strong, same line": lambda one: f"<p><strong>{one.who} [{long(one.start)}]</strong> {one.words}</p>",
    "time in small": lambda one: f"<p><small>{clock(one.start)}</small> <b>{one.who}:</b> {one.words}</p>",
    "linked time": lambda one: f'<p><a href="#t={one.start}">{clock(one.start)}</a> {one.who}: {one.words}</p>',
    "paragraphs, comma": lambda one: f"<p>{one.who}, {short(one.start)} – {one.words}</p>\n",
}

GLUED: dict[str, Form] = {
    "glued, no colon": lambda one: f"{one.who} [{long(one.start)}] {one.words}",
    "glued, colon": lambda one: f"{one.who} [{long(one.start)}]: {one.words}",
    "glued, parentheses": lambda one: f"{one.who} ({short(one.start)}): {one.words}",
    "glued, time first": lambda one: f"[{long(one.start)}] {one.who}: {one.words}",
}

CAPTIONS: dict[str, Form] = {
    "SubRip": lambda one: (
        f"{one.start + 1}\n{long(one.start)},000 --> {long(one.start + 3)},000\n{one.who}: {one.words}\n\n"
    ),
    "WebVTT": lambda one: f"{long(one.start)}.000 --> {long(one.start + 3)}.000\n<v {one.who}>{one.words}\n\n",
}

NAMELESS: dict[str, Form] = {
    "time in brackets": lambda one: f"[{short(one.start)}] {one.words}\n",
    "time above": lambda one: f"{clock(one.start)}\n{one.words}\n\n",
    "time first": lambda one: f"{clock(one.start)} {one.words}\n",
}
