"""German: what members see; the rest is said in English."""

from bot.say.de import answers, commands, follows, members

SENTENCES: dict[str, str] = {
    **answers.SENTENCES,
    **commands.SENTENCES,
    **members.SENTENCES,
    **follows.SENTENCES,
}
