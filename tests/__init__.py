"""Tests of careercompare; folders mirror the package, `journeys` drives the whole app."""
