"""A Discord on loopback (`discord`), and a terminal to live in it (`screen`)."""
