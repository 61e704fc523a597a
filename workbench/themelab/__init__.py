"""The theme lab: themes tried on the quotes of a folder, changed, and written to its themes.yml."""

from workbench.themelab.lab import ThemesLab
from workbench.themelab.trial import Trial

__all__ = ["ThemesLab", "Trial"]
