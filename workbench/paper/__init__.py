"""Tables and pictures for a paper: Markdown, LaTeX and Word, and PDF, PNG and SVG.

``paper_table`` turns a table into something to copy or save, ``save_figure`` writes a Plotly figure
as a picture.
"""

from workbench.paper.pictures import save_figure
from workbench.paper.tables import PaperTable, paper_table

__all__ = ["PaperTable", "paper_table", "save_figure"]
