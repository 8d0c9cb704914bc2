"""People told by the company they keep: rows of first names, who talks with a host, whose crime a title tells."""

import pytest

from tests.shownotes.making import facts_of, names, urls

# Title, notes, the show's description, language, guests, hosts.
CASES: list[tuple[str, str, str, str, set[str], set[str]]] = [
    (
        "Floats",
        "My guest on this episode is the retired agent, whistleblower and activist, Coleen Rowe.",
        "A show.",
        "en",
        {"Coleen Rowe"},
        set(),
    ),
    (
        "#18 - Sam Tripp",
        'Sam Tripp is a comedian and host of the "Tin Hour with Sam Tripp".',
        "A show.",
        "en",
        {"Sam Tripp"},
        set(),
    ),
    (
        "Knights",
        "Stu, Mike, and Johnny discuss their respect for knights.",
        "A show.",
        "en",
        set(),
        {"Stu", "Mike", "Johnny"},
    ),
    (
        "The witches",
        (
            "We took a trip. Join Ash, Elaine, Hannah and Ruth to uncover secrets. Thanks to Ash and Elaine from "
            "Morbus for joining us!"
        ),
        "A show.",
        "en",
        {"Ash", "Elaine"},
        {"Hannah", "Ruth"},
    ),
    (
        "Episode 29 - Roderick Newell: Paradise",
        "When two people were murdered, the police had no suspects. Roderick Newell was far away. He says so.",
        "A show.",
        "en",
        set(),
        set(),
    ),
    (
        "Podcast: Austin Knights",
        "We talk about the card and how it came to be played. " * 5,
        "A show.",
        "en",
        set(),
        set(),
    ),
    ("Home", "Gary Chapel wrote a book. In his book he talks about five ways.", "A show.", "en", set(), set()),
    (
        "Live",
        (
            "We talk. Tom Hall and Dom Sand, accompanied by a live orchestra, take a deep dive into the lives "
            "and times of two of history’s very greatest composers: Ludwig van Beethoven."
        ),
        "A show, with Tom Hall and Dom Sand.",
        "en",
        set(),
        {"Tom Hall", "Dom Sand"},
    ),
    (
        "Der Weg",
        "Mit Volker sprechen Fab und Daniel über seinen Weg.",
        "Ein Podcast.",
        "de",
        {"Volker"},
        {"Fab", "Daniel"},
    ),
    (
        "Interview #57 - Die Wahl mit Marvin und Jannik",
        "Sollte man wählen?",
        "Ein Podcast.",
        "de",
        {"Marvin", "Jannik"},
        set(),
    ),
    ("#96", "Folge 96 - von und mit Fab, Gigi und Dennis", "Ein Podcast.", "de", set(), {"Fab", "Gigi", "Dennis"}),
    ("Talk 378", "Osterrunde mit Markus, Felix und Ingo.", "Ein Podcast.", "de", set(), {"Markus", "Felix", "Ingo"}),
    (
        "#88",
        (
            "In dieser Folge spricht Darren mit Callen Sapin, dem Leiter bei Fabrik, und Mike Frazer, dem VP für "
            "Sicherheit, über Zahlen."
        ),
        "Ein Podcast. Moderation: Darren Pulser.",
        "de",
        {"Callen Sapin", "Mike Frazer"},
        {"Darren Pulser"},
    ),
    (
        "#53",
        "In dieser Folge spricht Robert Buhl, Leiter bei Fabrik, mit Darren darüber, wie es geht.",
        "Ein Podcast. Moderation: Darren Pulser.",
        "de",
        {"Robert Buhl"},
        {"Darren Pulser"},
    ),
    (
        "#42",
        (
            "In dieser Folge diskutieren Darren Pulser, Architekt bei Fabrik, und Steve Orrick, Leiter bei Werk, "
            "warum es geht."
        ),
        "Ein Podcast. Moderation: Darren Pulser.",
        "de",
        {"Steve Orrick"},
        {"Darren Pulser"},
    ),
    (
        "Die Woche",
        (
            "Am Mikrofon: Birgit FalkStudiogäste: Oberbürgermeisterin Katja Horn, Deichhauptmann Wilfried Oetken und "
            "Schauspieler Timo Wend vom Hafentheater00:00:00 Begrüßung00:06:30 Wasser: Spundwände01:12:50 "
            "UmfrageRegie: Achim Broders"
        ),
        "Ein Podcast.",
        "de",
        {"Katja Horn", "Wilfried Oetken", "Timo Wend"},
        {"Birgit Falk"},
    ),
    (
        "Das letzte Gespräch",
        "Fünfzig Jahre fuhr Johann Braas die Fähre. Birgit Falk hat ihn in seiner Küche besucht.",
        "Ein Podcast.",
        "de",
        {"Johann Braas"},
        {"Birgit Falk"},
    ),
    (
        "Chez Naïma",
        "Naïma Charki, sage-femme à Uzès, reçoit Solène Garnet autour d’un thé.",
        "Chaque mois, Solène Garnet s’invite à dîner.",
        "fr",
        {"Naïma Charki"},
        {"Solène Garnet"},
    ),
]


