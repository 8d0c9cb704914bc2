"""Names in scripts without capitals: known by what stands before them, `ゲスト：`, or by their polite endings."""

import re
from dataclasses import replace
from itertools import islice

from bot.model.episode import Role
from bot.shownotes.document import Span
from bot.shownotes.people.found import Found
from bot.shownotes.small import holds

_CJK = "\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af々ー"
_HAS_CJK = re.compile(rf"[{_CJK}]")
_NAME = re.compile(rf"[{_CJK}]{{2,14}}(?:[ 　・][{_CJK}]{{1,8}})?")
_TITLE = re.compile(r"(?:さん|氏|先生|様|くん|ちゃん|님|씨)$")
_LABELLED = re.compile(
    r"[【\[■◆●]?(?:スペシャル)?(?:ゲスト|嘉宾|嘉賓|게스트)\s?[:：】\]]\s?[:：]?\s?([^\n|｜」）)]{2,60})"
)
_SAID = re.compile(
    rf"ゲスト(?:は|に|には|として)[、\s]?(?:[^。、\n]{{0,20}}の)?"
    rf"([{_CJK}]{{2,8}}?(?:[ 　・][{_CJK}]{{1,8}}?)?)(?:さん|氏|先生|様)"
)
_WELCOMED = re.compile(
    rf"(?:^|[の、。\n])([{_CJK}]{{2,14}}?)(?:さん|氏|先生)(?:を(?:お迎え|迎え|ゲスト|お招き|招)|に(?:お話|話を|"
    rf"来て|聞|伺|インタビュー)|"
    rf"が(?:登場|来て|ゲスト)|と(?:対談|語|話|トーク)|をゲスト)"
)
_HOSTED = re.compile(
    r"[【\[■◆●]?(?:パーソナリティー?|司会|聞き手|ＭＣ|MC|ホスト|進行|ナビゲーター|主持人|主播|"
    r"진행)\s?[:：】\]]\s?([^\n|｜」）)。]{2,60})"
)
_MARKED = re.compile(
    rf"([{_CJK}]{{2,14}}(?:[ 　・][{_CJK}]{{1,8}})?)(?:さん)?[（(]\s?(ゲスト|司会|聞き手|MC|ホスト|進行|"
    rf"パーソナリティー?)\s?[）)]"
)
_MARKS = ("ゲスト", "司会", "聞き手", "MC", "ホスト", "進行", "パーソナリティ")
_LINE = re.compile(
    rf"^(ゲスト|司会|聞き手|MC|ホスト|進行|パーソナリティー?)[ 　]+([{_CJK}]{{2,14}}(?:[ 　・][{_CJK}]{{1,8}})?)",
    re.MULTILINE,
)
_HANDLED = re.compile(
    r"@([A-Za-z0-9_]{2,30}) ?(?:[(（][^()（）\n]{1,30}[)）] ?)?(?:さん|氏|先生)(?=[^。\n]{0,120}(?:お迎え|迎え|"
    r"ゲスト|お招き|お呼び|対談|お話))"
)
_TITLED = re.compile(rf"(?:^|[ 　「『（(:：|｜の])([{_CJK}]{{2,14}}?)(?:さん|氏|先生)(?:と|が|に|、|$)")
_RUN = (
    r"(?:[\u4e00-\u9fff々]{2,6}|[\u4e00-\u9fff々]{1,4}[\u3041-\u3096]{1,5}|"
    r"[\u30a1-\u30faー]{2,10}(?:・[\u30a1-\u30faー]{2,12})?)"
)
_ASKED = re.compile(
    rf"({_RUN})(?:さん|氏|先生)(?:に|と|から|を)[^。\n]{{0,60}}?(?:うかが|伺|聞き|聞い|お話|語|迎え|訪ね|"
    rf"インタビュー|対談|教わ|教えて)"
)
_POLITE_ENDS = ("さん", "氏", "先生")
_POLITE = re.compile(rf"({_RUN})(?:さん|氏|先生)")
_NO_NAME = re.compile(r"(?:息子|娘|奥|客|皆|患者|母|父|旦那|職人|店主|店|屋|者|員|家|師|々|達|方|社長|部長|先輩)$")
_BETWEEN = re.compile(r"[|｜/／:：「」『』【】()（）　 ~〜]|[—―─–-]{1,2}")
_HOSTED_BY = re.compile(
    r"(?:パーソナリティー?|司会|聞き手|MC|ホスト|進行|ナビゲーター|語り手?|"
    r"お相手)は、?([^。、\n]{2,30}?)(?:さん)?(?:です|が|。|、|\n|$)"
)
_SHOWN_BY = re.compile(
    r"(?:^|[。\n])([^。、\n]{2,30}?)(?:さん)?が、?[^。\n]{2,80}?(?:番組|ポッドキャスト|ラジオ|お届け|配信)"
)
_NAME_END = re.compile(rf"({_RUN})$")
_PARTS = re.compile(r"[、,，/]|\s?[&＆]\s?|と(?=[^ ]{2,})")
_MOST_LABELS = 40
_NOTE = re.compile(r"[（(]|　{2,}|[:：]")


