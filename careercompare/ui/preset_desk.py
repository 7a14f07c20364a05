"""Saves, renames and deletes presets of reports, and keeps them with the choices last used."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from careercompare.core.errors import CareerCompareError
from careercompare.core.report_choices import ReportChoices
from careercompare.core.report_preset import Preset, impersonal
from careercompare.data.report_presets import KeptReports, built_in_presets, read_kept_reports, write_kept_reports
from careercompare.present.preset_menu import PresetMenuView, preset_menu
from careercompare.state.report_presets import Presets
from careercompare.ui import messages
from careercompare.ui.look import Look
from careercompare.ui.report.preset_name import PresetNameDialog
from careercompare.ui.settings import Settings


class PresetDesk(QObject):
    """What is kept of reports in the settings' folder; `problem` says why it could not be read.

    `changed` tells that the menu of presets is another one.
    """

    changed = Signal()

    def __init__(self, parent: QObject, look: Look, settings: Settings) -> None:
        super().__init__(parent)
        self._look = look
        self._home = settings.home
        self.problem = ""
        self._kept = KeptReports()
        built_in: tuple[Preset, ...] = ()
        try:
            built_in = built_in_presets()
            self._kept = read_kept_reports(self._home)
        except CareerCompareError as error:
            self.problem = str(error)
        self.presets = Presets(built_in, self._kept.presets)

    @property
    def last(self) -> ReportChoices:
        """The choices last used."""
        return self._kept.last

    def menu(self, choices: ReportChoices) -> PresetMenuView:
        """The menu beside these choices."""
        presets = self.presets
        return preset_menu(presets.built_in, presets.own, presets.in_use(choices), presets.chosen)

    def use(self, name: str, choices: ReportChoices) -> ReportChoices:
        """The choices as a preset wants them."""
        preset = self.presets.named(name)
        self.presets = self.presets.used(name)
        return choices if preset is None else preset.chosen(choices)

    def save(self, parent: QWidget, choices: ReportChoices) -> None:
        """Ask for a name and keep the choices under it."""
        name = self._ask(parent, "Save as preset", "")
        if name:
            self._change(parent, self.presets.saved(name, choices), choices)

    def update(self, parent: QWidget, name: str, choices: ReportChoices) -> None:
        """Keep the choices in the place of what a preset held."""
        self._change(parent, self.presets.updated(name, choices), choices)

    def rename(self, parent: QWidget, old: str, choices: ReportChoices) -> None:
        """Ask for another name."""
        name = self._ask(parent, "Rename the preset", old)
        if name:
            self._change(parent, self.presets.renamed(old, name), choices)

    def delete(self, parent: QWidget, name: str, choices: ReportChoices) -> None:
        """Ask, and take it away; the choices stay as they are."""
        if messages.confirmed(parent, f"Delete the preset “{name}”?", "The choices shown now stay.", "Delete"):
            self._change(parent, self.presets.deleted(name), choices)

    def keep(self, choices: ReportChoices) -> str:
        """Keep these as the choices last used; returns a sentence if that failed."""
        kept = KeptReports(impersonal(choices), self.presets.own)
        if kept == self._kept:
            return ""
        try:
            write_kept_reports(self._home, kept)
        except CareerCompareError as error:
            return str(error)
        self._kept = kept
        return ""

    def _change(self, parent: QWidget, presets: Presets, choices: ReportChoices) -> None:
        before, self.presets = self.presets, presets
        why = self.keep(choices)
        if why:
            self.presets = before
            messages.failed(parent, "The presets are as they were.", why)
        self.changed.emit()

    def _ask(self, parent: QWidget, title: str, old: str) -> str:
        dialog = PresetNameDialog(parent, self._look, title, old, lambda name: self.presets.refused(name, old))
        name = dialog.name if dialog.exec() == QDialog.DialogCode.Accepted else ""
        dialog.deleteLater()
        return name
