"""One set of facts written in many manners: chapters, links and guests in, notes out."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.text import clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    chapters: tuple[tuple[int, str], ...]
    links: tuple[tuple[str, str], ...] = ()
    intro: str = "This week we look at small things and at large ones. Nothing here is real."


Manner = Callable[[Sample], tuple[str, bool]]

_ADVERT = "SPONSOR: Kettleworks makes kettles. Use code HOUR for 10% off at https://kettleworks.example/hour"
_OUTRO = "Thanks for listening. Follow us wherever you listen."


def long(seconds: int) -> str:
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def short(seconds: int) -> str:
    return f"{seconds // 60:02d}:{seconds % 60:02d}"


def _page(sample: Sample, lines: list[str], heading: str = "Timestamps:", links: str = "Links:") -> str:
    named = [f"- {label}: {url}" for label, url in sample.links]
    parts = [sample.intro, "\n".join([heading, *lines] if heading else lines)]
    if named:
        parts.append("\n".join([links, *named]))
    return "\n\n".join([*parts, _OUTRO])


def _lines(form: Callable[[int, str], str], heading: str = "Timestamps:", links: str = "Links:") -> Manner:
    return lambda sample: (
        _page(sample, [form(start, title) for start, title in sample.chapters], heading, links),
        False,
    )


def _html_links(sample: Sample) -> str:
    items = "".join(f'<li><a href="{url}">{label}</a></li>' for label, url in sample.links)
    return f"<h3>Links</h3><ul>{items}</ul>" if items else ""


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _html(form: Callable[[int, str], str], opening: str, closing: str) -> Manner:
    def write(sample: Sample) -> tuple[str, bool]:
        rows = "".join(form(start, _escaped(title)) for start, title in sample.chapters)
        return (
            f"<p>{sample.intro}</p><h3>Chapters</h3>{opening}{rows}{closing}{_html_links(sample)}<p>{_OUTRO}</p>",
            True,
        )

    return write


def _glued_links(sample: Sample) -> str:
    return "".join(f"{label}: {url}" for label, url in sample.links)


def glued_time_first(sample: Sample) -> tuple[str, bool]:
    rows = "".join(f"{long(start)} {title}" for start, title in sample.chapters)
    return f"We talk.It was good.{sample.intro}Timestamps{rows}---LINKS:{_glued_links(sample)}", False


def glued_time_last(sample: Sample) -> tuple[str, bool]:
    rows = "".join(f"{title} ({long(start)})" for start, title in sample.chapters)
    return (
        f"We talk.It was good.{sample.intro}Chapters:{rows}This episode was made at home.{_glued_links(sample)}",
        False,
    )


def glued_brackets(sample: Sample) -> tuple[str, bool]:
    rows = "".join(f"[{long(start)}] {title}" for start, title in sample.chapters)
    return f"We talk.It was good.{sample.intro}TIMESTAMPS:{rows}---{_glued_links(sample)}", False


def one_line(sample: Sample) -> tuple[str, bool]:
    rows = " ".join(f"({clock(start)}) {title}" for start, title in sample.chapters)
    named = " ".join(f"{label}: {url}" for label, url in sample.links)
    return f"{sample.intro} LINKS: {named} TIMESTAMPS: {rows}", False


def outline(sample: Sample) -> tuple[str, bool]:
    rows = "".join(f"({short(start)}) {title}" for start, title in sample.chapters)
    end = f"--- First published: March 10th, 2026 {_glued_links(sample)} --- Narrated by A VOICE."
    return f"{sample.intro} [...] ---Outline:{rows} {end}", False


def hours_dropped(sample: Sample) -> tuple[str, bool]:
    return _page(sample, [f"{short(start % 3600)} {title}" for start, title in sample.chapters]), False


def nested(sample: Sample) -> tuple[str, bool]:
    rows = " ".join(
        f"{n}. Part {n} [{long(start)}] {n}.1 {title}" for n, (start, title) in enumerate(sample.chapters, 1)
    )
    named = " ".join(f"{label}: {url}" for label, url in sample.links)
    return f"{sample.intro} {named} TOC: {rows}", False


def advert_inside(sample: Sample) -> tuple[str, bool]:
    lines = [f"{clock(start)} {title}" for start, title in sample.chapters]
    half = len(lines) // 2
    return _page(sample, [*lines[:half], "", _ADVERT, "", *lines[half:]]), False


def transcript_behind(sample: Sample) -> tuple[str, bool]:
    page = _page(sample, [f"{clock(start)} {title}" for start, title in sample.chapters])
    turns = "\n\n".join(
        f"[{long(n * 20)}] {who}: And so it goes on for quite a while, one word after the other, until somebody "
        f"else begins to talk."
        for n, who in enumerate(["Ann", "Ben"] * 6)
    )
    return f"{page}\n\nTranscript\n\n{turns}", False


def time_above(sample: Sample) -> tuple[str, bool]:
    return _page(sample, [f"{clock(start)}\n{title}" for start, title in sample.chapters]), False


def description_line(sample: Sample) -> tuple[str, bool]:
    rows = " ".join(f"{clock(start)} {title}" for start, title in sample.chapters)
    named = " ".join(f"► {label}: {url}" for label, url in sample.links)
    return f"{sample.intro} {rows} {named}", False


def ordered_list(sample: Sample) -> tuple[str, bool]:
    rows = "".join(f"<li>{_escaped(title)} <em>({clock(start)})</em></li>" for start, title in sample.chapters)
    named = "".join(f"<p>{label}: <a href='{url}'>{url}</a></p>" for label, url in sample.links)
    return f"<p>{sample.intro}</p><ol>{rows}</ol>{named}<p>{_OUTRO}</p>", True


def markdown_table(sample: Sample) -> tuple[str, bool]:
    rows = "\n".join(f"| {clock(start)} | {title} |" for start, title in sample.chapters)
    named = "\n".join(f"* [{label}]({url})" for label, url in sample.links)
    return f"{sample.intro}\n\n| Time | Topic |\n|---|---|\n{rows}\n\n{named}\n\n{_OUTRO}", False


def dots_between(sample: Sample) -> tuple[str, bool]:
    rows = "\n".join(f"{n:02d} · {clock(start)} · {title}" for n, (start, title) in enumerate(sample.chapters, 1))
    named = "\n".join(f"{label} → {url}" for label, url in sample.links)
    return f"{sample.intro}\n\n{rows}\n\n{named}\n\n{_OUTRO}", False


def glued_dash(sample: Sample) -> tuple[str, bool]:
    rows = "".join(f"{long(start)} – {title}" for start, title in sample.chapters)
    return f"We talk.It was good.{sample.intro}{rows}{_glued_links(sample)}{_OUTRO}", False


def bold_titles(sample: Sample) -> tuple[str, bool]:
    rows = "\n".join(f"* **{title}** – {clock(start)}" for start, title in sample.chapters)
    named = "\n".join(f"* {label} – <{url}>" for label, url in sample.links)
    return f"{sample.intro}\n\n### What we talk about\n\n{rows}\n\n### Further reading\n\n{named}\n\n{_OUTRO}", False


def one_paragraph(sample: Sample) -> tuple[str, bool]:
    rows = " ".join(f"<strong>({clock(start)})</strong> {_escaped(title)}" for start, title in sample.chapters)
    named = " | ".join(f'<a href="{url}">{label}</a>' for label, url in sample.links)
    return f"<p>{sample.intro}</p><p>{rows}</p><p>{named}</p><p>{_OUTRO}</p>", True


def time_below(sample: Sample) -> tuple[str, bool]:
    rows = "\n".join(f"{n}. {title}\n   {clock(start)}" for n, (start, title) in enumerate(sample.chapters, 1))
    named = "\n".join(f"{label}\n{url}\n" for label, url in sample.links)
    return f"{sample.intro}\n\nChapters\n{rows}\n\nLinks\n{named}\n{_OUTRO}", False


def milliseconds(sample: Sample) -> tuple[str, bool]:
    rows = "\n".join(f"{long(start)}.000 {title}" for start, title in sample.chapters)
    named = "\n".join(f"[{n}] {label}, {url}" for n, (label, url) in enumerate(sample.links, 1))
    return f"{sample.intro}\n\n{rows}\n\n{named}\n\n{_OUTRO}", False


def glued_signs(sample: Sample) -> tuple[str, bool]:
    rows = "".join(f"🔹 {clock(start)} {title}" for start, title in sample.chapters)
    named = "".join(f"🔗 {label}: {url}" for label, url in sample.links)
    return f"{sample.intro}{rows}{named}🎧 {_OUTRO}", False


def dot_leaders(sample: Sample) -> tuple[str, bool]:
    rows = "\n".join(f"{title} ....... {clock(start)}" for start, title in sample.chapters)
    named = "\n".join(f"{label} | {url}" for label, url in sample.links)
    return f"{sample.intro}\n\nRundown\n{rows}\n\nMentioned\n{named}\n\n{_OUTRO}", False


def with_points(sample: Sample) -> tuple[str, bool]:
    points = "<ul><li>one small point</li><li>another, less small</li></ul>"
    rows = "".join(f"<li>{clock(start)} {_escaped(title)}{points}</li>" for start, title in sample.chapters)
    named = "".join(f'<p>{label} – <a href="{url}">here</a></p>' for label, url in sample.links)
    return f"<p>{sample.intro}</p><ul>{rows}</ul>{named}<p>{_OUTRO}</p>", True


def french(sample: Sample) -> tuple[str, bool]:
    rows = "\n".join(f"{short(start)} : {title}" for start, title in sample.chapters)
    named = "\n".join(f"– {label} : {url}" for label, url in sample.links)
    return f"{sample.intro}\n\nChapitres :\n{rows}\n\nLiens :\n{named}\n\nMerci de votre écoute.", False


def japanese(sample: Sample) -> tuple[str, bool]:
    rows = "\n".join(f"【{short(start)}】{title}" for start, title in sample.chapters)
    named = "\n".join(f"■{label}：{url}" for label, url in sample.links)
    return f"{sample.intro}\n\n▼目次\n{rows}\n\n▼参考リンク\n{named}\n\nお便りお待ちしています。", False


def footnotes(sample: Sample) -> tuple[str, bool]:
    ends = [start for start, _ in sample.chapters[1:]] + [sample.chapters[-1][0] + 90]
    pairs = zip(sample.chapters, ends, strict=True)
    rows = "\n".join(f"{clock(start)}–{clock(end)}  {title}" for (start, title), end in pairs)
    named = "\n".join(f'[{n}]: {url} "{label}"' for n, (label, url) in enumerate(sample.links, 1))
    return f"{sample.intro} See [1] and [2].\n\n{rows}\n\n{named}\n\n{_OUTRO}", False


MANNERS: dict[str, Manner] = {
    "time first": _lines(lambda start, title: f"{clock(start)} {title}"),
    "time first, dash": _lines(lambda start, title: f"{clock(start)} - {title}", "Chapters"),
    "in brackets": _lines(lambda start, title: f"[{long(start)}] {title}"),
    "in parentheses": _lines(lambda start, title: f"({short(start)}) {title}", ""),
    "time last, parentheses": _lines(lambda start, title: f"{title} ({long(start)})", "Chapters:"),
    "time last, dash": _lines(lambda start, title: f"{title} - {clock(start)}"),
    "behind an at": _lines(lambda start, title: f"- [@{short(start)}] {title}", "Timestamps"),
    "bullets": _lines(lambda start, title: f"* {clock(start)} {title}", ""),
    "German": _lines(lambda start, title: f"{long(start)} {title}", "Kapitel:", "Weiterführende Links:"),
    "German, themes": _lines(lambda start, title: f"({long(start)}) {title}", "Sprungmarken", "Links zur Folge"),
    "Markdown": _lines(lambda start, title: f"- **{clock(start)}** {title}", "## Chapters", "## Links"),
    "with an end": lambda sample: (
        _page(
            sample,
            [
                f"({short(a)} - {short(b)}) {title}"
                for (a, title), (b, _) in zip(
                    sample.chapters, [*sample.chapters[1:], (sample.chapters[-1][0] + 60, "")], strict=True
                )
            ],
        ),
        False,
    ),
    "pipes": _lines(lambda start, title: f"{long(start)} | {title}"),
    "HTML list": _html(lambda start, title: f"<li><strong>{clock(start)}</strong> {title}</li>\n", "<ul>\n", "</ul>"),
    "HTML breaks": _html(lambda start, title: f"{clock(start)} - {title}<br />\n", "<p>", "</p>"),
    "HTML time links": _html(
        lambda start, title: f'<li><a href="#t={clock(start)}">{clock(start)}</a> {title}</li>', "<ul>", "</ul>"
    ),
    "HTML paragraphs": _html(lambda start, title: f"<p>({long(start)}) {title}</p>", "", ""),
    "glued, time first": glued_time_first,
    "glued, time last": glued_time_last,
    "glued, brackets": glued_brackets,
    "one line": one_line,
    "outline": outline,
    "hours dropped": hours_dropped,
    "nested": nested,
    "advert inside": advert_inside,
    "transcript behind": transcript_behind,
    "time above": time_above,
}

HELD_BACK: dict[str, Manner] = {
    "clock faces": _lines(lambda start, title: f"⏱️ {clock(start)} — {title}", "🕐 Timestamps"),
    "colon behind": _lines(lambda start, title: f"{clock(start)}: {title}", "In this episode:"),
    "HTML table": _html(lambda start, title: f"<tr><td>{long(start)}</td><td>{title}</td></tr>", "<table>", "</table>"),
    "wide brackets": _lines(lambda start, title: f"（{clock(start)}）{title}", "目次", "参考リンク"),
    "numbered, time last": lambda sample: (
        _page(
            sample, [f"{n}. {title} [{clock(start)}]" for n, (start, title) in enumerate(sample.chapters, 1)], "Themen:"
        ),
        False,
    ),
    "description in one line": description_line,
    "ordered HTML list": ordered_list,
    "Markdown table": markdown_table,
    "dots between": dots_between,
    "glued, dash": glued_dash,
    "bold titles": bold_titles,
    "one HTML paragraph": one_paragraph,
    "time below": time_below,
    "milliseconds": milliseconds,
    "glued, signs": glued_signs,
    "dot leaders": dot_leaders,
    "points below": with_points,
    "French": french,
    "Japanese": japanese,
    "footnotes": footnotes,
}
