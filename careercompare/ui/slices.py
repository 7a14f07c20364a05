"""Which view shows which slice of the store."""

from __future__ import annotations

from careercompare.present.pay import PayView
from careercompare.state.store import Store
from careercompare.ui.bind import bind
from careercompare.ui.main_window import MainWindow


def show_slices(window: MainWindow, store: Store) -> None:
    """Show them now, and whenever one changes."""
    bind(store, window.checklist, lambda now: now.screen.checklist, window.checklist.display)
    bind(store, window.panels, lambda now: now.screen.panels, window.panels.display)
    bind(store, window.panels, lambda now: now.screen.verdict, window.panels.display_verdict)
    bind(store, window.panels, lambda now: now.screen.next_best, window.panels.display_next)
    bind(store, window.pay, lambda now: now.screen.pay, window.pay.display)
    bind(store, window, lambda now: _height_of_pay(now.screen.pay), lambda _height: window.share_height())
    bind(store, window, lambda now: now, window.actions_.display)
    bind(store, window.tool_bar, lambda now: now, window.tool_bar.display)
    bind(store, window, lambda now: f"{now.screen.heading.title}[*] — careercompare", window.setWindowTitle)
    bind(store, window, lambda now: now.unsaved and now.file is not None, window.setWindowModified)


def _height_of_pay(pay: PayView) -> tuple[int, bool]:
    """What decides how much height pay needs."""
    return len(pay.rows), bool(pay.offers)
