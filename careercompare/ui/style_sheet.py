"""The Qt style sheet, from theme colours and the text size."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from string import Template

_SHEET = Template("""
QMainWindow, QDialog { background: $bg; }
QToolTip { background: $surface; color: $ink; border: 1px solid $hair; padding: ${p4}px; }
QMenuBar { background: $surface; color: $ink; border: none; padding: 2px ${p8}px; }
QMenuBar::item { padding: ${p4}px ${p8}px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $sunken; }
QMenu { background: $surface; color: $ink; border: 1px solid $hair; padding: ${p4}px; }
QMenu::item { padding: ${p6}px ${p24}px ${p6}px ${p12}px; border-radius: 4px; }
QMenu::item:selected { background: $sunken; }
QMenu::item:disabled { color: $edge; }
QMenu::separator { height: 1px; background: $hair; margin: ${p4}px ${p8}px; }
QMenu::indicator { width: ${p12}px; height: ${p12}px; left: ${p4}px; }
QFrame#toolBar { background: $surface; border: none; border-bottom: 1px solid $hair; }
QFrame#reportFoot { background: $surface; border: none; border-top: 1px solid $hair; }
QToolButton#small:checked { background: $sunken; border-color: $edge; }
QAbstractScrollArea#reportPages { background: $bg; border: none; }
QListWidget#reportParts::item { padding: 0; border: none; }
QLabel[tone="heading"] { font-size: ${f15}px; font-weight: 600; color: $ink; }
QToolButton, QPushButton { min-height: ${p18}px; padding: ${p4}px ${p12}px; border: 1px solid $hair;
    border-radius: 8px; background: $surface; color: $ink; font-weight: 500; }
QToolButton:hover, QPushButton:hover { background: $sunken; }
QToolButton:pressed, QPushButton:pressed { background: $hair; }
QToolButton:disabled, QPushButton:disabled { color: $edge; }
QToolButton:focus, QPushButton:focus { border: 2px solid $focus; padding: ${f3}px ${f11}px; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton#primary, QPushButton:default { background: $ink; color: $surface; border-color: $ink; }
QToolButton#primary:focus { border: 2px solid $focus; padding: ${f3}px ${f11}px; }
QPushButton:default:disabled { background: $hair; color: $edge; border-color: $hair; }
QToolButton#primary:disabled { background: $hair; color: $edge; border-color: $hair; }
QToolButton#primary:hover, QPushButton:default:hover { background: $soft; }
QToolButton#quiet { border-color: transparent; background: transparent; padding: ${p4}px; }
QToolButton#quiet:hover { background: $sunken; }
QToolButton#quiet:focus { border: 2px solid $focus; padding: ${f3}px; }
QToolButton#segment { border: 1px solid transparent; background: transparent; color: $soft; border-radius: 6px;
    padding: ${p2}px ${p6}px; font-size: ${f12}px; }
QToolButton#segment:checked { background: $surface; color: $ink; border-color: $hair; }
QToolButton#segment:focus { border: 2px solid $focus; padding: 1px ${p5}px; }
QFrame#segments { background: $sunken; border-radius: 8px; }
QLineEdit, QPlainTextEdit { background: $sunken; border: 1px solid $hair; border-radius: 8px;
    padding: ${p6}px ${p8}px; color: $ink; selection-background-color: $focus; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid $focus; padding: ${p5}px ${p7}px; }
QLineEdit[wrong="yes"], QPlainTextEdit[wrong="yes"] { border: 1px solid $danger; }
QLineEdit[wrong="yes"]:focus, QPlainTextEdit[wrong="yes"]:focus { border: 2px solid $danger; }
QLineEdit[cell="true"], QPlainTextEdit[cell="true"] { background: $surface; border: 2px solid $focus;
    border-radius: 4px; padding: ${p2}px ${p4}px; }
QComboBox { background: $sunken; border: 1px solid $hair; border-radius: 8px; padding: ${p6}px ${p8}px;
    color: $ink; }
QComboBox:focus { border: 2px solid $focus; padding: ${p5}px ${p7}px; }
QComboBox::drop-down { border: none; width: 0; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $hair; selection-background-color: $sunken;
    selection-color: $ink; color: $ink; outline: none; }
