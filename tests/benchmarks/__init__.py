"""Timings that are printed, never asserted: machines differ, ratios of one run do not."""
