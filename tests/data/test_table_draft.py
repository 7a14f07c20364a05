"""A table becomes a catalogue that can be opened at once, and says nowhere more than the table did."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercompare.core.comparison import Comparison
from careercompare.core.pay import Period, UnsourcedRange
from careercompare.data.catalogue import check_catalogue, load_catalogue
from careercompare.data.catalogue_files import Head
from careercompare.data.files import CannotWriteError
from careercompare.data.table_draft import NOT_STATED, STILL_TO_WRITE, FolderTakenError, draft, write_draft
from careercompare.data.table_reading import TableError, html_table, read_table, table_of, text_table
from careercompare.data.text_check import check_texts
from careercompare.present.screen import present
from tests.data.sheets import xlsx
from tests.data.test_table_reading import as_csv, as_html

TODAY = date(2026, 11, 24)
NETWORK, SECURITY = "Network Engineer", "Security Engineer"
ARTICLE = (
    ("Category", NETWORK, SECURITY),
    (
        "Primary Role",
        "Design, implement, and maintain network infrastructure",
        "Protect systems and networks from cyber threats",
    ),
    (
        "Key Skills",
        "Routing, switching, VPN, WAN/LAN, network protocols (TCP/IP, BGP, OSPF)",
        "Firewall, IDS/IPS, encryption, vulnerability assessment, incident response",
    ),
    (
        "Tools",
        "Cisco IOS, Wireshark, SolarWinds, Juniper",
        "Splunk, Nessus, Metasploit, Palo Alto Firewall",
    ),
    ("Certifications", "CCNA, CCNP, CompTIA Network+", "CISSP, CISM, CEH, CompTIA Security+"),
    (
        "Focus Area",
        "Network performance, connectivity, reliability",
        "System integrity, threat detection, data protection",
    ),
    (
        "Typical Tasks",
        "Configuring routers/switches, network monitoring, troubleshooting",
        "Conducting security audits, penetration testing, incident management",
    ),
    (
        "Work Environment",
        "IT departments, service providers, data centers",
        "Security operations centers (SOCs), IT security teams, consulting firms",
    ),
    (
        "Goal",
        "Ensure efficient, stable network operations",
        "Prevent cyber attacks and ensure data confidentiality",
    ),
)
SEED = Path(__file__).parents[2] / "../shared/seed-article.txt"


@pytest.mark.skipif(not SEED.exists(), reason="the article itself does not stand beside the repository")
def test_the_table_here_is_that_of_the_article() -> None:
    """Word for word, so that what holds for it holds for the article."""
    lines = SEED.read_text("utf-8").splitlines()

    assert [" ".join(row) for row in ARTICLE] == lines[lines.index(" ".join(ARTICLE[0])) :][: len(ARTICLE)]


@pytest.mark.parametrize("form", ["html", "csv", "tabs", "xlsx"])
def test_the_articles_table_comes_out_right(tmp_path: Path, form: str) -> None:
    """Eight aspects and two roles, in order, each cell word for word and without a source; it opens and compares."""
    file = tmp_path / "article.xlsx"
    file.write_bytes(xlsx(ARTICLE))
    table = {
        "html": lambda: html_table(as_html(ARTICLE)),
        "csv": lambda: text_table(as_csv(ARTICLE)),
        "tabs": lambda: text_table(as_csv(ARTICLE, "\t")),
        "xlsx": lambda: read_table(file),
    }[form]()

    write_draft(draft(table, "Article", TODAY), tmp_path / "draft")

    assert check_catalogue(tmp_path / "draft") == ()
    catalogue = load_catalogue(tmp_path / "draft")
    assert [aspect.title for aspect in catalogue.aspects] == [row[0] for row in ARTICLE[1:]]
    assert catalogue.opens_with == ("network-engineer", "security-engineer")
    for column, role in enumerate(catalogue.opens_with, start=1):
        made = catalogue.roles[role]
        assert made.title == ARTICLE[0][column]
        assert [fact.text for fact in made.aspects.values()] == [row[column] for row in ARTICLE[1:]]
        assert all(fact.sources == () for fact in made.aspects.values())
    screen = present(catalogue, Comparison(catalogue.opens_with))
    assert all(cell.unsourced for row in screen.panels.rows[:8] for cell in row.cells)


def test_ranges_of_pay_are_found_and_marked_as_unsourced(tmp_path: Path) -> None:
    """As the article's: where it was read is known, where it comes from is not."""
    rows = (
        ("", NETWORK, SECURITY),
        ("Salary", "an average salary ranging from $70,000 to $110,000 annually", "between $90,000 and $130,000"),
    )

    made = draft(table_of(rows), "Article", TODAY)
    write_draft(made, tmp_path / "draft")

    catalogue = load_catalogue(tmp_path / "draft")
    assert catalogue.roles["network-engineer"].unsourced_pay == (
        UnsourcedRange(70000, 110000, "USD", Period.YEAR, "table"),
    )
    assert catalogue.roles["security-engineer"].unsourced_pay[0].high == 130000
    assert made.notes == (
        "Security Engineer: “between $90,000 and $130,000” does not say for what period; taken as a year.",
    )
    assert "# “between $90,000 and $130,000” does not say" in made.texts["roles/security-engineer.yaml"]


