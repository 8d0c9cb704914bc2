"""Ranked search over the passages: words to a plan, the ladder, rescoring."""
