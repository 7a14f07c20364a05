"""Tests of the command line from inside."""
