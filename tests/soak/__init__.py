"""Campaigns that take their time: `make soak`."""
