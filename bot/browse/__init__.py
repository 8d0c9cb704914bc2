"""What members look through, as cards: lists in pages, episodes and their parts, people, the words around a second."""
