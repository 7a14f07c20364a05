"""A pay table of three areas, to be put into the small catalogue in place of its own."""

from __future__ import annotations

from pathlib import Path

HEAD, AREAS, FIGURES = "pay/many.yaml", "pay/many-areas.csv", "pay/many-figures.csv"
FILES = {
    HEAD: """\
id: many
concept: base-wage
currency: USD
period: year
reference: 2025-05
source: survey
top_code: 239200
areas: many-areas.csv
figures: many-figures.csv
notes:
  - {occupation: 15-1244, note: All of them.}
""",
    AREAS: """\
id,title,kind,parents
us,United States,nation,
us-tx,Texas,state,us
us-metro-10180,"Abilene, TX",metro,us-tx
""",
    FIGURES: """\
area,occupation,employment,mean,p10,p25,median,p75,p90
us,15-1244,10,20,30,40,50,60,top-coded
us-tx,15-1244,suppressed,suppressed,suppressed,suppressed,suppressed,suppressed,suppressed
us-tx,15-1241,1,2,3,4,5,6,
""",
}


def write_many(folder: Path) -> Path:
    """Put the table into a catalogue folder, and return the folder."""
    (folder / "pay/us.yaml").unlink()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
