"""The map of the app: which wish becomes which edit, and which action does what."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from careercompare.core.skill import Level
from careercompare.present.areas import the_area
from careercompare.present.panels import NEEDS, PAY
from careercompare.state import edits
from careercompare.state.edits import Edit
from careercompare.state.store import Store
from careercompare.ui import messages
from careercompare.ui.actions import ActionId
from careercompare.ui.dialogs.doors import (
    RoleFinder,
    ask_details,
    open_catalogues,
    pick_area,
    pick_role,
    poster_desk,
    report_desk,
    show_about,
    show_fit,
    show_origin,
    show_sources,
)
from careercompare.ui.export import Export
from careercompare.ui.files import Files
from careercompare.ui.live_library import LiveLibrary
from careercompare.ui.look import TEXT_SIZES, Look
from careercompare.ui.main_window import MainWindow
from careercompare.ui.settings import Settings

if TYPE_CHECKING:
    from careercompare.ui.report_desk import ReportDesk


def wire(
    window: MainWindow,
    store: Store,
    look: Look,
    settings: Settings,
    files: Files,
    export: Export,
    find: RoleFinder,
    library: LiveLibrary,
) -> None:
    """Connect everything, once."""
    _turn_wishes_into_edits(window, store)
    _connect_actions(window, store, settings, files)
    _connect_reports(window, store, look, settings, export)
    _connect_roles(window, store, find)
    _connect_area(window, store, look, settings)
    _connect_look(window, look, settings)
    _connect_explanations(window, store, look)
    _connect_library(window, library, look, settings)


def _turn_wishes_into_edits(window: MainWindow, store: Store) -> None:
    def skill_name(skill: str) -> str:
        return store.catalogue.skills[skill].name

    def title(role: str) -> str:
        return store.catalogue.role(role).title

    def apply(edit: Callable[..., Edit], named: Callable[[str], str]) -> Callable[..., None]:
        return lambda what, *rest: store.apply(edit(what, named(what), *rest))

    checklist, panels = window.checklist, window.panels
    checklist.skill_toggled.connect(apply(edits.tick, skill_name))
    checklist.skill_denied.connect(apply(edits.say_no, skill_name))
    checklist.skill_cleared.connect(apply(edits.clear_answer, skill_name))
    checklist.skill_levelled.connect(
        lambda skill, level: store.apply(edits.know_at(skill, skill_name(skill), Level(level)))
    )
    checklist.rest_denied.connect(lambda: store.apply(edits.answer_rest_no(store.now.screen.checklist.unanswered)))
    panels.gate_answered.connect(apply(edits.answer_gate, lambda gate: store.catalogue.gates[gate].name))
    panels.role_removed.connect(apply(edits.remove_role, title))
    panels.role_moved.connect(apply(edits.move_role, title))
    panels.occupation_chosen.connect(
        lambda role, code: store.apply(
            edits.count_as(role, title(role), code, closest=store.catalogue.role(role).occupations[0].code == code)
        )
    )


def _connect_actions(window: MainWindow, store: Store, settings: Settings, files: Files) -> None:
    def details() -> None:
        edit = ask_details(window, store.now.comparison)
        if edit is not None:
            store.apply(edit)

    for action, do in {
        ActionId.NEW: files.new,
        ActionId.OPEN: files.open,
        ActionId.SAVE: files.save,
        ActionId.SAVE_AS: files.save_as,
        ActionId.QUIT: window.close,
        ActionId.UNDO: store.undo,
        ActionId.REDO: store.redo,
        ActionId.DETAILS: details,
        ActionId.REST_NO: window.checklist.rest_denied.emit,
        ActionId.CLEAR_ANSWERS: lambda: store.apply(edits.clear_all_answers()),
        ActionId.FIND_SKILL: window.checklist.focus_search,
        ActionId.SWAP_ROLES: lambda: store.apply(edits.swap_roles()),
        ActionId.PAY_TWIN: window.pay.turn,
        ActionId.READ_PAY: window.pay.focus_chart,
    }.items():
        window.actions_[action].triggered.connect(lambda _on=False, do=do: do())
    window.pay.table_chosen.connect(lambda on: setattr(settings, "pay_table", on))
    window.panels.folded.connect(
        lambda section, on: setattr(
            settings, "open_sections", settings.open_sections | {section} if on else settings.open_sections - {section}
        )
    )
    window.may_close = files.may_close


def _connect_reports(window: MainWindow, store: Store, look: Look, settings: Settings, export: Export) -> None:
    def failed(what: str, why: str) -> None:
        messages.failed(QApplication.activeModalWidget() or window, what, why)

    def desk() -> ReportDesk:
        return report_desk(window, store, look, settings, export, failed)

    window.actions_[ActionId.EXPORT].triggered.connect(lambda: desk().open())
    window.actions_[ActionId.POSTER].triggered.connect(lambda: poster_desk(window, store, look, export, desk()).open())
    window.actions_[ActionId.PRINT].triggered.connect(lambda: desk().print())
    window.actions_[ActionId.COPY_TEXT].triggered.connect(lambda: desk().copy_text())
    window.actions_[ActionId.COPY_TABLE].triggered.connect(lambda: desk().copy_table())
    export.failed.connect(failed)


def _connect_roles(window: MainWindow, store: Store, find: RoleFinder) -> None:
    def add() -> None:
        role = pick_role(window, "Add a role", store.catalogue, find, store.now.comparison.roles)
        if role is not None:
            store.apply(edits.add_role(role, store.catalogue.role(role).title))

    def change(old: str) -> None:
        role = pick_role(window, "Change to another role", store.catalogue, find, store.now.comparison.roles)
        if role is not None:
            store.apply(edits.replace_role(old, role, store.catalogue.role(role).title))

    window.actions_[ActionId.ADD_ROLE].triggered.connect(lambda: add())
    window.panels.role_wished.connect(add)
    window.panels.role_change_wished.connect(change)


def _connect_area(window: MainWindow, store: Store, look: Look, settings: Settings) -> None:
    def show(area: str) -> None:
        settings.recent_areas = (area, *settings.recent_areas)
        store.apply(edits.choose_area(area, the_area(store.catalogue.areas[area].title)))

    def ask() -> None:
        shown = store.now.screen.pay.area_id
        area = pick_area(window, look, store.catalogue.areas, shown, settings.recent_areas)
        if area is not None:
            show(area)

    window.pay.area_wished.connect(show)
    window.pay.picker_wished.connect(ask)
    window.actions_[ActionId.CHOOSE_AREA].triggered.connect(lambda: ask())


def _connect_look(window: MainWindow, look: Look, settings: Settings) -> None:
    themes = {
        "system": window.actions_[ActionId.SYSTEM_THEME],
        "light": window.actions_[ActionId.LIGHT_THEME],
        "dark": window.actions_[ActionId.DARK_THEME],
    }

    def show_theme(theme: str) -> None:
        settings.theme = theme
        look.set_theme(theme)
        for name, action in themes.items():
            action.setChecked(name == theme)

    def show_size(step: int) -> None:
        place = TEXT_SIZES.index(look.text_size) + step if step else 0
        settings.text_size = TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)]
        look.set_text_size(settings.text_size)

    for name, action in themes.items():
        action.setChecked(name == look.theme)
        action.triggered.connect(lambda _on=False, name=name: show_theme(name))
    for action_id, step in ((ActionId.LARGER_TEXT, 1), (ActionId.SMALLER_TEXT, -1), (ActionId.NORMAL_TEXT, 0)):
        window.actions_[action_id].triggered.connect(lambda _on=False, step=step: show_size(step))


def _connect_explanations(window: MainWindow, store: Store, look: Look) -> None:
    window.panels.fit_opened.connect(lambda role: show_fit(window, look, store.now.screen, role))

    def origin(role: str, spot: str, fact: str = "", number: int = 0) -> None:
        show_origin(window, look, store.catalogue, store.now.screen, role, spot, fact, number)

    window.panels.origin_wished.connect(origin)
    window.pay.origin_wished.connect(lambda role: origin(role, PAY))
    window.checklist.basis_wished.connect(lambda: origin("", NEEDS))
    window.actions_[ActionId.HOW_FIT_WORKS].triggered.connect(lambda: show_fit(window, look, store.now.screen, None))
    window.actions_[ActionId.SOURCES].triggered.connect(
        lambda: show_sources(window, look, store.catalogue, store.now.screen, None)
    )
    window.actions_[ActionId.ABOUT].triggered.connect(lambda: show_about(window, look, store.now.screen))


def _connect_library(window: MainWindow, library: LiveLibrary, look: Look, settings: Settings) -> None:
    window.actions_[ActionId.LIBRARY].triggered.connect(
        lambda: open_catalogues(window, library, look, settings).show_library()
    )
    library.problems_wished.connect(lambda: open_catalogues(window, library, look, settings).show_problems())
    library.pack_offered.connect(lambda pack: open_catalogues(window, library, look, settings).offer(pack))
    window.when_painted(library.start)
