"""A text with its places; how Vietnamese print writes words, figures, days and times."""
