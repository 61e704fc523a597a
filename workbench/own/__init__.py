"""An analyst's own columns about who speaks: ``speakers.csv`` beside the articles.

``read_speakers`` reads the list, ``with_own`` puts its columns behind a quote frame's,
``fill_in`` writes the names that are still to be filled in.
"""

from workbench.own.columns import with_own
from workbench.own.filling import fill_in
from workbench.own.reading import read_speakers
from workbench.own.roster import Roster

__all__ = ["Roster", "fill_in", "read_speakers", "with_own"]
