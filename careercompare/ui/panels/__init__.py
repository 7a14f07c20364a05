"""The role panels with the verdict."""
