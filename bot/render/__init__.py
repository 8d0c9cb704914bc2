"""From the model to what Discord shows: cards, ids of buttons, links that play, plain text."""
