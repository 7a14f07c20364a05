"""A catalogue folder as texts to be edited: read all, write only what changed, and never over somebody else's work."""

from __future__ import annotations

from pathlib import Path

from careercompare.core.errors import CareerCompareError
from careercompare.core.value import value
from careercompare.data.bundled import resources
from careercompare.data.catalogue_files import FOLDERS, HEAD, ROLES, yaml_files
from careercompare.data.files import CannotWriteError, reason, write_atomically
from careercompare.data.text_check import Texts
from careercompare.data.yaml_nodes import YamlMap
from careercompare.data.yaml_reading import MOST_BYTES, read_yaml


class CannotOpenError(CareerCompareError):
    """A folder that cannot be edited."""


class ChangedOnDiskError(CareerCompareError):
    """Files that somebody else has changed since they were read; nothing was written."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        which = f"{names[0]} has" if len(names) == 1 else f"{', '.join(names)} have"
        super().__init__(
            f"{which} been changed by another program since it was read here. Nothing was saved. Reload the catalogue, "
            "or save once more to write over that change."
        )


@value
class EditedCatalogue:
    """A folder and the text of each of its YAML files as it was last read or written."""

    folder: Path
    texts: Texts

    def changed_on_disk(self) -> tuple[str, ...]:
        """The files that differ from what was read, new and missing ones included."""
        names = {*self.texts, *yaml_files(self.folder)}
        return tuple(sorted(name for name in names if _content(self.folder / name) != self._known(name)))

    def is_gone(self) -> bool:
        """Whether the folder is no catalogue any more: deleted, moved away, or on a drive that was taken out."""
        return not (self.folder / HEAD).is_file()

    def without_missing(self) -> EditedCatalogue:
        """The same without the files that are not on disk any more, so that saving writes them anew."""
        return EditedCatalogue(
            self.folder, {name: text for name, text in self.texts.items() if (self.folder / name).is_file()}
        )

    def stamps(self) -> dict[str, tuple[int, int]]:
        """Time and size of every file: as long as they stay, nothing has to be read to know that nothing changed."""
        return {name: (status.st_mtime_ns, status.st_size) for name, status in yaml_files(self.folder).items()}

    def save(self, texts: Texts, *, over_changes: bool = False) -> EditedCatalogue:
        """Write the files whose text differs or that miss on disk, remove those taken out of `texts`.

        Returns what the folder holds now. Of a catalogue that is gone all is written again, and nobody is asked.
        Raises ChangedOnDiskError before anything is written, CannotWriteError if a file could not be.
        """
        if self.is_gone() and self.without_missing().texts != self.texts:
            return self.without_missing().save(texts, over_changes=over_changes)
        there = self.without_missing().texts
        names = [
            name
            for name in {**self.texts, **texts}
            if texts.get(name) != self.texts.get(name) or (name in texts and name not in there)
        ]
        foreign = tuple(name for name in names if _content(self.folder / name) != self._known(name))
        if foreign and not over_changes:
            raise ChangedOnDiskError(foreign)
        for folder in FOLDERS:
            self._make(folder)
        for name in names:
            path = self.folder / name
            if name in texts:
                write_atomically(path, texts[name].encode("utf-8", "replace"))
            else:
                _remove(path)
        return EditedCatalogue(self.folder, dict(texts))

    def _known(self, name: str) -> bytes | None:
        return self.texts[name].encode("utf-8", "replace") if name in self.texts else None

    def _make(self, folder: str) -> None:
        try:
            (self.folder / folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWriteError(f"{self.folder / folder} could not be made: {reason(error)}.") from error


def open_catalogue(folder: Path) -> EditedCatalogue:
    """Read a folder for editing; raises CannotOpenError if it is not a catalogue of one's own, or a file is no text."""
    if not (folder / HEAD).is_file():
        raise CannotOpenError(f"{folder} holds no {HEAD}, so it is no catalogue. Choose the folder of a catalogue.")
    if folder.resolve().is_relative_to(resources().resolve()):
        raise CannotOpenError("The bundled catalogue is never changed. Duplicate a role into a catalogue of your own.")
    texts = {}
    for name in yaml_files(folder):
        content = _content(folder / name)
        try:
            if content is None or len(content) > MOST_BYTES:
                raise CannotOpenError(f"{folder / name} cannot be read, or is too large. Repair or remove it first.")
            texts[name] = content.decode("utf-8")
        except UnicodeDecodeError:
            raise CannotOpenError(f"{folder / name} is not UTF-8. Save it with the encoding UTF-8 first.") from None
    return EditedCatalogue(folder, texts)


def role_text(folder: Path, role: str) -> str | None:
    """The text of a role's file as its author wrote it, None if the folder has no such role."""
    content = _content(folder / ROLES / f"{role}.yaml")
    return content.decode("utf-8", "replace") if content is not None else None


def builds_on(opened: EditedCatalogue) -> bool:
    """Whether a catalogue says that it builds on the bundled one."""
    head = read_yaml(opened.texts.get(HEAD, "").encode(), HEAD).root
    return isinstance(head, YamlMap) and "builds_on" in head.values


def _content(path: Path) -> bytes | None:
    """The bytes of a file, None if there is none that can be read."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWriteError(f"{path} could not be removed: {reason(error)}.") from error
