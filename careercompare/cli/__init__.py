"""The command line: the same numbers as the window, without one."""

from __future__ import annotations

from careercompare.cli.stopping import stop_in_one_line

# Here, before anything else is imported: Ctrl-C may come while the commands' own modules still are.
stop_in_one_line()
