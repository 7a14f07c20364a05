"""The whole app, from outside: a real window offscreen, the command line, files."""
