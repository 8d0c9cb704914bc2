"""SQLite, all of it: shows, episodes, passages, people, servers and the outbox."""
