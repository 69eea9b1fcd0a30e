"""Every figure of the metrics page stands in the page for ops, and no other."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_figure_is_documented() -> None:
    code = (ROOT / "responder" / "metrics.py").read_text(encoding="utf-8")
    page = (ROOT / "docs" / "how-to" / "operate.md").read_text(encoding="utf-8")

    made = set(re.findall(r'"(responder_[a-z_]+)"', code))
    told = {name.removesuffix("_total") for name in re.findall(r"^\| `(responder_[a-z_]+)", page, re.MULTILINE)}

    assert made == told
