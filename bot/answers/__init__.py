"""Questions in plain words, answered from the index with receipts."""
