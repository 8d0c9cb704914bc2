"""What sentences mean, as vectors: an encoder found where it is installed, and the nearest passages to a question."""
