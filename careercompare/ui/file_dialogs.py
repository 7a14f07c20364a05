"""The system's dialogs for files; what they return is the name that is really read or written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_open(parent: QWidget, title: str, folder: str, filters: str) -> Path | None:
    """Ask for a file that exists; None if nothing was chosen."""
    name, _ = QFileDialog.getOpenFileName(parent, title, folder, filters)
    return Path(name) if name else None


def ask_folder(parent: QWidget, title: str, folder: str) -> Path | None:
    """Ask for a folder that exists; None if nothing was chosen."""
    name = QFileDialog.getExistingDirectory(parent, title, folder)
    return Path(name) if name else None


def ask_save(
    parent: QWidget, title: str, start: Path, filters: list[str], suffix: str, chosen: str = ""
) -> tuple[Path | None, str]:
    """Ask for a file to write, and the filter it was chosen by; an existing one is confirmed by its full name."""
    dialog = QFileDialog(parent, title, str(start.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(filters)
    if chosen:
        dialog.selectNameFilter(chosen)
    # The dialog appends it before it asks about replacing, so that it asks about the right file.
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(start.name)
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    names, used = dialog.selectedFiles(), dialog.selectedNameFilter()
    dialog.deleteLater()
    return (Path(names[0]) if accepted and names else None), used


def ask_export(
    parent: QWidget, start: Path, filters: Mapping[str, str], title: str = "Export the report"
) -> Path | None:
    """Ask for a file of one of several kinds; the name's ending follows the filter, which goes to its suffix."""
    dialog = QFileDialog(parent, title, str(start.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(filters))

    def follow(chosen: str) -> None:
        dialog.setDefaultSuffix(filters.get(chosen, start.suffix).removeprefix("."))
        names = dialog.selectedFiles()
        named = Path(names[0]) if names and not Path(names[0]).is_dir() else start
        dialog.selectFile(named.with_suffix(filters.get(chosen, start.suffix)).name)

    dialog.filterSelected.connect(follow)
    first = next((text for text, suffix in filters.items() if suffix == start.suffix), "")
    dialog.selectNameFilter(first)
    dialog.setDefaultSuffix(start.suffix.removeprefix("."))
    dialog.selectFile(start.name)
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    names = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(names[0]) if accepted and names else None
