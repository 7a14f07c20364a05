"""The only room that knows YAML, SQLite and disk: catalogues, comparison files and what survives a restart."""
