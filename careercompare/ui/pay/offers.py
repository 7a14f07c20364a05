"""Links to other areas, for pay that is not published where one looks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from careercompare.present.pay_gap import AreaOfferView
from careercompare.ui.flow_layout import FlowLayout
from careercompare.ui.look import Look
from careercompare.ui.pieces import discard, named, tip
from careercompare.ui.wrap_button import WrapButton


class Offers(QWidget):
    """Shows a link for each area offered; `area_wished` carries its id."""

    area_wished = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._buttons: list[WrapButton] = []
        self._row = FlowLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._row)
        look.changed.connect(self._measure)
        self._measure()

    def display(self, offers: tuple[AreaOfferView, ...]) -> None:
        """Show these offers in their order."""
        while self._buttons:
            button = self._buttons.pop()
            self._row.removeWidget(button)
            discard(button)
        for offer in offers:
            button = named(WrapButton(self._look, colour="focus"), f"offer-{offer.area}")
            button.setText(offer.text)
            button.set_style(after="›")
            button.setAccessibleName(offer.tip)
            button.setToolTip(tip(offer.tip))
            button.clicked.connect(lambda _on=False, area=offer.area: self.area_wished.emit(area))
            self._buttons.append(button)
            self._row.addWidget(button)

    def buttons(self) -> list[QWidget]:
        """The links from left to right."""
        return list(self._buttons)

    def _measure(self) -> None:
        self._row.set_gaps(self._look.px(16), 0)
