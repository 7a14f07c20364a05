"""Official datasets."""
