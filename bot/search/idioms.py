"""Phrases that stand for each other or for a word, English and German: pull the plug, switch off. Pure."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.text import fold
from bot.wording import stems

# One meaning stands between semicolons, its ways between commas; ways of several meanings are left out.
_IDIOMS = """
abnehmen, diat, gewicht verlieren; abschalten, den stecker ziehen, ausschalten; altersheim, pflegeheim, seniorenheim;
am rande der pleite, kurz vor der insolvenz; auf den arm nehmen, veralbern, verarschen; auf der flucht, fluchtig; auf
die strasse gehen, demonstrieren, protest; auf eigene faust, im alleingang, allein; aufgeben, das handtuch werfen,
hinschmeissen; aufschreiben, notieren, mitschreiben; aus dem ruder laufen, ausser kontrolle; baby sitter, babysitter,
nanny; band aid, sticking plaster, plaster; behind bars, in prison, jail; best seller, bestseller; black market,
illegal trade; blow up, explode, explosion; board game, tabletop game; break in, burglary, break into; break up, split
up, breakup; bug fix, hotfix; bumble bee, bumblebee; bus stop, bus station; by hand, handmade, manually; call off,
cancel; call the shots, in charge, in control; cell phone, mobile phone, smartphone; climate change, global warming;
code review, peer review; cold feet, second thoughts; cold war, iron curtain; come clean, confess, own up; comic book,
graphic novel, comics; credit card, debit card; crime scene, murder scene; dark mode, dark theme; das ruder
ubernehmen, die fuhrung ubernehmen, fuhren, das sagen haben, den ton angeben; data centre, data center, server farm,
server farms; day job, main job; death penalty, capital punishment; den kurzeren ziehen, verlieren, unterliegen; drop
out, dropout; duct tape, gaffer tape; e reader, ebook reader; ein auge zudrucken, dulden, durchgehen lassen; erster
weltkrieg, ersten weltkrieg; fairy tale, folk tale; fake news, disinformation, misinformation; fall out, fell out,
falling out, quarrel, fight;
fast food, junk food; film director, filmmaker, movie director; fire brigade, fire department, firefighters;
fossil fuel, oil and gas; freedom of speech, free speech; freie software, open source, quelloffen; from scratch, from
zero, from the ground up; garage sale, yard sale, car boot sale, flea market; geburt, kinderkriegen, entbindung; geld
verdienen, einkommen, gewinn machen; get away with, unpunished; get caught, busted; get divorced, divorce; get
married, tie the knot, wedding; get rid of, remove, throw away; go broke, go bankrupt, bankruptcy; graphics card, gpu,
video card; green house, greenhouse; green light, approval, sign off; greenhouse gas, carbon dioxide, emissions; grow
up, childhood, upbringing; grunes licht, genehmigung, erlaubnis; guide dog, seeing eye dog; gut feeling, instinct,
intuition; hair cut, haircut, barber; hard drive, hard disk, hdd; have a baby, give birth, childbirth; heart attack,
cardiac arrest; heiraten, den bund furs leben, unter die haube; herzinfarkt, herzanfall, herzstillstand; high blood
pressure, hypertension; high school, secondary school; hinter gittern, im gefangnis, im knast; home schooling,
homeschooling; human rights, civil rights; ice age, glacial period; ice cream, gelato; ice hockey, hockey; im
handumdrehen, blitzschnell; in der klemme, in schwierigkeiten, in not; in droves, in large numbers; in secret,
secretly, behind closed doors; in space, outer space; job interview, hiring process; jot down, write down, take notes,
note down, put on paper; keep an eye on, monitor, supervise; klimawandel, erderwarmung; krach haben, streit, sich
streiten; krankenhaus, klinik; kundigen, den hut nehmen, hinschmeissen; kunstliche intelligenz, maschinelles lernen;
language model, llm, large language model; law suit, lawsuit, sued, court case; lawn mower, lawnmower; lay off,
layoffs; light bulb, lamp; light mode, light theme; look after, take care of, caretaker; love song, ballad; machine
learning, artificial intelligence; make ends meet, get by; make fun of, mock, ridicule; memory loss, amnesia,
dementia; mental health, psychological; middle ages, medieval; mittelalter, mittelalterlich; mother in law, in laws;
movie theater, movie theatre, cinema; nachrichtendienst, geheimdienst, spionage; neural network, deep learning;
olympic games, olympics; on the run, fugitive; open source, free software; out of the blue, out of nowhere, suddenly,
unexpectedly; panic attack, anxiety attack; part time, half time, on the side, nebenbei; pass away, kick the bucket;
pay off, worth it; pay rise, pay raise, salary increase; pleite, insolvenz, zahlungsunfahig; point the finger, blame,
accuse; polar bear, ice bear; police officer, policeman; power cut, power outage, blackout; power plant, power
station; primary school, elementary school; prime minister, head of government; pull request, merge request; pull the
plug, pulls the plug, switch off, shut down, turn off, power down, kill switch; raise the alarm, warn, warning;
rauswurf, gefeuert, entlassung; rechenzentrum, serverraum, serverfarm; record player, turntable; red flag, warning
sign; remote work, work from home, working from home, home office, homeoffice; rip off, scam; rock band, rock group;
role playing, rpg, dungeons and dragons; rule of thumb, guideline; rule out, exclude; schluss machen, trennung,
trennen; schwarz auf weiss, schriftlich; science fiction, sci fi; sea gull, seagull; secret service, intelligence
agency; self driving, autonomous, driverless; short story, novella; side project, side hustle, pet project; silver
bullet, magic bullet; soccer player, footballer; social media, social network, social networks; source code, codebase;
soziale medien, social media, soziale netzwerke; spring clean, declutter, tidy up, tidying; start up, startup; state
of the art, cutting edge, leading edge; step down, resign; sterben, ins gras beissen, den loffel abgeben; stock
market, share prices, stock exchange; stomach flu, food poisoning; stone age, prehistoric; swimming pool, lido; swiss
army knife, pocket knife; take over, takeover, acquire; tax return, tax filing; text message, sms; theme song, title
song, theme tune, theme music; tipping point, turning point, point of no return; train station, railway station; tree
house, treehouse; turn a blind eye, look away, ignore; tv show, television series, tv series; type writer, typewriter;
uber den tisch ziehen, betrugen, abzocken; under the radar, unnoticed, secretly; under water, underwater, submerged;
unter den teppich kehren, vertuschen, verheimlichen; unter druck setzen, erpressen, notigen; user experience, ux; user
interface, ui, gui; venture capital, vc; video game, computer game; vinyl record, lp; von hand, handarbeit,
handgemacht; washing up, doing the dishes; water down, weaken, dilute; weight loss, lose weight, slim down, dieting;
wipe out, eradicate, extinction; world cup, world championship; world war one, first world war, wwi, ww1; world war
two, second world war, wwii, ww2; zu hause arbeiten, homeoffice, heimarbeit; zum schweigen bringen, zensieren,
mundtot; zur kasse bitten, bezahlen, abkassieren; zweiter weltkrieg, zweiten weltkrieg
"""


_PARTICLES = frozenset(("off", "up", "down", "out", "over", "away"))
_VERB_AND_PARTICLE, _MOST_BETWEEN = 2, 4


@lru_cache(maxsize=1)
def _table() -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...]]:
    """Give every way by its first stem, with the other ways of its meaning."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]]] = {}
    for meaning in _IDIOMS.split(";"):
        ways = tuple(dict.fromkeys(tuple(stems(fold(way))) for way in meaning.split(",")))
        for way in ways:
            found.setdefault(way[0], []).append((way, tuple(other for other in ways if other != way)))
    return {first: tuple(told) for first, told in found.items()}


def idioms_in(said: Sequence[str]) -> list[tuple[frozenset[str], tuple[tuple[str, ...], ...]]]:
    """Give the stems of each phrase that stands in those of a text, and the stems of what stands for it.

    What parts a verb from its particle may stand between: switch the lamp off.
    """
    table = _table()
    return [
        (frozenset(way), others)
        for at, first in enumerate(said)
        for way, others in table.get(first, ())
        if tuple(said[at : at + len(way)]) == way or _is_parted(way, said[at + 1 : at + 1 + _MOST_BETWEEN])
    ]


def _is_parted(way: tuple[str, ...], after: Sequence[str]) -> bool:
    return len(way) == _VERB_AND_PARTICLE and way[1] in _PARTICLES and way[1] in after
