"""The link by which the bot is invited: its scopes, and the permissions that it needs, as one number."""

import discord

# View and write where it is asked and where it announces, threads too, which it opens for talk; embeds are its
# answers; what it has sent is looked up in the history before it is sent again.
PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    embed_links=True,
    read_message_history=True,
)
SCOPES = ("bot", "applications.commands")


def invite_url(application_id: int) -> str:
    """Give the link that invites the bot into a server."""
    return discord.utils.oauth_url(application_id, permissions=PERMISSIONS, scopes=SCOPES)
