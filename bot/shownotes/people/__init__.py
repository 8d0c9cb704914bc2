"""Who is in an episode and as what: names as shapes, and the manners in which notes introduce people."""
