"""No file of the project names a machine's path or the host of a package registry."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# written in pieces, so that this file does not name them either
HOSTS = ["py" + "pi.org", "python" + "hosted.org", "registry." + "npm" + "js.org", "conda" + ".anaconda.org"]
FOLDERS = ["/wor" + "k/", "/ro" + "ot/", "/Us" + "ers/"]
FORBIDDEN = re.compile("|".join(map(re.escape, [*HOSTS, *FOLDERS])) + "|(?<![\\w.])/ho" + r"me/(?!responder\b)\w")


def _files() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [name for name in listed.stdout.split("\0") if name]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only a checkout knows its own files")
def test_no_file_names_a_machine_or_a_registry() -> None:
    found = []
    for name in _files():
        path = ROOT / name
        if not path.is_file():
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [f"{name}: {match[0]}" for match in FORBIDDEN.finditer(text)]

    assert found == []
