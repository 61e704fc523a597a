"""A selection taken out of the workbench: CSV, Excel, Parquet, Markdown, RIS, CSL-JSON."""

from workbench.exports.csv_text import unguarded
from workbench.exports.formats import FORMATS, Format
from workbench.exports.fragments import Fragments, fragments

__all__ = ["FORMATS", "Format", "Fragments", "fragments", "unguarded"]
