"""The desk at which a report is chosen, looked at, written and printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from careercompare.core.report_choices import Ink, Paper, ReportChoices, Withheld
from careercompare.data.translations import languages
from careercompare.present.parts.listing import PARTS
from careercompare.present.report_form import report_form
from careercompare.state.part_order import PartOrder, order_of, usual_order
from careercompare.state.store import Store
from careercompare.ui.copying import Copying
from careercompare.ui.export import Export, open_outside
from careercompare.ui.file_dialogs import ask_open
from careercompare.ui.look import Look
from careercompare.ui.main_window import MainWindow
from careercompare.ui.page_maker import Drawn, PageMaker, Wish
from careercompare.ui.preset_desk import PresetDesk
from careercompare.ui.printing import Printing
from careercompare.ui.report.dialog import ReportDialog
from careercompare.ui.settings import Settings

LOGOS = "Pictures (*.png *.jpg *.jpeg *.svg)"


class ReportDesk(QObject):
    """Holds the choices of one window's reports; name and note last as long as the comparison they were made for."""

    def __init__(self, window: MainWindow, store: Store, look: Look, settings: Settings, export: Export) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._look = look
        self._settings = settings
        self._export = export
        self.printing = Printing(self, store, export.line)
        self.copying = Copying(self, store, export.line)
        self._maker = PageMaker(self)
        self._maker.made.connect(self._show_pages)
        self._dialog: ReportDialog | None = None
        self._presets = PresetDesk(self, look, settings)
        self._presets.changed.connect(self._show_form)
        self._opened = store.opened
        self.choices = self._known(self._presets.last)
        self._order = order_of(self.choices.parts, PARTS)
        self._silent: frozenset[str] = frozenset()

    def choices_now(self) -> ReportChoices:
        """The choices for the comparison that is open now: another one's name and note are forgotten."""
        if self._opened != self._store.opened:
            self._opened = self._store.opened
            self.choices = replace(self.choices, name=None, note="")
        return self.choices

    def open(self) -> ReportDialog:
        """Open the dialog, or bring the one that is open to the front."""
        if self._dialog is None:
            self.choices_now()
            self._dialog = self._make()
            self._show_form()
            self._dialog.order_keys()
            self._dialog.open()
            # Only now is it known how large the pages will be.
            self._draw(at_once=True)
        self._dialog.raise_()
        return self._dialog

    def print(self) -> None:
        """Print the report by the choices as they are, whether the dialog is open or not."""
        self._keep()
        self.printing.ask_and_start(self.choices_now(), self._dialog or self._window)

    def copy_text(self) -> None:
        """Copy the report as text."""
        self.copying.copy_text(self.choices_now())

    def copy_table(self) -> None:
        """Copy the roles side by side as a table."""
        self.copying.copy_table(self.choices_now())

    def _make(self) -> ReportDialog:
        dialog = ReportDialog(self._window, self._look)
        kept = self._settings.geometry("report")
        if kept is not None:
            dialog.restoreGeometry(kept)
        dialog.preview.banner.say("presets", self._presets.problem)
        self._connect_choices(dialog)
        dialog.export_wished.connect(self._ask_and_export)
        dialog.preview.finer_wished.connect(lambda: self._draw())
        self._maker.failed.connect(dialog.preview.say_failed)
        self._maker.busy.connect(dialog.preview.busy.show_busy)
        self._export.told.connect(dialog.say)
        self._export.finished.connect(dialog.offer)
        self._export.busy.connect(dialog.export.setDisabled)
        dialog.print_wished.connect(self.print)
        self.printing.told.connect(dialog.say)
        self.printing.busy.connect(dialog.print.setDisabled)
        dialog.file_wished.connect(open_outside)
        stop = self._store.watch(lambda now: (now.comparison, now.screen), lambda _now: self._refresh())
        dialog.finished.connect(lambda _code: stop())
        dialog.finished.connect(self._leave)
        return dialog

    def _connect_choices(self, dialog: ReportDialog) -> None:
        view = dialog.choices
        view.part_turned.connect(lambda part, on: self._arrange(self._order.turned(part, on=on)))
        view.part_moved.connect(lambda part, place: self._arrange(self._order.moved(part, place)))
        view.usual_parts_wished.connect(lambda: self._arrange(usual_order(PARTS)))
        view.paper_chosen.connect(lambda paper: self._choose(paper=Paper(paper)))
        view.ink_chosen.connect(lambda ink: self._choose(ink=Ink(ink)))
        view.language_chosen.connect(lambda code: self._choose(language=code))
        view.name_typed.connect(lambda name: self._choose(name=name or None))
        view.withheld_turned.connect(self._withhold)
        view.letterhead_changed.connect(lambda letterhead: self._choose(letterhead=letterhead))
        view.logo_wished.connect(self._ask_logo)
        view.note_typed.connect(lambda note: self._choose(note=note))
        view.attach_turned.connect(lambda on: self._choose(attach=on))
        button, presets = dialog.presets, self._presets
        button.chosen.connect(lambda name: self._use(presets.use(name, self.choices)))
        button.saving_wished.connect(lambda: presets.save(dialog, self.choices))
        button.update_wished.connect(lambda name: presets.update(dialog, name, self.choices))
        button.renaming_wished.connect(lambda name: presets.rename(dialog, name, self.choices))
        button.deletion_wished.connect(lambda name: presets.delete(dialog, name, self.choices))

    def _use(self, choices: ReportChoices) -> None:
        choices = self._known(choices)
        self._order = order_of(choices.parts, PARTS)
        self._set(choices)

    def _choose(self, **what: Any) -> None:
        self._set(replace(self.choices, **what))

    def _set(self, choices: ReportChoices) -> None:
        if choices != self.choices:
            self.choices = choices
            self._draw()
        self._show_form()

    def _arrange(self, order: PartOrder) -> None:
        self._order = order
        self._choose(parts=order.chosen(PARTS))

    def _withhold(self, what: str, on: bool) -> None:
        change = frozenset({Withheld(what)})
        self._choose(withheld=self.choices.withheld | change if on else self.choices.withheld - change)

    def _ask_logo(self) -> None:
        folder = str(Path(self.choices.letterhead.logo).parent) if self.choices.letterhead.logo else ""
        file = ask_open(self._dialog or self._window, "Choose a logo", folder or self._settings.folder, LOGOS)
        if file is not None:
            self._choose(letterhead=replace(self.choices.letterhead, logo=str(file)))

    def _show_form(self) -> None:
        if self._dialog is not None:
            comparison = self._store.now.comparison
            self._dialog.presets.display(self._presets.menu(self.choices))
            self._dialog.choices.display(
                report_form(self.choices, comparison, self._order.ids, self._order.on, PARTS, languages(), self._silent)
            )

    def _refresh(self) -> None:
        """What is compared has changed underneath: a catalogue was corrected meanwhile."""
        if self._dialog is not None:
            self._show_form()
            self._draw()

    def _draw(self, *, at_once: bool = False) -> None:
        if self._dialog is None:
            return
        ppi = self._dialog.preview.wanted_ppi()
        self._maker.wish(Wish(self._store.catalogue, self._store.now.comparison, self.choices, ppi), at_once=at_once)

    def _show_pages(self, drawn: Drawn) -> None:
        if self._dialog is not None:
            self._dialog.preview.display(drawn.pictures, drawn.ppi, drawn.replaced)
            self._silent = self._order.on - drawn.parts
            self._show_form()

    def _ask_and_export(self) -> None:
        self._keep()
        self._export.ask_and_start(self.choices, self._dialog)

    def _leave(self) -> None:
        dialog, self._dialog = self._dialog, None
        self._maker.forget()
        self._keep()
        if dialog is not None:
            self._settings.set_geometry("report", dialog.kept_size())
            dialog.deleteLater()

    def _known(self, choices: ReportChoices) -> ReportChoices:
        """The choices without a language that this version does not have."""
        known = {language.code for language in languages()}
        return choices if choices.language in known else replace(choices, language="en")

    def _keep(self) -> None:
        self._window.say("presets", self._presets.keep(self.choices))
