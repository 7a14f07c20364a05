"""The command line: the same numbers as the window, without one."""
