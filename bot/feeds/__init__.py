"""Network in, model out: feeds are fetched, read and compared here, and nowhere else."""
