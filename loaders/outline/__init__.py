"""Text → the parts of a document: paragraphs, title, sections, items, annexes, notes, signature; where tables are and what their columns hold."""
