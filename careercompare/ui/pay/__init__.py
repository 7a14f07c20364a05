"""The pay chart and its table twin."""
