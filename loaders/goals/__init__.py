"""Sentences and tables → targets, indicators, money."""
