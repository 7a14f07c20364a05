"""The checks that every report has to pass: each takes a finished report and names what is wrong with it.

Their numbers are those of the list in tests/report/test_checks.py.
"""
