"""The `careercompare` command: a subcommand belongs to the command line, anything else opens the app."""

from __future__ import annotations

import sys


def main() -> int:
    """Do what the arguments ask; returns the exit code."""
    # Each way imports what it needs alone: a command needs no Qt, and the app no parser of arguments.
    if len(sys.argv) == 1:
        from careercompare import app

        return app.main()
    if getattr(sys, "frozen", False):
        # A process of a batch is this program started anew with words of its own, and never comes back from here.
        from multiprocessing import freeze_support

        freeze_support()
    from careercompare.cli.arguments import parse
    from careercompare.cli.commands import run
    from careercompare.cli.output import print_in_utf8

    print_in_utf8()
    arguments = parse(sys.argv[1:])
    if arguments.command is not None:
        return run(arguments)
    from careercompare import app

    return app.smoke() if arguments.smoke else app.main(arguments.file)


if __name__ == "__main__":
    sys.exit(main())
