"""The skills checklist."""