CASES += [
    (
        "Rösti",
        "Viktor Jakob und Mike Mühl sprechen über Rösti.",
        "Viktor Jakob lädt ein. Moderation: Viktor Jakob.",
        "de",
        {"Mike Mühl"},
        {"Viktor Jakob"},
    ),
    (
        "Asteroiden",
        "Im Gespräch mit Host Maja Bahr spricht Guido Meier über Steine. Er berichtet von Bahnen.",
        "Ein Podcast.",
        "de",
        {"Guido Meier"},
        {"Maja Bahr"},
    ),
    (
        "Ep. 242: Josh Gandel",
        "Josh Gandel is a comedy writer. Here, Josh and I discuss how well things are going.",
        "A show.",
        "en",
        {"Josh Gandel"},
        set(),
    ),
    (
        "Guests of the year",
        (
            "Jason Seger joins Desi Lydon to talk. Colman Domin, nominated for a prize, talks to Jordan "
            "Klepp about his film. "
            "Lauren Green and Ronny Chung discuss her series."
        ),
        "The show, hosted by Desi Lydon, Jordan Klepp and Ronny Chung.",
        "en",
        {"Jason Seger", "Colman Domin", "Lauren Green"},
        {"Desi Lydon", "Jordan Klepp", "Ronny Chung"},
    ),
    (
        "Rückblick mit Philipp Westmann",
        "Zum sechsten Mal begrüßt Christoph Burse zum Jahresende den „Podvater“ Philipp Westmann.",
        "Ein Podcast.",
        "de",
        {"Philipp Westmann"},
        {"Christoph Burse"},
    ),
    ("Trommeln", "Lena jongliert, Alex sucht Geld, Marcel badet.", "Ein Podcast.", "de", set(), set()),
    (
        "Winzig",
        ("We have the pleasure to host Agnieszka Wron, who makes violins. Interview was made by Marta Sow."),
        "A show.",
        "en",
        {"Agnieszka Wron"},
        {"Marta Sow"},
    ),
    (
        "All about logos with Andrew Bergen",
        "Marcus Couch and I are joined by Andrew Bergen, founder of Rhythm.",
        "A show.",
        "en",
        {"Andrew Bergen"},
        {"Marcus Couch"},
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[f"{at}-{case[0]}" for at, case in enumerate(CASES)])
def test_people_are_told_by_their_company(case: tuple[str, str, str, str, set[str], set[str]]) -> None:
    title, notes, description, language, guests, hosts = case
    facts = facts_of(notes, title=title, description=description, language=language)
    assert (names(facts, "guest"), names(facts, "host")) == (guests, hosts)


def test_two_authors_of_a_text_that_several_read() -> None:
    notes = (
        "Heute hören Sie: „Zwei Briefe“ von Ludger Ahl und Merle Christ, zuerst erschienen 2020. Es lesen "
        "Katrin See und Bernd Wohl."
    )
    assert names(facts_of(notes, title="Zwei Briefe", language="de"), "author") == {"Ludger Ahl", "Merle Christ"}


def test_a_long_name_that_is_a_link_is_no_title() -> None:
    notes = (
        "<p>Con el gran <a href='https://in.example/j'>José Enrique Rodrigo Huerta</a>. En esta conversación "
        "José nos habla de todo.</p>"
    )
    assert names(facts_of(notes, html=True, language="es"), "guest") == {"José Enrique Rodrigo Huerta"}


def test_a_host_in_capitals_is_a_link_where_readers_are_sent_there() -> None:
    assert urls(facts_of("Tickets on sale now at TheRainShow.com")) == ["https://TheRainShow.com"]
    assert urls(facts_of("We like Booking.com and RainCo.com very much.")) == []


ON_AIR: list[tuple[str, str, str, set[str], set[str]]] = [
    (
        "Maintainers",
        (
            "Corey Zumer is a manager at Fabrik.\n\nJules Damsel is an advocate at Fabrik.\n\nDanny Chow is "
            "a leader at Fabrik."
        ),
        "en",
        {"Corey Zumer", "Jules Damsel", "Danny Chow"},
        set(),
    ),
    (
        "The state",
        (
            "Veteran journalist Juan Gonzalo dissects the roots of it. Marcy Weller gives a brief analysis of it. "
            "Ali Abumah of Radio West discusses the campaign."
        ),
        "en",
        {"Juan Gonzalo", "Marcy Weller", "Ali Abumah"},
        set(),
    ),
    (
        "Christmas",
        "On this episode Bryan has John Cullum & Stefan Heckler\n\nFrom a party.",
        "en",
        {"John Cullum", "Stefan Heckler"},
        set(),
    ),
    (
        "Workflows",
        (
            "Wir sprechen mit Toby über Technik.\n\nOn Air:\nAlexander Heim (Team)\nMichaela Lehm "
            "(Team)\nToby Bayer (Gast)"
        ),
        "de",
        {"Toby Bayer"},
        {"Alexander Heim", "Michaela Lehm"},
    ),
    (
        "Telefon",
        (
            "Wir diskutieren mit unseren zwei Gästen Maria und Gregor.\n\nOn Air\nTim Pritzel\nMaria "
            "Reimann\nGregor Sedler"
        ),
        "de",
        {"Maria Reimann", "Gregor Sedler"},
        {"Tim Pritzel"},
    ),
    (
        "Fähren",
        "Fähren sind langsam.\n\nOn Air\nInken Dahl\nModeration\nTomke Reents\nFährmann\n\nShownotes:\nFahrplan",
        "de",
        {"Tomke Reents"},
        {"Inken Dahl"},
    ),
    (
        "Fähren",
        "Fähren sind langsam.\n\nModeration\nInken Dahl\n\nGast\nTomke Reents\n\nShownotes:\nFahrplan",
        "de",
        {"Tomke Reents"},
        {"Inken Dahl"},
    ),
    (
        "Signal",
        "In addition to Bryan Cantor and Adam Levin, our guest was one of the authors, Sean Silcott.",
        "en",
        {"Sean Silcott"},
        {"Bryan Cantor", "Adam Levin"},
    ),
    (
        "Die Runde",
        "Es diskutieren: Birte Oster (Initiative Rad), Stadtrat Ferdinand Grote (CDU) und der Planer Holger Stab.",
        "de",
        {"Birte Oster", "Ferdinand Grote", "Holger Stab"},
        set(),
    ),
    (
        "Die Post",
        (
            "Gelesen von zweien: der Historikerin Antje Wübben und dem Informatiker Kamil Zielke. Beide "
            "sitzen diesmal im Hörsaal."
        ),
        "de",
        {"Antje Wübben", "Kamil Zielke"},
        set(),
    ),
    ("Ferries", "Commissioner Al Pruett was in the studio to defend the schedule.", "en", {"Al Pruett"}, set()),
    (
        "Möwen",
        "Die Biologin Fenja Carst ist zu Gast, die an der Universität Kiel seit Jahren Möwen zählt.",
        "de",
        {"Fenja Carst"},
        set(),
    ),
]


@pytest.mark.parametrize("case", ON_AIR, ids=[f"{at}-{case[0]}" for at, case in enumerate(ON_AIR)])
def test_people_are_told_by_who_else_is_on_air(case: tuple[str, str, str, set[str], set[str]]) -> None:
    title, notes, language, guests, hosts = case
    facts = facts_of(notes, title=title, language=language)
    assert (names(facts, "guest"), names(facts, "host")) == (guests, hosts)


@pytest.mark.parametrize(
    ("title", "notes", "guests"),
    [
        ("Fähren", "Thies Reents ist wieder da! Wir reden über Seile.", {"Thies Reents"}),
        ("Fähren", "Thies Reents ist zurück und zankt mit uns über Seile.", {"Thies Reents"}),
        ("Suppe", "Die Köchin Geeske Lorf rechnet mit uns Mengen aus und verrät ihr Rezept.", {"Geeske Lorf"}),
        ("Lesen", "Gelesen haben wir: „Die Mole“ von Karla Behrend und „Tide“ von Peter Lamm.", set()),
        ("NR12 Elektrische Bahnen", "Vom Strom und von Wagen.\n\nAlle Folgen über Elektrische Bahnen: Seite 3.", set()),
        (
            "Fähren",
            (
                "Der Bootsbauer Thies Reents hat sie alle nachgebaut.\n\nAus dem Gespräch:\n"
                "[00:04:20] Dahl: Wie lange dauerte denn die Fahrt über den Fluss?\n"
                "[00:04:31] Reents: Eine Stunde, wenn keine Kuh im Wasser stand.\n"
                "[00:15:02] Dahl: Und der Name?\n[00:15:08] Reents: Der kam von einem alten Lied.\n"
                "[00:28:45] Reents: Am letzten Tag haben alle gesungen."
            ),
            {"Thies Reents"},
        ),
    ],
)
def test_german_notes_tell_their_guests(title: str, notes: str, guests: set[str]) -> None:
    facts = facts_of(notes, title=title, language="de", description="Erzählt von Inken Dahl.")
    assert names(facts, "guest") == guests


@pytest.mark.parametrize(
    "said",
    [
        "Im Gespräch mit Inken Dahl gibt sie einen Einblick in die Welt der Fähren.",
        "Im Gespräch mit Inken Dahl berichtet Tomke Reents von Fähren.",
    ],
)
def test_who_else_is_on_air_with_the_feeds_own_host_is_a_guest(said: str) -> None:
    notes = f"{said}\n\nOn Air\nInken Dahl\nTomke Reents\nGeeske Lorf\n\nShownotes:\nFahrplan"
    facts = facts_of(notes, title="Fähren", language="de", channel_author="Inken Dahl")
    assert (names(facts, "guest"), names(facts, "host")) == ({"Tomke Reents", "Geeske Lorf"}, {"Inken Dahl"})


@pytest.mark.parametrize(
    ("notes", "author"),
    [
        ("By Eugie Forster. Read by Mur Laffer (of Geek Hour).\n\nPenguin listened.", "Eugie Forster"),
        ("Von Ruth Mansholz. Gelesen von Jasper Thied.\n\nDas Wasser kam.", "Ruth Mansholz"),
        ("In the tower it is dark. | © 2023 by P A Cornwell. Narrated by Nan Mac.", "P A Cornwell"),
        ("Zum Auftakt liest Christoph Molt seine Kurzgeschichte „Freunde“.", "Christoph Molt"),
        ("Sie beruht auf der Story „Der Wurm“ von Sarah. Die Sprecherin dieser Episode ist Annika Gamer.", "Sarah"),
        ("Eine Erzählung von Béla Zsolner, aus dem Ungarischen von Margit Esch. Es liest: Hanna Brüg.", "Béla Zsolner"),
    ],
)
def test_the_opening_of_a_text_that_is_read_out_signs_it(notes: str, author: str) -> None:
    assert names(facts_of(notes, title="Wasser"), "author") == {author}


def test_a_channel_of_first_names_is_theirs() -> None:
    facts = facts_of("Lena jongliert. Alex sucht Geld.", channel_author="Alex, Lena und Marcel", language="de")
    assert names(facts, "host") == {"Alex", "Lena", "Marcel"}


def test_the_best_of_a_year_has_its_people_anywhere_in_a_title() -> None:
    notes = (
        "Ein Rückblick: fünf Ausschnitte.\n0:00 – Moin\n2:10 – Die Lotsin Tülay Aker über ihre Nacht\n"
        "11:34 – Bernd Ricks, Netzmacher: Knoten\n19:02 – Was Hilde Maas am Markt gelernt hat\n28:47 "
        "– Kabarettist Jannis Voss: Möwen\n37:15 – Samira Bader: auf See\n49:30 – Streit um Thomas Bern"
    )
    facts = facts_of(notes, title="Best of: die schönsten Gespräche", language="de")
    assert names(facts, "guest") == {"Tülay Aker", "Bernd Ricks", "Hilde Maas", "Jannis Voss", "Samira Bader"}


TOLD: list[tuple[str, str, str, set[str], set[str]]] = [
    (
        "Ein Jahr danach",
        (
            "Wie geht es der Wirtschaft? Antworten auf diese Fragen gibt Marcel Fratz, Leiter des Instituts. Außerdem "
            "analysiert Fratz im Gespräch mit Ursula Weiden, wohin es geht."
        ),
        "de",
        {"Marcel Fratz"},
        {"Ursula Weiden"},
    ),
    (
        "Daten",
        "Darüber unterhält sich Marcus Richt mit seinen Gästen Daniel Moos, nibbler und Constanze Kurtz.",
        "de",
        {"Daniel Moos", "Constanze Kurtz"},
        {"Marcus Richt"},
    ),
    ("Kommunikation", "Henning (@henningk) - Das Jahr war lang. Wir reden.", "de", {"Henning"}, set()),
    ("Schreiben", "Mein erster Pottgast (ihr wisst schon) ist Laura, die schreibt.", "de", {"Laura"}, set()),
    (
        "Nano",
        "In dieser Folge spricht Liska mit Prof. Dr. Viola Vogt, Professorin in Uri.",
        "de",
        {"Viola Vogt"},
        {"Liska"},
    ),
    ("Soup", "In this inaugural episode, Sean and Robin discuss food.", "en", set(), {"Sean", "Robin"}),
    (
        "Twenty",
        (
            "A list, and Jordan and Kevin have opinions.\n\nTranscript\n\nKevin (00:00): Well, I am glad you came.\n\n"
            "Jordan (00:03): Yes, so much fun it was.\n\nKevin (00:05): Never do that again.\n\nJordan (00:08): A "
            "late night.\n\nKevin (00:10): I did have one.\n\nJordan (00:12): So we go on."
        ),
        "en",
        set(),
        {"Jordan", "Kevin"},
    ),
]


@pytest.mark.parametrize("case", TOLD, ids=[f"{at}-{case[0]}" for at, case in enumerate(TOLD)])
def test_people_are_told_by_few_words(case: tuple[str, str, str, set[str], set[str]]) -> None:
    title, notes, language, guests, hosts = case
    facts = facts_of(notes, title=title, language=language)
    assert (names(facts, "guest"), names(facts, "host")) == (guests, hosts)
