"""Menu bar and tool bar as flat lists of actions; None is a separator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QMenuBar

from careercompare.ui.actions import ActionId, Actions

A = ActionId

MENUS: Mapping[str, Sequence[ActionId | None]] = {
    "&File": (A.NEW, A.OPEN, None, A.SAVE, A.SAVE_AS, None, A.EXPORT, A.POSTER, A.PRINT, None, A.QUIT),
    "&Edit": (
        A.UNDO,
        A.REDO,
        None,
        A.COPY_TEXT,
        A.COPY_TABLE,
        None,
        A.DETAILS,
        None,
        A.FIND_SKILL,
        A.REST_NO,
        A.CLEAR_ANSWERS,
    ),
    "&Roles": (A.ADD_ROLE, A.SWAP_ROLES),
    "&Catalogue": (A.LIBRARY, None, A.EDIT_ROLES, None, A.DRAFT_FILE, A.DRAFT_PASTE),
    "&View": (
        A.CHOOSE_AREA,
        A.PAY_TWIN,
        A.READ_PAY,
        None,
        A.SYSTEM_THEME,
        A.LIGHT_THEME,
        A.DARK_THEME,
        None,
        A.LARGER_TEXT,
        A.SMALLER_TEXT,
        A.NORMAL_TEXT,
    ),
    "&Help": (A.HOW_FIT_WORKS, A.SOURCES, None, A.ABOUT),
}
TOOL_BAR: Sequence[ActionId] = (A.UNDO, A.REDO, A.ADD_ROLE, A.EXPORT)


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> None:
    """Build the menus."""
    for title, entries in MENUS.items():
        menu = bar.addMenu(title)
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(actions[entry])
