"""The `careercompare` command: a subcommand belongs to the command line, anything else opens the app."""

from __future__ import annotations

import sys


def main() -> int:
    """Do what the arguments ask; returns the exit code."""
    # Each way imports what it needs alone: a command needs no Qt, and the app no parser of arguments.
    if len(sys.argv) == 1:
        prepare()
        from careercompare import app

        return app.main()
    if getattr(sys, "frozen", False):
        # A process of a batch is this program started anew with words of its own, and never comes back from here.
        from importlib import import_module

        # What PyInstaller adds to it, which would otherwise be run at every start.
        import_module("pyi_rth_multiprocessing")
        from multiprocessing import freeze_support

        freeze_support()
    from careercompare.cli.arguments import parse
    from careercompare.cli.commands import run
    from careercompare.cli.output import print_in_utf8

    print_in_utf8()
    arguments = parse(sys.argv[1:])
    if arguments.command is not None:
        return run(arguments)
    if arguments.smoke:
        from careercompare.smoke import smoke

        return smoke()
    prepare()
    from careercompare import app

    return app.main(arguments.file)


def prepare() -> None:
    """What must come before everything else for the window to stand soon."""
    import gc

    from careercompare.later import import_later, import_without

    # Nothing made before the first frame is garbage; looking for some would be a twentieth of the start.
    gc.disable()
    # What dataclasses and msgspec import, and use only of classes without a docstring and for schemas.
    import_later("inspect", "textwrap")
    # Tools of developers bring it along, and it is as slow to import as msgspec, which needs none of it.
    import_without("typing_extensions", "msgspec")


if __name__ == "__main__":
    sys.exit(main())
