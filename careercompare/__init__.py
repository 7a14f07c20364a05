"""Compare careers side by side, privately and offline."""

__version__ = "0.1.0"
