"""The nouns of Playhead, frozen: what every room takes and gives."""