QToolButton#small { padding: ${p2}px ${p8}px; font-size: ${f12}px; border-radius: 6px; }
QToolButton#small:focus { border: 2px solid $focus; padding: 1px ${p7}px; }
QLabel { color: $ink; background: transparent; }
QLabel[tone="soft"] { color: $soft; font-size: ${f12}px; }
QLabel[tone="faint"] { color: $faint; font-size: ${f12}px; }
QLabel[tone="small"] { color: $faint; font-size: ${f11}px; }
QLabel[tone="viewTitle"] { font-size: ${f14}px; font-weight: 600; }
QLabel[tone="groupTitle"] { font-size: ${f12}px; font-weight: 600; color: $soft; }
QLabel[tone="kindTitle"] { font-size: ${f11}px; color: $faint; }
QLabel[tone="aspectTitle"] { font-size: ${f12}px; font-weight: 500; color: $soft; }
QLabel[tone="roleTitle"] { font-size: ${f16}px; font-weight: 600; }
QLabel[tone="warning"] { color: $danger; font-size: ${f12}px; }
QLabel[tone="banner"] { color: $danger; }
QLabel[tone="calmBanner"] { color: $ink; }
QFrame#banner { background: $surface; border: none; border-bottom: 1px solid $hair; }
QFrame#card { background: $surface; border: 1px solid $hair; border-radius: 10px; }
QWidget#sidebar, QWidget#sidebarList, QWidget#payView { background: $surface; }
QWidget#payView { border-top: 1px solid $hair; }
QWidget#sidebar { border-right: 1px solid $hair; }
QWidget#panelsPage { background: $bg; }
QWidget#previewPane { background: $bg; border-left: 1px solid $hair; }
QTreeWidget { background: $surface; border: none; color: $ink; outline: none; }
QTreeWidget::item { padding: ${p4}px ${p4}px; border: none; }
QTreeWidget::item:selected { background: $sunken; color: $ink; }
QTreeWidget:focus { border: 2px solid $focus; border-radius: 6px; }
QScrollArea { border: none; background: transparent; }
QScrollArea#origin, QScrollArea#sourceDetail { border: 2px solid transparent; border-radius: 6px; }
QScrollArea#origin:focus, QScrollArea#sourceDetail:focus { border: 2px solid $focus; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QWidget#payChart { border: 2px solid transparent; border-radius: 6px; }
QWidget#payChart:focus { border: 2px solid $focus; }
QFrame#verdict { background: $sunken; border: 1px solid $hair; border-radius: 10px; }
QFrame#sourceCard, QFrame#markedSource { background: $surface; border: 1px solid $hair; border-radius: 8px; }
QFrame#markedSource { border: 2px solid $focus; }
QFrame#hairline { background: $hair; border: none; max-height: 1px; min-height: 1px; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $hair; }
QScrollBar:vertical { background: transparent; width: ${p10}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${p10}px; margin: 0; }
QScrollBar::handle { background: $hair; border-radius: 4px; margin: 2px; min-height: ${p24}px; min-width: ${p24}px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; border: none; width: 0; height: 0; }
QTableWidget, QListWidget, QTextBrowser { background: $surface; border: 1px solid $hair; border-radius: 8px;
    gridline-color: $hair; color: $ink; selection-background-color: $sunken; selection-color: $ink; }
QTableWidget:focus, QListWidget:focus, QTextBrowser:focus { border: 2px solid $focus; }
QListWidget { outline: 0; }
QListWidget::item { padding: ${p8}px; border-bottom: 1px solid $hair; }
QListWidget::item:selected { background: $sunken; color: $ink; border-left: 3px solid $focus; padding-left: ${p5}px; }
QTableWidget::item { padding: ${p4}px ${p8}px; }
QHeaderView::section { background: $surface; color: $soft; border: none; border-bottom: 1px solid $hair;
    padding: ${p4}px ${p8}px; font-weight: 500; font-size: ${f12}px; }
QTableCornerButton::section { background: $surface; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid $hair; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $soft; border: none; border-bottom: 2px solid transparent;
    padding: ${p6}px ${p12}px; font-weight: 500; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $ink; }
QTabBar::tab:focus { color: $focus; }
QStatusBar { background: $surface; color: $soft; border-top: 1px solid $hair; }
QStatusBar::item { border: none; }
""")


def style_sheet(colours: Mapping[str, str], px: Callable[[float], int]) -> str:
    """The sheet; $pN is a length and $fN a font size of N design pixels."""
    lengths = {f"p{n}": px(n) for n in range(1, 33)}
    sizes = {f"f{n}": px(n) for n in range(3, 33)}
    return _SHEET.substitute(colours, **lengths, **sizes)
