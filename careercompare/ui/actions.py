"""Every action of the window in one table: text, shortcut, arrow, tip, and when it can be used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from careercompare.core.comparison import MOST_ROLES
from careercompare.core.value import value
from careercompare.state.store import Snapshot
from careercompare.ui.arrows import bent_arrow
from careercompare.ui.look import Look


class ActionId(StrEnum):
    """The actions, by what they do."""

    NEW = "new"
    OPEN = "open"
    SAVE = "save"
    SAVE_AS = "save-as"
    EXPORT = "export"
    POSTER = "poster"
    PRINT = "print"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    COPY_TEXT = "copy-text"
    COPY_TABLE = "copy-table"
    DETAILS = "details"
    REST_NO = "rest-no"
    CLEAR_ANSWERS = "clear-answers"
    FIND_SKILL = "find-skill"
    ADD_ROLE = "add-role"
    SWAP_ROLES = "swap-roles"
    CHOOSE_AREA = "choose-area"
    LIBRARY = "library"
    EDIT_ROLES = "edit-roles"
    DRAFT_FILE = "draft-file"
    DRAFT_PASTE = "draft-paste"
    PAY_TWIN = "pay-twin"
    READ_PAY = "read-pay"
    SYSTEM_THEME = "system-theme"
    LIGHT_THEME = "light-theme"
    DARK_THEME = "dark-theme"
    LARGER_TEXT = "larger-text"
    SMALLER_TEXT = "smaller-text"
    NORMAL_TEXT = "normal-text"
    HOW_FIT_WORKS = "how-fit-works"
    SOURCES = "sources"
    ABOUT = "about"


FORWARD = "forward"


@value
class ActionLine:
    """One line of the table.

    `shortcut` is a standard key or a sequence, `arrow` an icon (back or forward), and `enabled` looks at the moment's
    snapshot.
    """

    text: str
    tip: str
    shortcut: QKeySequence.StandardKey | str | None = None
    arrow: str = ""
    checkable: bool = False
    enabled: Callable[[Snapshot], bool] | None = None


_Key = QKeySequence.StandardKey

ACTIONS: Mapping[ActionId, ActionLine] = {
    ActionId.NEW: ActionLine("&New comparison", "Start again with nothing answered", _Key.New),
    ActionId.OPEN: ActionLine("&Open…", "Open a comparison file", _Key.Open),
    ActionId.SAVE: ActionLine("&Save", "Save this comparison to its file", _Key.Save),
    ActionId.SAVE_AS: ActionLine("Save &as…", "Save this comparison to another file", "Ctrl+Shift+S"),
    ActionId.EXPORT: ActionLine(
        "&Export…",
        "Choose what the report holds, look at its pages, and write or print it",
        "Ctrl+E",
        enabled=lambda now: _roles(now) > 0,
    ),
    ActionId.POSTER: ActionLine(
        "Export &infographic…",
        "Draw the comparison on one page, for a wall or a slide",
        "Ctrl+Alt+I",
        enabled=lambda now: _roles(now) > 0,
    ),
    ActionId.PRINT: ActionLine(
        "&Print…",
        "Print the report as it was last chosen in the export",
        "Ctrl+Alt+P",
        enabled=lambda now: _roles(now) > 0,
    ),
    ActionId.QUIT: ActionLine("&Quit", "Close the app; everything comes back at the next start", "Ctrl+Q"),
    ActionId.UNDO: ActionLine(
        "&Undo", "Take the last change back", _Key.Undo, "back", enabled=lambda now: bool(now.undo_label)
    ),
    ActionId.REDO: ActionLine(
        "&Redo",
        "Make the change again that was taken back",
        "Ctrl+Shift+Z",
        FORWARD,
        enabled=lambda now: bool(now.redo_label),
    ),
    ActionId.COPY_TEXT: ActionLine(
        "&Copy comparison as text",
        "Copy the report as plain text, for a letter or a message",
        "Ctrl+Shift+C",
        enabled=lambda now: _roles(now) > 0,
    ),
    ActionId.COPY_TABLE: ActionLine(
        "Copy comparison as &table",
        "Copy the roles side by side, for a document or a spreadsheet",
        "Ctrl+Alt+C",
        enabled=lambda now: _roles(now) > 0,
    ),
    ActionId.DETAILS: ActionLine("&Details…", "Title, name, date, notes and weights of this comparison", "Ctrl+I"),
    ActionId.REST_NO: ActionLine(
        "Answer the &rest with no",
        "Say no to every skill you have not answered",
        "Ctrl+Shift+N",
        enabled=lambda now: bool(now.screen.checklist.unanswered),
    ),
    ActionId.CLEAR_ANSWERS: ActionLine(
        "C&lear all answers",
        "Take every answer back",
        enabled=lambda now: bool(now.comparison.answers or now.comparison.gates),
    ),
    ActionId.FIND_SKILL: ActionLine("&Find a skill", "Search the checklist", _Key.Find),
    ActionId.ADD_ROLE: ActionLine(
        "&Add a role…",
        "Put another role beside these (up to four)",
        "Ctrl+R",
        enabled=lambda now: _roles(now) < MOST_ROLES,
    ),
    ActionId.SWAP_ROLES: ActionLine(
        "S&wap roles", "Reverse the order of the roles", "Ctrl+T", enabled=lambda now: _roles(now) > 1
    ),
    ActionId.CHOOSE_AREA: ActionLine(
        "Pay in which &area…",
        "Show pay of another state or city",
        "Ctrl+Shift+A",
        enabled=lambda now: bool(now.screen.pay.unit),
    ),
    ActionId.LIBRARY: ActionLine("&Library…", "Your catalogues: add, turn on and off, make packs", "Ctrl+L"),
    ActionId.EDIT_ROLES: ActionLine("&Edit roles…", "Write roles, skills and sources of your own", "Ctrl+Shift+E"),
    ActionId.DRAFT_FILE: ActionLine(
        "&Draft from a table…", "Make a catalogue from a table in a file (HTML, CSV, XLSX)"
    ),
    ActionId.DRAFT_PASTE: ActionLine(
        "Draft from the &clipboard…", "Make a catalogue from a table that you have copied"
    ),
    ActionId.PAY_TWIN: ActionLine("Pay as &table or chart", "Show the other view of pay", "Ctrl+P"),
    ActionId.READ_PAY: ActionLine("&Read pay values", "Step through pay by the arrow keys", "Ctrl+Shift+P"),
    ActionId.SYSTEM_THEME: ActionLine("As the &system", "Follow the system's light or dark theme", checkable=True),
    ActionId.LIGHT_THEME: ActionLine("&Light", "Always light", checkable=True),
    ActionId.DARK_THEME: ActionLine("&Dark", "Always dark", checkable=True),
    ActionId.LARGER_TEXT: ActionLine("&Larger text", "Up to 200 %", "Ctrl++"),
    ActionId.SMALLER_TEXT: ActionLine("&Smaller text", "Down to 100 %", "Ctrl+-"),
    ActionId.NORMAL_TEXT: ActionLine("&Normal text", "Text at 100 %", "Ctrl+0"),
    ActionId.HOW_FIT_WORKS: ActionLine("&How fit is computed", "The formula, with your numbers", _Key.HelpContents),
    ActionId.SOURCES: ActionLine("&Sources", "Where every figure and fact here comes from", "Ctrl+U"),
    ActionId.ABOUT: ActionLine("&About careercompare", "Version, licences and the catalogue"),
}


class Actions:
    """The QActions of one window, made from the table."""

    def __init__(self, parent: QObject, look: Look) -> None:
        self._look = look
        self._now: Snapshot | None = None
        self._blocked: set[ActionId] = set()
        self._made = {action: self._make(parent, action, line) for action, line in ACTIONS.items()}
        look.changed.connect(self._draw_icons)
        self._draw_icons()

    def __getitem__(self, action: ActionId) -> QAction:
        return self._made[action]

    def block(self, action: ActionId, *, blocked: bool) -> None:
        """Keep an action from being used while it is at work."""
        if blocked:
            self._blocked.add(action)
        else:
            self._blocked.discard(action)
        if self._now is not None:
            self.display(self._now)

    def all(self) -> list[QAction]:
        """Every action, in the table's order."""
        return list(self._made.values())

    def display(self, now: Snapshot) -> None:
        """Enable what can be done now, and say what undo would undo."""
        self._now = now
        for action, line in ACTIONS.items():
            if line.enabled is not None:
                self._made[action].setEnabled(line.enabled(now) and action not in self._blocked)
        for action, verb, label in ((ActionId.UNDO, "Undo", now.undo_label), (ActionId.REDO, "Redo", now.redo_label)):
            # An ampersand of somebody's text would mark a key.
            self._made[action].setText(f"&{verb} {label.replace('&', '&&')}".rstrip())
            self._made[action].setToolTip(_with_keys(f"{verb} {label}".rstrip(), self._made[action]))

    def _make(self, parent: QObject, name: ActionId, line: ActionLine) -> QAction:
        action = QAction(line.text, parent)
        action.setObjectName(name.value)
        action.setCheckable(line.checkable)
        if isinstance(line.shortcut, QKeySequence.StandardKey):
            action.setShortcuts(QKeySequence.keyBindings(line.shortcut))
        elif line.shortcut is not None:
            keys = [QKeySequence(line.shortcut)]
            if line.shortcut == "Ctrl++":
                # On many keyboards plus needs Shift.
                keys.append(QKeySequence("Ctrl+="))
            action.setShortcuts(keys)
        action.setToolTip(_with_keys(line.tip, action))
        action.setStatusTip(line.tip)
        return action

    def _draw_icons(self) -> None:
        for name, line in ACTIONS.items():
            if line.arrow:
                ink, faint = self._look.colour("ink"), self._look.colour("hair")
                self._made[name].setIcon(bent_arrow(ink, faint, forward=line.arrow == FORWARD))


def _with_keys(tip: str, action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{tip} ({keys})" if keys else tip


def _roles(now: Snapshot) -> int:
    return len(now.screen.panels.roles)
