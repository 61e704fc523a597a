"""The Explorer: quotes filtered, counted, charted and read in JupyterLab."""

from workbench.explorer.widget import Explorer

__all__ = ["Explorer"]
