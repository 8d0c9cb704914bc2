"""English, complete; one file a subject."""

from bot.say.en import announce, answers, cli, commands, feeds, follows, members, settings, store, trying

SENTENCES: dict[str, str] = {
    **settings.SENTENCES,
    **store.SENTENCES,
    **feeds.SENTENCES,
    **answers.SENTENCES,
    **commands.SENTENCES,
    **members.SENTENCES,
    **follows.SENTENCES,
    **announce.SENTENCES,
    **cli.SENTENCES,
    **trying.SENTENCES,
}
