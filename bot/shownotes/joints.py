"""Lost line breaks inside words: `crewsDolly` is two, `YouTube` is one; and what stands between titles and labels."""

import re
from itertools import islice

_SMALL_THEN_CAPITAL = re.compile(
    r"(?<=[^\s_A-ZÀ-ÖØ-Þ(\[{“„«‘'’/&+#@$–—-])(?<![A-ZÀ-ÖØ-Þ]\.)(?=[A-ZÀ-ÖØ-Þ])"
    r"|(?<=[A-ZÀ-ÖØ-Þ]{2})(?=[A-ZÀ-ÖØ-Þ][^\W\d_A-ZÀ-ÖØ-Þ]{2})"
)
_NAMES = (
    "AirPod AirPods AliExpress AlphaFold AlphaGo AppleScript AstraZeneca BitTorrent BlackBerry BuzzFeed ChatGPT "
    "CoffeeScript CrossFit DaVinci DeepMind DeepSeek DevOps DevTools DuckDuckGo EasyJet ExxonMobil FaceBook FaceTime "
    "FedEx FileMaker FinTech FireFox FreeBSD GeForce GitHub GitLab GoFundMe GoPro GraphQL HomeKit HomePod HubSpot "
    "HyperCard InDesign InfoWars JavaScript JetBlue LaTeX LastPass LibreOffice LinkedIn LiveJournal MacBook "
    "MailChimp MasterCard MasterChef MediaWiki MicroPython MiniDisc MongoDB MySpace NaNoWriMo NextJS NodeJS NumPy "
    "OpenAI OpenBSD OpenGL OpenSSL OpenStreetMap OpenType PayPal PlayStation PostgreSQL PowerPC PowerPoint "
    "PowerShell PyTorch QuickTime ReactJS RuPaul SciPy SharePoint SmackDown SnapChat SoundCloud SpaceX SpongeBob "
    "StarCraft SteamOS SubStack SurveyMonkey SvelteKit SwiftUI TechCrunch TensorFlow TikTok TripAdvisor TypeScript "
    "VMware WandaVision WarGames WeChat WebAssembly WebGL WebGPU WebKit WebRTC WeWork WhatsApp WikiLeaks WordPress "
    "WrestleMania YouTube YouTuber YouTubers GmbH PhD iPhone iPad iPod iOS iMac iMessage iCloud iTunes iPlayer eBay "
    "eBook eBooks eSports macOS watchOS tvOS visionOS mRNA npmJS"
)
_BEGINNINGS = r"(?:Mac|Mc|De|Di|Du|La|Le|Van|Von|Fitz|O['’]|Mc\w)"
_ONE_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_NAMES.split(), key=len, reverse=True))}|{_BEGINNINGS}[A-Z][a-z]+)")
_SIGN = re.compile(r"\s?[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]|\s[•·|](?=\s)")
_WORD_END = re.compile(r"\W")
_MOST = 12


def lost_breaks(text: str, start: int, end: int) -> list[tuple[int, bool]]:
    """Give where line breaks were lost in a stretch, and whether for sure; words with a capital inside do not count.

    A capital behind small letters is sure where the word before it begins small or has ended its sentence; a word
    that the text writes more than once is a name.
    """
    stretch = text[start:end]
    capitals = list(islice(_SMALL_THEN_CAPITAL.finditer(stretch), _MOST))
    whole = [match.span() for match in _ONE_WORD.finditer(stretch)] if capitals else []
    found = []
    for match in capitals:
        at = match.start()
        if not 0 < at < len(stretch) - 1 or any(low < at < high for low, high in whole):
            continue
        word_start = max(stretch.rfind(" ", 0, at), stretch.rfind("\n", 0, at)) + 1
        word_end = _WORD_END.search(stretch, at + 1)
        word = stretch[word_start : word_end.start() if word_end is not None else len(stretch)]
        if stretch[at - 1].isalnum() and (not stretch[at + 1 : at + 2].islower() or text.count(word) > 1):
            continue
        sure = not stretch[at - 1].isalnum() or stretch[word_start : word_start + 1].islower()
        found.append((at, sure))
    return found


def sign_in(text: str, start: int, end: int, titles: str) -> int | None:
    """Give where a sign such as ► parts a title from what follows it: one that no other of the `titles` holds."""
    for match in _SIGN.finditer(text, start, end):
        if match.group()[-1] not in titles and text[start : match.start()].strip():
            return match.start()
    return None
