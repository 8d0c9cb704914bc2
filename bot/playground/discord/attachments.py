"""Files that hang on messages, kept to be downloaded again."""

from urllib.parse import quote

from bot.playground.discord.nouns import Channel, Kept
from bot.playground.discord.wire import Json, Upload
from bot.playground.discord.world import World


def keep(world: World, channel_id: int, upload: Upload, description: str | None = None) -> Json:
    """Keep a file and return it as an attachment with the URL under which it can be fetched."""
    file_id = world.ids.next()
    path = f"/attachments/{channel_id}/{file_id}/{quote(upload.filename)}"
    world.files[path] = Kept(upload=upload, path=path)
    url = world.base_url + path
    shape: Json = {
        "id": str(file_id),
        "filename": upload.filename,
        "size": len(upload.content),
        "url": url,
        "proxy_url": url,
        "content_type": upload.content_type,
        "flags": 0,
    }
    return shape | {"description": description} if description else shape


def attach(world: World, channel: Channel, body: Json, files: dict[int, Upload], held: list[Json]) -> list[Json]:
    """Return a message's attachments: of those held the ones that `attachments` names, then the files uploaded."""
    named = body.get("attachments")
    by_id = {str(each["id"]): each for each in held}
    kept = held if named is None else [by_id[str(each["id"])] for each in named if str(each.get("id")) in by_id]
    told = {str(each.get("id")): each.get("description") for each in named or ()}
    return kept + [keep(world, channel.id, upload, told.get(str(index))) for index, upload in files.items()]
