"""Benchmarks: `make bench` prints them all; figures are CPU time unless they say otherwise."""
