"""The name-authority file: who is who across articles, and proposals for it.

``load_sources`` reads a ``sources.yml``, ``suggest_sources`` proposes entries for it.
"""

from workbench.authority.entries import Authority, Source
from workbench.authority.parsing import load_sources
from workbench.authority.suggest import suggest_sources

__all__ = ["Authority", "Source", "load_sources", "suggest_sources"]
