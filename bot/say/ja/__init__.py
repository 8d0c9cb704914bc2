"""Japanese: what members see; what is missing is said in English."""

SENTENCES: dict[str, str] = {}
