"""Japanese: what members see; the rest is said in English."""

from bot.say.ja import answers, commands, follows, members

SENTENCES: dict[str, str] = {
    **answers.SENTENCES,
    **commands.SENTENCES,
    **members.SENTENCES,
    **follows.SENTENCES,
}
