"""What we must be allowed in a channel to keep a promise there, by what is promised. Pure."""

from collections.abc import Set as AbstractSet

from bot.model.delivery import Destination, Place

NAMES = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "send_messages_in_threads": "Send Messages in Threads",
    "create_public_threads": "Create Public Threads",
    "embed_links": "Embed Links",
    "read_message_history": "Read Message History",
    "connect": "Connect",
}
_ALWAYS = ("view_channel", "embed_links", "read_message_history")


def missing(
    destination: Destination, held: AbstractSet[str], in_forum: AbstractSet[str] | None = None
) -> tuple[str, ...]:
    """Give the names of the permissions that a destination lacks; `in_forum` are those in the forum of its talk."""
    speaks = "send_messages_in_threads" if destination.place is Place.THREAD else "send_messages"
    needed = ["view_channel", speaks, *_ALWAYS[1:]]
    needed += ["connect"] if destination.place is Place.VOICE else []  # without it nobody sees what is written there
    needed += ["create_public_threads"] if opens_threads(destination) else []
    lacking = [NAMES[flag] for flag in needed if flag not in held]
    if in_forum is not None:
        lacking += [
            f"{NAMES[flag]} (forum)" for flag in ("view_channel", "send_messages", *_ALWAYS[1:]) if flag not in in_forum
        ]
    return tuple(lacking)


def opens_threads(destination: Destination) -> bool:
    """Tell whether a destination opens a thread under each announcement."""
    return destination.talk == "thread" and destination.place in (Place.TEXT, Place.NEWS)
