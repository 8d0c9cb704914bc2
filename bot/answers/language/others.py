"""Small words of languages that have no table yet: never a topic where a question is mostly written in them.

Folded, as everything that is read; words of questions and of podcasts among them, as no table tells them apart.
"""

from collections.abc import Mapping

from bot.answers.language.table import pattern, words_of

SMALL_WORDS: Mapping[str, frozenset[str]] = {
    "nb": words_of(
        "minutt minuttet "
        "og i er av pa for som med til det den de et en ei om var han hun jeg vi dere du seg sin sitt sine kan vil "
        "skal har hadde blir ble bli men fra hvor hvem hva nar hvilken hvilke hvilket hvorfor hvordan der her sa ogsa "
        "bare noe noen ikke nar eller etter over under ved mot mellom opp ut inn da enn man mer mest alle alt dette "
        "denne disse episode episoden episoder prater snakker snakket gjest gjesten gjester kommer vaert vaere lenke "
        "lenken"
    ),
    "da": words_of(
        "minut minuttet "
        "og i er af pa for som med til det den de et en om var han hun jeg vi du sig sin sit sine kan vil skal har "
        "havde bliver blev men fra hvor hvem hvad hvornar hvilken hvilke hvorfor hvordan der her sa ogsa kun noget "
        "nogen ikke eller efter over under ved mod mellem op ud ind da end man mere mest alle alt dette denne disse "
        "afsnit afsnittet taler talte gaest gaesten kommer vaeret vaere"
    ),
    "sv": words_of(
        "minut minuten "
        "och i ar av pa for som med till det den de ett en om var han hon jag vi ni du sig sin sitt sina kan vill ska "
        "har hade blir blev men fran vem vad nar vilken vilka varfor hur dar har sa ocksa bara nagot nagon inte eller "
        "efter over under vid mot mellan upp ut in da an man mer mest alla allt detta denna dessa avsnitt avsnittet "
        "pratar talar gast gasten kommer varit vara"
    ),
    "nl": words_of(
        "minuut moment "
        "de het een en van in is op te dat die voor met zijn aan niet er om ook als maar dan bij nog uit naar door "
        "over wat wie waar wanneer welke welk waarom hoe hij zij ze we wij je jij ik hun haar hem was waren heeft "
        "hebben had kan kunnen wordt worden werd zou zal dit deze daar hier geen wel meer veel aflevering "
        "afleveringen praat praten gast gasten vertelt"
    ),
    "fr": words_of(
        "minute moment "
        "le la les un une des de du au aux et est en dans que qui pour par sur pas ne ce cette ces il elle ils elles "
        "on nous vous je tu se sa son ses leur leurs avec sans mais ou quand comment pourquoi quel quelle quels "
        "quelles quoi sont ete etait etaient a ont avait fait faire plus tout tous toute l d qu c s n j m y episode "
        "episodes emission invite invites invitee parle parlent parler"
    ),
    "es": words_of(
        "minuto momento "
        "el la los las un una unos unas de del al y es en que quien quienes por para con sin no se su sus lo le les "
        "este esta estos estas eso como cuando donde cual cuales porque pero mas muy ya o si sobre entre era fue son "
        "ser ha han hay hace yo tu nos episodio episodios capitulo programa invitado invitada invitados habla hablan "
        "hablaron"
    ),
    "it": words_of(
        "minuto momento "
        "il lo la i gli le un uno una di del della dei delle da dal in nel nella e che chi per con non si su sul come "
        "quando dove quale quali perche ma piu o se era sono stato stata ha hanno puntata puntate episodio ospite "
        "ospiti parla parlano"
    ),
    "pt": words_of(
        "minuto momento "
        "o a os as um uma uns umas de do da dos das em no na nos nas e que quem por para com sem nao se seu sua como "
        "quando onde qual quais porque mas mais ou sobre entre era foi sao ser tem ha episodio episodios convidado "
        "convidada fala falam falaram"
    ),
}
# Words that ask for people and for a second in any of these languages; read where a question is in one of them alone.
WHO = pattern(
    r"^(?:et )?qui|quel(?:le)?s? (?:\w+ )?(?:invitee?s?|personne)|^(?:en )?wie|^welke|te gast|^hvem|^hvilke[nt]?|^vem"
    r"|^vilken|^quien(?:es)?|^que (?:invitad[oa]s?|persona)|^chi|^qual(?:e|i)? (?:\w+ )?(?:ospite|convidad[oa])|^quem"
)
WHEN = pattern(
    r"quand|a quel moment|quelle minute|wanneer|op welk moment|welke minuut|nar|hvornar|hvor i episoden|vid vilken"
    r" tidpunkt|cuando|en que minuto|quando|em que minuto|a che minuto"
)
