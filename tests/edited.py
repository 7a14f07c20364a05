"""The small catalogue as it is edited: opened, with what the editor shows of it."""

from __future__ import annotations

from pathlib import Path

from careercompare.data.edited_catalogue import open_catalogue
from careercompare.data.text_check import Checked, check_texts
from careercompare.data.yaml_content import Path as YamlPath
from careercompare.present.entries import Entry
from careercompare.present.form import FieldView, FormView
from careercompare.present.form_spec import EntryKind
from careercompare.state.drafting import Drafting
from tests.data.catalogue_folder import FILES, write_catalogue

ALPHA = Entry(EntryKind.ROLE, "roles/alpha.yaml")
ROUTING = Entry(EntryKind.SKILL, "skills.yaml", ("skills", 0))
PAY = Entry(EntryKind.PAY, "pay/us.yaml")


def checked(**changes: str) -> Checked:
    """The small catalogue, with texts changed by the names of files (`_` for `/`, without the ending)."""
    names = {name.replace("/", "_").removesuffix(".yaml"): name for name in FILES}
    return check_texts(FILES | {names[name]: text for name, text in changes.items()})


def drafting(folder: Path) -> Drafting:
    """The small catalogue on disk, opened for editing at the role alpha."""
    opened = Drafting(open_catalogue(write_catalogue(folder / "catalogue")))
    opened.choose(ALPHA)
    return opened


def field(form: FormView | None, *path: str | int) -> FieldView:
    """The field of a path from the top of the file."""
    assert form is not None
    found: dict[YamlPath, FieldView] = {each.path: each for _, each in form.fields()}
    return found[path]
