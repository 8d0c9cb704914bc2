"""Show notes in, facts out: pure reading of what podcasters write; `extract` is the one door."""
