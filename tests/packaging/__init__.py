"""Tests of how the app is frozen."""
