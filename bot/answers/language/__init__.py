"""What questions are made of, a table a language; another language is another table."""

from bot.answers.language.de import GERMAN
from bot.answers.language.en import ENGLISH
from bot.answers.language.table import Language

LANGUAGES: tuple[Language, ...] = (ENGLISH, GERMAN)
