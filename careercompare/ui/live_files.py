"""Tells when the files of catalogues change on disk, whichever way an editor saves them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QFileSystemWatcher, QObject, QTimer, Signal

from careercompare.data.catalogue_files import FOLDERS, catalogue_files

QUIET = 200
"""Milliseconds without a change before one is told: editors save in several steps."""
LONGEST = 1500
"""Milliseconds after which it is told even if changes go on."""

Mark = tuple[tuple[str, int, int, int], ...]


class LiveFiles(QObject):
    """Watches catalogue folders and single files; `changed` comes once for a burst of changes."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folders: tuple[Path, ...] = ()
        self._files: tuple[Path, ...] = ()
        self._mark: Mark = ()
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.setInterval(QUIET)
        self._since = QElapsedTimer()
        self._watcher.fileChanged.connect(self._stirred)
        self._watcher.directoryChanged.connect(self._stirred)
        self._quiet.timeout.connect(self._look)

    def watch(self, folders: Sequence[Path], files: Sequence[Path] = ()) -> None:
        """Watch these catalogue folders and files from now on, and nothing else."""
        wanted = tuple(folders), tuple(files)
        if wanted != (self._folders, self._files):
            self._folders, self._files = wanted
            # Not taken anew for the same ones: what changed while somebody was reading them must still be told.
            self._mark = self._take_mark()
        self._renew()

    def close(self) -> None:
        """Watch nothing more; Windows cannot remove a folder while somebody watches it."""
        self._quiet.stop()
        self._folders = self._files = ()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)

    def _stirred(self) -> None:
        if not self._quiet.isActive():
            self._since.start()
        if self._since.elapsed() < LONGEST:
            self._quiet.start()

    def _look(self) -> None:
        """After a burst, see whether anything changed that a catalogue is made of."""
        # An editor that saves by renaming leaves a new file, of which the watcher does not know yet.
        self._renew()
        mark = self._take_mark()
        if mark != self._mark:
            self._mark = mark
            self.changed.emit()

    def _renew(self) -> None:
        wanted = {str(path) for path in self._paths() if path.exists()}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := sorted(watched - wanted):
            self._watcher.removePaths(gone)
        if new := sorted(wanted - watched):
            self._watcher.addPaths(new)

    def _paths(self) -> list[Path]:
        inside = [folder / name for folder in self._folders for name in ("", *FOLDERS, *catalogue_files(folder))]
        # The folder above, since a folder or file that is not there yet cannot be watched.
        above = [path.parent for path in (*self._folders, *self._files)]
        return [*inside, *self._files, *above]

    def _take_mark(self) -> Mark:
        found = [
            (str(folder / name), status.st_size, status.st_mtime_ns, status.st_ino)
            for folder in self._folders
            for name, status in catalogue_files(folder).items()
        ]
        for file in self._files:
            try:
                status = file.stat()
            except OSError:
                continue
            found.append((str(file), status.st_size, status.st_mtime_ns, status.st_ino))
        return tuple(found)
