"""One outline with timed references, written as people and tools write them who never saw the other manners."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Chapters as second and title; references as second, label and address. All seconds are whole minutes or not."""

    chapters: tuple[tuple[int, str], ...]
    references: tuple[tuple[int, str, str], ...] = ()
    intro: str = "A slow hour about what holds a bridge up, and about who is paid for it."
    outro: str = "Made in a kitchen. Write to us if you know better."


Manner = Callable[[Outline], tuple[str, bool]]
Form = Callable[[int], str]


def clock(second: int) -> str:
    hours, rest = divmod(second, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"


def full(second: int, sign: str = ":") -> str:
    return sign.join((f"{second // 3600:02d}", f"{second // 60 % 60:02d}", f"{second % 60:02d}"))


def _unit(hour: str, minute: str, second: str) -> Form:
    def write(value: int) -> str:
        hours = f"{value // 3600}{hour}" if value >= 3600 else ""
        return f"{hours}{value // 60 % 60}{minute}{value % 60:02d}{second}"

    return write


def _lines(
    line: Callable[[int, str], str], reference: Callable[[int, str, str], str], headings: tuple[str, str]
) -> Manner:
    def write(outline: Outline) -> tuple[str, bool]:
        parts = [outline.intro]
        rows = [line(start, title) for start, title in outline.chapters]
        parts.append("\n".join([headings[0], *rows] if headings[0] else rows))
        if outline.references:
            parts.append("\n".join([headings[1], *(reference(*one) for one in outline.references)]))
        return "\n\n".join([*parts, outline.outro]), False

    return write


def _page(line: Callable[[int, str], str], reference: Callable[[int, str, str], str], frame: str) -> Manner:
    def write(outline: Outline) -> tuple[str, bool]:
        rows = "".join(line(start, title.replace("&", "&amp;")) for start, title in outline.chapters)
        named = "".join(reference(*one) for one in outline.references)
        notes = frame.replace("ROWS", rows).replace("NAMED", named)
        return f"<p>{outline.intro}</p>{notes}<p>{outline.outro}</p>", True

    return write


def _spans(outline: Outline) -> tuple[str, bool]:
    starts = [start for start, _ in outline.chapters]
    ends = [*starts[1:], starts[-1] + 200]
    rows = [f"{clock(low)}–{clock(high)} {title}" for (low, title), high in zip(outline.chapters, ends, strict=True)]
    named = [f"{clock(second)} {label} → {url}" for second, label, url in outline.references]
    return "\n".join([outline.intro, "", *rows, "", "Worth a look", *named, "", outline.outro]), False


def _glued_outline(outline: Outline) -> tuple[str, bool]:
    heads = ("Setting out", "The long middle", "Home again")
    rows = []
    for index, (start, title) in enumerate(outline.chapters):
        part, place = index // 2, index % 2
        head = f"{part + 1}. {heads[min(part, 2)]}" if not place else ""
        rows.append(f"{head}{part + 1}.{place + 1} ({full(start)}) {title}")
    return f"{outline.intro}The way{''.join(rows)}Follow us: https://bridges.example/us{outline.outro}", False


def _a(url: str, label: str) -> str:
    return f'<a href="{url}">{label}</a>'


FRESH: dict[str, Manner] = {
    "letters for units": _lines(
        lambda s, t: f"{_unit('h', 'm', 's')(s)} – {t}", lambda s, la, u: f"{_unit('h', 'm', 's')(s)} – {la}: {u}",
        ("What happens when", "Things we waved at"),
    ),
    "primes": _lines(
        lambda s, t: f"{_unit('h', '′', '″')(s)} {t}", lambda s, la, u: f"{la} ({_unit('h', '′', '″')(s)}) {u}",
        ("", "À lire, à voir"),
    ),
    "apostrophes": _lines(
        lambda s, t: f"- {_unit('h', chr(39), '')(s)} : {t}",
        lambda s, la, u: f"- {_unit('h', chr(39), '')(s)} : {la} {u}",
        ("Au menu", "On en parle"),
    ),
    "dots": _lines(
        lambda s, t: f"{full(s, '.')} {t}", lambda s, la, u: f"{full(s, '.')} {la} {u}", ("Forløb", "Omtalt undervejs")
    ),
    "spans": _spans,
    "glued outline": _glued_outline,
    "leaders": _lines(
        lambda s, t: f"{t} ........ {clock(s)}", lambda s, la, u: f"{la} ........ {clock(s)} {u}", ("", "Footnotes")
    ),
    "word in brackets": _lines(
        lambda s, t: f"{t} (from {clock(s)})", lambda s, la, u: f"{la} (at {clock(s)}): {u}", ("", "Homework")
    ),
    "from minute": _lines(
        lambda s, t: f"{t} (ab Min. {clock(s)})", lambda s, la, u: f"{la} (Min. {clock(s)}) {u}",
        ("Worüber wir reden", "Zum Nachlesen"),
    ),
    "angles": _lines(
        lambda s, t: f"<{full(s)}> {t}", lambda s, la, u: f"<{full(s)}> {la} {u}", ("", "Extra reading for trains")
    ),
    "corners": _lines(
        lambda s, t: f"「{clock(s)}」{t}", lambda s, la, u: f"「{clock(s)}」{la} {u}", ("流れ", "話に出たもの")
    ),
    "table": _page(
        lambda s, t: f"<tr><td>{clock(s)}</td><td>{t}</td></tr>",
        lambda s, la, u: f"<tr><td>{clock(s)}</td><td>{_a(u, la)}</td></tr>",
        "<table><tr><th>When</th><th>What</th></tr>ROWS</table><h4>From the shelf</h4><table>NAMED</table>",
    ),
    "table of titles": _page(
        lambda s, t: f"<tr><td>{t}</td><td>{clock(s)}</td></tr>",
        lambda s, la, u: f"<tr><td>{_a(u, la)}</td><td>{clock(s)}</td></tr>",
        "<table><tbody>ROWS</tbody></table><p><b>From the shelf</b></p><table>NAMED</table>",
    ),
    "terms": _page(
        lambda s, t: f"<dt>{clock(s)}</dt><dd>{t}</dd>", lambda s, la, u: f"<dt>{clock(s)}</dt><dd>{_a(u, la)}</dd>",
        "<dl>ROWS</dl><p><em>Brought to the table</em></p><dl>NAMED</dl>",
    ),
    "bars": _lines(
        lambda s, t: f"| {clock(s)} | {t} |",
        lambda s, la, u: f"| {clock(s)} | {la} | {u} |", ("", "Pinned to the wall")
    ),
    "numbered at": _lines(
        lambda s, t: f"* {t} @ {clock(s)}", lambda s, la, u: f"* {la} @ {clock(s)} – {u}", ("Route", "Rabbit holes")
    ),
    "titles first, links by time": _page(
        lambda s, t: f"<li>{t} [{clock(s)}]</li>", lambda s, la, u: f"<li>{clock(s)} {_a(u, la)}</li>",
        "<ul>ROWS</ul><p><strong>Said in passing</strong></p><ul>NAMED</ul>",
    ),
    "times first, links first": _page(
        lambda s, t: f"<p>{full(s)} {t}</p>", lambda s, la, u: f"<li>{_a(u, la)} ({full(s)})</li>",
        "ROWS<p>Things people asked about:</p><ul>NAMED</ul>",
    ),
    "links above": _page(
        lambda s, t: f"<li>{t} — {clock(s)}</li>", lambda s, la, u: f"<li>[{clock(s)}] {_a(u, la)}</li>",
        "<p>Props:</p><ul>NAMED</ul><p>The hour:</p><ul>ROWS</ul>",
    ),
    "player links": _page(
        lambda s, t: f'<a href="https://play.example/e/4?t={s}">{clock(s)}</a> {t}<br/>',
        lambda s, la, u: f'<a href="https://play.example/e/4?t={s}">{clock(s)}</a> {_a(u, la)}<br/>',
        "<p>ROWS</p><p>For the curious:<br/>NAMED</p>",
    ),
    "minutes and seconds in words": _lines(
        lambda s, t: f"{s // 60}分{s % 60:02d}秒　{t}", lambda s, la, u: f"{s // 60}分{s % 60:02d}秒　{la} {u}",
        ("", "話に出たもの"),
    ),
    "slashes": lambda o: (
        f"{o.intro}\n\n" + " / ".join(f"{t} {full(s)}" for s, t in o.chapters) + f"\n\n{o.outro}", False
    ),
    "frames": _lines(
        lambda s, t: f"{full(s)}:00 {t}", lambda s, la, u: f"{full(s)}:00 {la} {u}", ("", "Referred to")
    ),
    "emoji": _lines(
        lambda s, t: f"🌉 {clock(s)} 👉 {t}", lambda s, la, u: f"🔗 {clock(s)} 👉 {la}: {u}", ("", "🔖 Bookmarks")
    ),
}  # fmt: skip


def _between_rules(outline: Outline) -> tuple[str, bool]:
    rows = [f"{number}) {clock(start)} | {title}" for number, (start, title) in enumerate(outline.chapters, 1)]
    named = [f"{label} ({url}) – {clock(second)}" for second, label, url in outline.references]
    return "\n".join([outline.intro, "~~~", *rows, "~~~", *named, "~~~", outline.outro]), False


def _speakers_column(outline: Outline) -> tuple[str, bool]:
    rows = [f"{clock(start)}\t{title}" for start, title in outline.chapters]
    named = [f"{clock(second)}\t{label}\t{url}" for second, label, url in outline.references]
    return "\n".join([outline.intro, "", *rows, "", "Sources, such as they are", "", *named, "", outline.outro]), False


def _notes_below(outline: Outline) -> tuple[str, bool]:
    rows = [
        f"{title} [{clock(start)}]\nWe take our time over this, and somebody knocks."
        for start, title in outline.chapters
    ]
    named = [f"{label} [{clock(second)}]\n{url}" for second, label, url in outline.references]
    return "\n\n".join([outline.intro, *rows, "Our homework:", *named, outline.outro]), False


def _one_paragraph(outline: Outline) -> tuple[str, bool]:
    rows = "; ".join(f"{title} ({clock(start)})" for start, title in outline.chapters)
    named = "; ".join(f"{_a(url, label)} ({clock(second)})" for second, label, url in outline.references)
    return f"<p>{outline.intro}</p><p>{rows}.</p><p>We mention {named}.</p><p>{outline.outro}</p>", True


LATER: dict[str, Manner] = {
    "between rules": _between_rules,
    "tabs": _speakers_column,
    "notes below": _notes_below,
    "one paragraph": _one_paragraph,
    "written hours": _lines(
        lambda s, t: f"[{s // 3600} h {s // 60 % 60} min {s % 60} s] {t}",
        lambda s, la, u: f"[{s // 3600} h {s // 60 % 60} min {s % 60} s] {la}: {u}", ("Inhalt", "Genannt"),
    ),
    "dots in brackets": _lines(
        lambda s, t: f"{t} ({full(s, '.')})", lambda s, la, u: f"{la} ({full(s, '.')}) {u}", ("", "Mere at læse")
    ),
    "dots of two": _lines(
        lambda s, t: f"{s // 60}.{s % 60:02d} {t}", lambda s, la, u: f"{s // 60}.{s % 60:02d} {la} {u}",
        ("Chapters", "Seen from the bridge"),
    ),
    "hashes": _lines(
        lambda s, t: f"#{full(s)}# {t}", lambda s, la, u: f"#{full(s)}# {la} {u}", ("", "Aufgesammelt")
    ),
    "milliseconds": _lines(
        lambda s, t: f"{full(s)}.000 {t}", lambda s, la, u: f"{full(s)}.000 {la} <{u}>", ("", "Aufgesammelt")
    ),
    "bold times": _page(
        lambda s, t: f"<p><strong>{clock(s)}</strong>: {t}</p>",
        lambda s, la, u: f"<p><strong>{clock(s)}</strong>: {_a(u, la)}, which is free</p>",
        "ROWS<h3>As promised</h3>NAMED",
    ),
    "letters glued": _page(
        lambda s, t: f"<li>{_unit('h', 'm', 's')(s)} {t}</li>",
        lambda s, la, u: f"<li>{_a(u, la)} ({_unit('h', 'm', 's')(s)})</li>",
        "<h4>Stations</h4><ol>ROWS</ol><h4>Luggage</h4><ul>NAMED</ul>",
    ),
    "outline lines": lambda o: (
        "\n".join([o.intro, "", *(f"{n // 3 + 1}.{n % 3 + 1} {clock(s)} {t}" for n, (s, t) in enumerate(o.chapters)),
                   "", "Lent to us", *(f"{la}, {clock(s)}, {u}" for s, la, u in o.references)]), False
    ),
    "spans below": lambda o: (
        "\n\n".join([o.intro, *(f"{t}\n{clock(s)} – {clock(s + 150)}" for s, t in o.chapters), o.outro]), False
    ),
    "minutes alone": lambda o: (
        "\n".join([o.intro, "", *(f"Minute {s // 60}: {t}" for s, t in o.chapters), "", o.outro]), False
    ),
}  # fmt: skip

WHOLE_MINUTES = frozenset({"minutes alone"})
"""Manners that leave the seconds out."""
