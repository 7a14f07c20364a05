"""The window in which catalogues are written."""
