"""Themes: what a quote is about, by the words an analyst lists in ``themes.yml``."""

from workbench.themes.matching import match_themes
from workbench.themes.model import Theme, ThemeHit, Themes
from workbench.themes.reading import load_themes

__all__ = ["Theme", "ThemeHit", "Themes", "load_themes", "match_themes"]
