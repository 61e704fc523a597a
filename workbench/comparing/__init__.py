"""Two selections side by side: shares, their difference, and how sure it is."""

from workbench.comparing.figures import plot_compare
from workbench.comparing.tables import compare

__all__ = ["compare", "plot_compare"]
