"""Coverage: who is quoted on what, as tidy tables and Plotly figures."""

from workbench.charts.figures import plot_coverage
from workbench.charts.tables import coverage

__all__ = ["coverage", "plot_coverage"]
