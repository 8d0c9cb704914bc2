"""The command line: one file a command, each with `add`, which registers it."""
