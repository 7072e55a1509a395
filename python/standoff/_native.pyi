"""The compiled part: texts in, canonical JSON or another format out."""

from collections.abc import Sequence
from os import PathLike
from typing import final

__version__: str

@final
class Extractor:
    """Reads articles with one lexicon; safe to share between threads."""

    def __new__(
        cls,
        lexicons: Sequence[str | PathLike[str]] = ...,
        corrections: Sequence[str | PathLike[str]] = ...,
        min_confidence: float | None = None,
    ) -> Extractor: ...
    def read(
        self,
        text: str,
        format: str,
        *,
        id: str | None = None,
        title: str | None = None,
        outlet: str | None = None,
        published: str | None = None,
    ) -> str: ...

def export_as(json: str, format: str) -> str: ...
def explain(json: str) -> str: ...
def schema() -> str: ...
def check_lexicon(path: str | PathLike[str]) -> None: ...
