"""What is announced where, once: the outbox carried out."""
