"""The words that a web page needs beside those of the document, in the language of the moment."""

from __future__ import annotations

from careercompare.present.cell import NO_SOURCE_MARK
from careercompare.present.say import say


class PageWords:
    """Each where the templates name it."""

    @property
    def skip(self) -> str:
        """The link that leads past the head."""
        return say("Skip to the report")

    @property
    def contents(self) -> str:
        """Over the list of parts."""
        return say("Contents")

    @property
    def note(self) -> str:
        """What the note is."""
        return say("A note with this report")

    @property
    def logo(self) -> str:
        """What stands for a logo where it cannot be seen."""
        return say("Logo")

    @property
    def what(self) -> str:
        """The corner of a table that names none."""
        return say("What")

    @property
    def no_source(self) -> str:
        """The mark of what nothing backs."""
        return say(NO_SOURCE_MARK)

    @property
    def used_in(self) -> str:
        """Before the parts that rest on a source."""
        return say("Used in:")

    def source(self, number: int) -> str:
        """What the number of a source is."""
        return say("Source {number}", number=number)

    def retrieved(self, day: str) -> str:
        """When a source was read."""
        return say("Retrieved {day}.", day=day)