def test_every_stated_amount_of_pay_is_kept_unsourced(tmp_path: Path) -> None:
    """One amount is a range with equal ends, whatever its period; money that is not taken is named in the notes."""
    rows = (
        ("", "A", "B", "C"),
        ("Salary", "$72,500 a year", "45 USD per hour", "€40k"),
        ("Exam", "$300", "", ""),
    )

    made = draft(table_of(rows), "t", TODAY)
    write_draft(made, tmp_path / "draft")

    roles = load_catalogue(tmp_path / "draft").roles
    assert roles["a"].unsourced_pay == (UnsourcedRange(72500, 72500, "USD", Period.YEAR, "table"),)
    assert roles["b"].unsourced_pay == (UnsourcedRange(45, 45, "USD", Period.HOUR, "table"),)
    assert roles["c"].unsourced_pay == (UnsourcedRange(40000, 40000, "EUR", Period.YEAR, "table"),)
    assert made.notes[0] == "A: “$300” in “Exam” is not taken as pay: nothing says that it is pay."


def test_rows_that_go_on_headings_and_empty_cells() -> None:
    """One aspect for one title; a heading across all columns is none; an empty cell says that nothing is stated."""
    rows = (
        ("", "A", "B"),
        ("Daily", "Daily", "Daily"),
        ("Tasks", "one", "both"),
        ("Tasks", "• two", "both"),
        ("X-ray", "", "yes"),
        ("Nothing", "", ""),
    )

    made = draft(table_of(rows), "t", TODAY)

    checked = check_texts(made.texts)
    head = checked.values["catalogue.yaml"]
    assert isinstance(head, Head)
    assert [aspect.id for aspect in head.aspects] == ["tasks", "aspect-x-ray"]
    assert "text: one\n    points: [two]" in made.texts["roles/a.yaml"]
    assert "text: both\n  aspect" in made.texts["roles/b.yaml"]
    assert NOT_STATED in made.texts["roles/a.yaml"]


def test_a_summary_is_words_and_never_an_amount_or_nothing(tmp_path: Path) -> None:
    """What says that there is nothing is not stated; with nothing but numbers the summary is still to be written."""
    rows = (
        ("", "A", "B", "C"),
        ("Salary", "about 70", "$70,000 a year", "-"),
        ("Openings", "1,200", "n/a", "—"),
        ("Focus", "Networks that stay up", "N/A", "5–7 years"),
    )

    made = draft(table_of(rows), "t", TODAY)
    write_draft(made, tmp_path / "draft")

    roles = load_catalogue(tmp_path / "draft").roles
    summaries = [roles[each].summary for each in "abc"]
    assert summaries == ["Networks that stay up", STILL_TO_WRITE, STILL_TO_WRITE]
    assert [roles["b"].aspects[each].text for each in ("openings", "focus")] == [NOT_STATED, NOT_STATED]
    assert roles["c"].aspects["openings"].text == NOT_STATED


def test_rows_of_one_aspect_become_points_with_a_note(tmp_path: Path) -> None:
    """Each later row is a point of its own, and a person is told."""
    rows = (("", "A"), ("Tasks", "Plan"), ("Tools", "Pen"), ("Tasks", "Build"), ("tasks", "• Test"))

    made = draft(table_of(rows), "t", TODAY)
    write_draft(made, tmp_path / "draft")

    tasks = load_catalogue(tmp_path / "draft").roles["a"].aspects["tasks"]
    assert (tasks.text, tasks.points) == ("Plan", ("Build", "Test"))
    assert made.notes == ("“Tasks” stands in several rows; what the later ones say became points of it.",)


def test_columns_of_one_title_are_told_apart(tmp_path: Path) -> None:
    """A number stands behind each later one, and never one that a column has already."""
    made = draft(table_of([("", "Nurse", "nurse", "Nurse (2)"), ("x", "one", "two", "three")]), "t", TODAY)
    write_draft(made, tmp_path / "draft")

    titles = sorted(role.title for role in load_catalogue(tmp_path / "draft").roles.values())
    assert titles == ["Nurse", "Nurse (2)", "nurse (3)"]
    assert made.notes == ("Column 3: “nurse” is the title of an earlier column too; named “nurse (3)” here.",)


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([("", "A", ""), ("x", "1", "2")], "Row 1, column 3 has no role's title"),
        ([("", "A" * 121), ("x", "1")], "Row 1, column 2 is too long"),
        ([("", "A"), ("x", "1"), ("", "2")], "Row 3, column 1 has no title"),
        ([("x", "A"), ("y", "")], "compares nothing"),
    ],
)
def test_a_table_that_cannot_be_drafted_says_where(rows: list[tuple[str, ...]], sentence: str) -> None:
    """Row and column, and what to do."""
    with pytest.raises(TableError, match=sentence):
        draft(table_of(rows), "t", TODAY)


cells = st.text(st.sampled_from("ab 1,.$€k-–•\n:#'\"[]{}&*!|>%@`\\äж日🙂\t"), max_size=25)


@given(st.integers(2, 4).flatmap(lambda width: st.lists(st.tuples(*[cells] * width), min_size=2, max_size=5)))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_draft_is_a_valid_catalogue(rows: list[tuple[str, ...]]) -> None:
    """Or the table is refused in a sentence; no cell's text is lost or taken for YAML."""
    try:
        made = draft(table_of(rows), "Table: #1", TODAY)
    except TableError:
        return

    checked = check_texts(made.texts)
    assert checked.problems == ()


def test_nothing_is_overwritten_and_a_failure_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder may be used; one that holds something is left alone."""
    made = draft(table_of(ARTICLE), "t", TODAY)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    (tmp_path / "empty").mkdir()

    with pytest.raises(FolderTakenError, match="holds something already"):
        write_draft(made, tmp_path / "full")
    write_draft(made, tmp_path / "empty")
    assert check_catalogue(tmp_path / "empty") == ()

    monkeypatch.setattr(Path, "mkdir", _full)
    with pytest.raises(CannotWriteError, match="disk is full"):
        write_draft(made, tmp_path / "new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "full"]


def _full(*_: object, **_more: object) -> None:
    raise OSError(28, "No space left on device")
