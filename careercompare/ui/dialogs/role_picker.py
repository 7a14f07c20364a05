"""Choose a role of the catalogue, by searching titles, other titles and skills."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from careercompare.core.catalogue import Catalogue
from careercompare.present.origin import origin_words
from careercompare.ui.dialogs.doors import RoleFinder
from careercompare.ui.dialogs.list_keys import ListKeys
from careercompare.ui.pieces import label


class RolePicker(QDialog):
    """A search field over a list of roles."""

    def __init__(
        self, parent: QWidget, title: str, catalogue: Catalogue, find: RoleFinder, taken: Sequence[str]
    ) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._find = find
        self._taken = set(taken)
        self.setWindowTitle(title)
        self.resize(520, 460)
        self.search = QLineEdit(placeholderText="Search titles and skills", clearButtonEnabled=True)
        self.search.setObjectName("roleSearch")
        self.search.setAccessibleName("Search roles")
        self.search.textEdited.connect(self._show_found)
        self.list = QListWidget()
        self.list.setObjectName("roleList")
        ListKeys(self.search, self.list)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.list.itemSelectionChanged.connect(self._enable)
        self._nothing = label(tone="faint", wraps=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.setContentsMargins(16, 16, 16, 16)
        for widget in (self.search, self._nothing, self.list, self._buttons):
            column.addWidget(widget)
        self._show_found()

    @property
    def chosen(self) -> str | None:
        """The id of the selected role."""
        items = self.list.selectedItems()
        return str(items[0].data(Qt.ItemDataRole.UserRole)) if items else None

    def _show_found(self) -> None:
        self.list.clear()
        found = [role for role in self._find(self.search.text()) if role not in self._taken]
        for role_id in found:
            role = self._catalogue.role(role_id)
            origin = origin_words(self._catalogue, role_id)
            item = QListWidgetItem(f"{role.title}{f'  ·  {origin}' if origin else ''}\n{role.summary}")
            item.setData(Qt.ItemDataRole.UserRole, role_id)
            self.list.addItem(item)
        if found:
            self.list.setCurrentRow(0)
        text = self.search.text().strip()
        everything = "Every role of this catalogue stands in the comparison already."
        self._nothing.setText(f"No other role fits “{text}”." if text else everything)
        self._nothing.setVisible(not found)
        self._enable()

    def _enable(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.chosen is not None)
