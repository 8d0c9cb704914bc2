"""A person's screen on the loopback Discord: typed lines in, drawn messages out; knows no bot in particular."""
