"""Whether the bot is well: its heartbeat, and what `playhead health` says of it."""
