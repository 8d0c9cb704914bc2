"""The step by which what was said is kept once: in compressed blocks of turns, where passages point to.

`packed_turns` is a function of bot.store.database. Passages that were kept whole stay so until their episode is read
again.
"""

SPOKEN = """
CREATE TABLE transcript (
    id INTEGER PRIMARY KEY,
    episode_id INTEGER NOT NULL REFERENCES episode (id),
    turns INTEGER NOT NULL,
    body BLOB NOT NULL
);
INSERT INTO transcript SELECT (episode_id << 20) + min(n), episode_id, count(*),
    packed_turns(json_group_array(json_array(n, start_s, speaker, text, json(origin))))
FROM turn GROUP BY episode_id, n / 12;
DROP TABLE turn;
ALTER TABLE passage ADD COLUMN block INTEGER;
ALTER TABLE passage ADD COLUMN first INTEGER;
ALTER TABLE passage ADD COLUMN last INTEGER;
"""
