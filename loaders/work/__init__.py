"""Rows and items → tasks and duties: who leads, who coordinates, by when."""
