"""A selection taken out of the workbench: CSV, Excel, Parquet, Markdown, RIS, BibTeX, CSL-JSON."""

from workbench.exports.csv_text import unguarded
from workbench.exports.formats import FORMATS, Format
from workbench.exports.fragments import Fragments, fragments
from workbench.exports.writing import as_bytes, write

__all__ = [
    "FORMATS",
    "Format",
    "Fragments",
    "as_bytes",
    "fragments",
    "unguarded",
    "write",
]
