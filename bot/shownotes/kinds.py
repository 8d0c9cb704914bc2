"""What a link is for, told by its host, its label and the part of the notes that it stands in."""

import re
from functools import lru_cache

from bot.model.episode import LinkKind
from bot.shownotes.headings import Part
from bot.shownotes.small import holds, small

_SOCIAL = re.compile(
    r"(?:^|\.)(?:twitter|x|instagram|facebook|fb|linkedin|tiktok|threads|bsky|mastodon|snapchat|pinterest|reddit|"
    r"discord|twitch|"
    r"tumblr|vk|weibo|telegram|whatsapp|note|linktr|beacons)\.(?:com|net|app|social|gg|tv|me|ee|ai|org)$|^(?:t\.me|"
    r"wa\.me|fb\.me)$|"
    r"(?:^|\.)(?:mastodon|fosstodon|hachyderm|chaos|mas)\.[a-z]+$",
)
_SUPPORT = re.compile(
    r"(?:^|\.)(?:patreon|buymeacoffee|ko-fi|paypal|paypalme|memberful|supercast|steadyhq|steady|liberapay|"
    r"opencollective|"
    r"gofundme|kickstarter|donorbox|teespring|spring|redbubble|supportingcast)\.[a-z]+$|^steady\.page$",
)
_SUBSCRIBE = re.compile(
    r"(?:podcasts|itunes)\.apple\.com$|^open\.spotify\.com$|^(?:podcasts|play)\.google\.com$|(?:^|\.)(?:overcast|"
    r"castro|"
    r"pocketcasts|castbox|stitcher|deezer|podcastaddict|podchaser|podlink|tunein|iheart|fountain)\.(?:fm|com|to)$|"
    r"^pca\.st$|^pod\.link$|"
    r"^feeds?\.|^player\.fm$|^music\.amazon\.[a-z.]+$|^antennapod\.org$",
)
_VIDEO = re.compile(
    r"(?:^|\.)(?:youtube|vimeo|dailymotion|rumble|odysee|bilibili|nicovideo)\.[a-z]+$|^youtu\.be$|tube\.[a-z]+$"
)
_SURVEY = re.compile(r"^forms\.gle$|(?:^|\.)(?:surveymonkey|typeform|tally|limesurvey|qualtrics)\.[a-z]+$")
_CHANNEL_PATH = re.compile(r"^/(?:@|user/|c/|channel/)", re.IGNORECASE)
_LABELS: tuple[tuple[LinkKind, re.Pattern[str]], ...] = (
    (
        LinkKind.PRIVACY,
        re.compile(r"privacy|datenschutz|do[- ]not[- ]sell|opt[- ]?out|ad ?choices|gdpr|confidentialit|personvern"),
    ),
    (LinkKind.TRANSCRIPT, re.compile(r"transcri|transkript|rescript|文字起こし|逐字")),
    (
        LinkKind.SURVEY,
        re.compile(r"survey|umfrage|feedback form|what did you think|questionnaire|アンケート|encuesta|sondage"),
    ),
    (
        LinkKind.SUPPORT,
        re.compile(
            r"\bsupport (?:us|the|our|this|me)|donat|patreon|\bmerch|tip jar|become a (?:member|patron)|unterstütz|"
            r"spende|støtt oss|\btees?\b|t-shirts?"
        ),
    ),
    (
        LinkKind.SUBSCRIBE,
        re.compile(r"\bsubscribe|abonnier|\brss\b|apple podcasts|newsletter|listen on|s'abonner"),
    ),
)
_SPONSOR_WORDS = re.compile(
    r"promo code|discount code|coupon|use code|\d\d ?% off|free trial|sponsored by|brought to you by|our sponsor|"
    r"gutschein|rabatt|code promo"
)
_SPONSOR_STEMS = ("code", "coupon", "% off", "free trial", "sponsor", "brought to you by", "gutschein", "rabatt")
_SUPPORT_PATH = re.compile(
    r"(?i)/(?:spenden?|donat(?:e|ions?)|unterst(?:ue|ü)tz\w*|support-us|kaffeekasse)(?:[/.?#]|$)"
)
_HANDLE_PATH = re.compile(r"^/@[\w.]+$")
_BY_PART = {
    Part.SPONSOR: LinkKind.SPONSOR,
    Part.PROMOTION: LinkKind.SPONSOR,
    Part.SUPPORT: LinkKind.SUPPORT,
    Part.SUBSCRIBE: LinkKind.SUBSCRIBE,
    Part.TRANSCRIPT: LinkKind.TRANSCRIPT,
    Part.LEGAL: LinkKind.PRIVACY,
}


def kind_of(url: str, label: str, context: str, part: Part | None) -> LinkKind:
    """Judge what a link is for."""
    host, path = _host_and_path(url)
    label, context = small(label), small(context)
    if "privacy" in path.casefold() or _LABELS[0][1].search(label):
        return LinkKind.PRIVACY
    advertises = holds(context, _SPONSOR_STEMS) and _SPONSOR_WORDS.search(context) is not None
    if advertises or part in (Part.SPONSOR, Part.PROMOTION):
        return LinkKind.SPONSOR
    by_host = _by_host(host, path)
    if by_host is not None:
        return by_host
    for kind, pattern in _LABELS[1:]:
        if pattern.search(label):
            return kind
    if _SUPPORT_PATH.search(path):
        return LinkKind.SUPPORT
    return _BY_PART.get(part, LinkKind.REFERENCE) if part is not None else LinkKind.REFERENCE


def _host_and_path(url: str) -> tuple[str, str]:
    rest = url.split("://", 1)[-1]
    host, _, path = rest.partition("/")
    return host.casefold().split("?", 1)[0].removeprefix("www."), "/" + path


def _by_host(host: str, path: str) -> LinkKind | None:
    kind = _of_host(host)
    if kind is LinkKind.SUBSCRIBE:
        return None if "/episode/" in path or "?i=" in path else kind
    if kind is LinkKind.VIDEO:
        return LinkKind.SOCIAL if _CHANNEL_PATH.match(path) else kind
    return LinkKind.SOCIAL if kind is None and _HANDLE_PATH.match(path) else kind


@lru_cache(maxsize=2_048)
def _of_host(host: str) -> LinkKind | None:
    """Tell what a host is for; the same few stand in all notes of a show."""
    kinds = ((_SUPPORT, LinkKind.SUPPORT), (_SUBSCRIBE, LinkKind.SUBSCRIBE), (_VIDEO, LinkKind.VIDEO))
    further = ((_SURVEY, LinkKind.SURVEY), (_SOCIAL, LinkKind.SOCIAL))
    return next((kind for pattern, kind in (*kinds, *further) if pattern.search(host)), None)