def listed(text: str, span: Span, role: Role, rule: str) -> list[Found]:
    """Give the names of a line, each an item of it, without their polite endings."""
    line = text[span.start : span.end].strip().split("\n", 1)[0]
    found = []
    for piece in _PARTS.split(line):
        match = _NAME.match(_NOTE.split(piece.strip())[0])
        name = _named(_TITLE.sub("", match.group()).strip("・ 　")) if match is not None else ""
        at = text.find(name, span.start, span.end)
        if len(name) > 1 and at >= 0:
            found.append(Found(name=name, role=role, rule=rule, start=at, end=at + len(name)))
    return found


def guests(text: str, source: str) -> list[Found]:
    """Give the guests and hosts whom a text names as such: behind a label, in brackets, or with a polite ending."""
    if _HAS_CJK.search(text) is None:
        return []
    found = _labelled(text, source) + _marked(text, source) + _welcomed(text) + _presenting(text, source)
    return [replace(one, source=source) for one in found]


def titled(title: str, text: str) -> list[Found]:
    """Give the guests whose names fill a part of the title and whom the notes name politely."""
    if _HAS_CJK.search(title) is None or not holds(text, _POLITE_ENDS):
        return []
    polite = {match.group(1) for match in islice(_POLITE.finditer(text), _MOST_LABELS)}
    pieces = {_named(_TITLE.sub("", piece.strip())) for piece in _BETWEEN.split(title)}
    return [
        Found(name=name, role=Role.GUEST, rule="title.foreign", source="title", start=at, end=at + len(name))
        for name in sorted(pieces & polite)
        for at in (title.find(name),)
        if len(name) > 2 and _NO_NAME.search(name) is None  # noqa: PLR2004 - a surname alone
    ]


def _named(run: str) -> str:
    """Leave out what stands before a name: whose it is, `豆腐屋の`, or a calling, `店主・`."""
    for mark in ("の", "・"):
        head, parted, name = run.rpartition(mark)
        kana = mark == "・" and head[-1:] >= "\u30a1" and head[-1:] <= "\u30ff"
        if parted and len(head) > 1 and len(name) > 1 and not kana:
            run = name
    return run


def _presenting(text: str, source: str) -> list[Found]:
    """Give who presents: `聞き手は X`; in a show's description also who brings the programme, `X が…番組`."""
    matches = list(islice(_HOSTED_BY.finditer(text), _MOST_LABELS))
    if source == "feed":
        matches += islice(_SHOWN_BY.finditer(text), 1)
    found = []
    for match in matches:
        run = _NAME_END.search(_named(match.group(1)))
        if run is not None and _NO_NAME.search(run.group(1)) is None:
            start = match.start(1) + match.group(1).rfind(run.group(1))
            end = start + len(run.group(1))
            found.append(Found(name=run.group(1), role=Role.HOST, rule="intro.foreign", start=start, end=end))
    return found


def _labelled(text: str, source: str) -> list[Found]:
    found: list[Found] = []
    for match in islice(_HOSTED.finditer(text), _MOST_LABELS):
        found += listed(text, Span(start=match.start(1), end=match.end(1)), Role.HOST, "block.foreign")
    if source == "title" or "】" in text or "]" in text:
        for match in islice(_LABELLED.finditer(text), _MOST_LABELS):
            found += listed(text, Span(start=match.start(1), end=match.end(1)), Role.GUEST, "title.foreign")
    return found


def _marked(text: str, source: str) -> list[Found]:
    pairs: list[tuple[re.Match[str], int, str]] = []
    if holds(text, _MARKS):
        pairs += [(match, 1, match.group(2)) for match in islice(_MARKED.finditer(text), _MOST_LABELS)]
        pairs += [(match, 2, match.group(1)) for match in islice(_LINE.finditer(text), _MOST_LABELS)]
    if source == "title":
        pairs += [(match, 1, "ゲスト") for match in _TITLED.finditer(text)]
    return [
        Found(
            name=name,
            role=Role.GUEST if label == "ゲスト" else Role.HOST,
            rule="block.foreign",
            start=match.end(group) - len(name),
            end=match.end(group),
        )
        for match, group, label in pairs
        for name in (_named(match.group(group).strip("・ 　")),)
    ]


def _welcomed(text: str) -> list[Found]:
    found = []
    for match in islice(_WELCOMED.finditer(text), _MOST_LABELS):
        name = _named(match.group(1))
        if len(name) > 1:
            start = match.end(1) - len(name)
            found.append(Found(name=name, role=Role.GUEST, rule="intro.foreign", start=start, end=match.end(1)))
    said = [*islice(_SAID.finditer(text), _MOST_LABELS)]
    said += islice(_HANDLED.finditer(text), _MOST_LABELS)
    said += [match for match in islice(_ASKED.finditer(text), _MOST_LABELS) if _NO_NAME.search(match.group(1)) is None]
    return found + [
        Found(name=match.group(1), role=Role.GUEST, rule="intro.foreign", start=match.start(1), end=match.end(1))
        for match in said
    ]
