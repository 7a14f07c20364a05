"""One door to each dialog; a dialog's module is imported when its door is first opened, not at the start."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from careercompare.core.area import Area
from careercompare.core.catalogue import Catalogue
from careercompare.core.comparison import Comparison
from careercompare.present.screen import Screen
from careercompare.state.edits import Edit
from careercompare.state.store import Store
from careercompare.ui.actions import ActionId
from careercompare.ui.look import Look

if TYPE_CHECKING:
    from careercompare.ui.catalogues import Catalogues
    from careercompare.ui.export import Export
    from careercompare.ui.live_library import LiveLibrary
    from careercompare.ui.main_window import MainWindow
    from careercompare.ui.poster_desk import PosterDesk
    from careercompare.ui.report_desk import ReportDesk
    from careercompare.ui.settings import Settings

RoleFinder = Callable[[str], tuple[str, ...]]


def pick_role(parent: QWidget, title: str, catalogue: Catalogue, find: RoleFinder, taken: Sequence[str]) -> str | None:
    """Ask for a role that is not taken; None if nothing was chosen."""
    from PySide6.QtWidgets import QDialog

    from careercompare.ui.dialogs.role_picker import RolePicker

    dialog = RolePicker(parent, title, catalogue, find, taken)
    chosen = dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return chosen


def pick_area(parent: QWidget, look: Look, areas: Mapping[str, Area], now: str, recent: Sequence[str]) -> str | None:
    """Ask for the area whose pay to show; None if nothing was chosen."""
    from PySide6.QtWidgets import QDialog

    from careercompare.ui.dialogs.area_picker import AreaPicker

    dialog = AreaPicker(parent, look, areas, now, recent)
    chosen = dialog.chosen if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return chosen


def ask_details(parent: QWidget, comparison: Comparison) -> Edit | None:
    """Ask for the comparison's details; the edit that sets them, or None if they were left alone."""
    from PySide6.QtWidgets import QDialog

    from careercompare.ui.dialogs.details import DetailsDialog

    dialog = DetailsDialog(parent, comparison)
    edit = dialog.edit() if dialog.exec() == QDialog.DialogCode.Accepted else None
    dialog.deleteLater()
    return edit


def show_fit(parent: QWidget, look: Look, screen: Screen, role: str | None) -> None:
    """Explain every role's fit, opened at one role if it is named."""
    from careercompare.ui.dialogs.fit_explained import FitExplained

    dialog = FitExplained(parent, look, screen, role)
    dialog.exec()
    dialog.deleteLater()


def show_origin(
    parent: QWidget, look: Look, catalogue: Catalogue, screen: Screen, role: str, spot: str, fact: str, number: int
) -> None:
    """Tell where what stands in one spot is from; from there all sources can be opened."""
    from careercompare.present.trace import trace_view
    from careercompare.ui.dialogs.trace import ALL_SOURCES, OriginDialog

    dialog = OriginDialog(parent, look, screen, trace_view(catalogue, screen), role, spot, fact, number)
    chosen = dialog.exec()
    dialog.deleteLater()
    if chosen == ALL_SOURCES:
        show_sources(parent, look, catalogue, screen, dialog.first_number)


def show_sources(parent: QWidget, look: Look, catalogue: Catalogue, screen: Screen, number: int | None) -> None:
    """List the sources and what rests on each, opened at one if a number is given."""
    from careercompare.present.trace import trace_view
    from careercompare.ui.dialogs.sources import SourcesDialog

    dialog = SourcesDialog(parent, look, trace_view(catalogue, screen), screen.sources, number)
    dialog.exec()
    dialog.deleteLater()


def show_about(parent: QWidget, look: Look, screen: Screen) -> None:
    """Tell version, licences and sources."""
    from careercompare.ui.dialogs.about import AboutDialog

    dialog = AboutDialog(parent, look, screen)
    dialog.exec()
    dialog.deleteLater()


def open_catalogues(window: MainWindow, library: LiveLibrary, look: Look, settings: Settings) -> Catalogues:
    """The desk at which the library is changed; imported when it is first needed."""
    from careercompare.ui.catalogues import Catalogues

    return Catalogues(window, library, look, settings)


def report_desk(
    window: MainWindow,
    store: Store,
    look: Look,
    settings: Settings,
    export: Export,
    failed: Callable[[str, str], None],
) -> ReportDesk:
    """The desk at which reports are made: one for each window, made when it is first needed."""
    from careercompare.ui.report_desk import ReportDesk

    found = window.findChild(ReportDesk)
    if found is None:
        found = ReportDesk(window, store, look, settings, export)
        found.printing.failed.connect(failed)
        found.copying.failed.connect(failed)
        found.printing.busy.connect(lambda busy: window.actions_.block(ActionId.PRINT, blocked=busy))
    return found


def poster_desk(window: MainWindow, store: Store, look: Look, export: Export, reports: ReportDesk) -> PosterDesk:
    """The desk at which infographics are made: one for each window, by the choices of its reports."""
    from careercompare.ui.poster_desk import PosterDesk

    return window.findChild(PosterDesk) or PosterDesk(window, store, look, export, reports.choices_now)
