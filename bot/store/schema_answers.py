"""The part of the schema that belongs to answers: what passages mean, conversations, complaints."""

ANSWERS = """
CREATE TABLE meaning (
    passage_id INTEGER PRIMARY KEY REFERENCES passage (id) ON DELETE CASCADE,
    vector BLOB NOT NULL
);
CREATE TABLE conversation (
    user_id INTEGER NOT NULL,
    place_id INTEGER NOT NULL,
    told TEXT NOT NULL,
    said_at REAL NOT NULL,
    PRIMARY KEY (user_id, place_id)
) WITHOUT ROWID;
CREATE TABLE complaint (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id INTEGER,
    user_id INTEGER NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    wrong TEXT NOT NULL,
    private INTEGER NOT NULL DEFAULT 0,
    made_at REAL NOT NULL
);
CREATE INDEX complaint_by_guild ON complaint (guild_id, made_at);
"""
