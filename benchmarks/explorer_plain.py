"""The same filter as an analyst would write it with ipywidgets and a DataFrame.

Three choices and a text, the number of matching quotes, the most frequent values among them and the
first rows; what can be made ready once (a column of True and False for each theme) is.
"""

from __future__ import annotations

import ipywidgets as widgets
import pandas as pd
from IPython.display import HTML, display

MOST = 8
ROWS = 20
SHOWN = ["speaker", "institution", "quote", "outlet", "published", "kind"]


class Plain:
    """``Plain(quotes).box`` in a cell shows it."""

    def __init__(self, quotes: pd.DataFrame) -> None:
        self.quotes = quotes
        self.experts = quotes["speaker"].where(quotes["speaker_kind"] == "person")
        self.themed = _themed(quotes["themes"])
        self.changes = 0
        self.theme = _several("Theme", self.themed.columns)
        self.expert = _several("Expert", self.experts.value_counts().index)
        self.institution = _several("Institution", quotes["institution"].value_counts().index)
        self.text = widgets.Text(description="Words", continuous_update=False)
        self.out = widgets.Output()
        for choice in (self.theme, self.expert, self.institution, self.text):
            choice.observe(self.show, names="value")
        choices = widgets.HBox([self.theme, self.expert, self.institution, self.text])
        self.box = widgets.VBox([choices, self.out])
        self.show()

    def matching(self) -> pd.Series:
        quotes = self.quotes
        mask = quotes["speech"]
        if self.theme.value:
            mask = mask & self.themed[list(self.theme.value)].any(axis=1)
        if self.expert.value:
            mask = mask & self.experts.isin(self.expert.value)
        if self.institution.value:
            mask = mask & quotes["institution"].isin(self.institution.value)
        if self.text.value:
            mask = mask & quotes["quote"].str.contains(self.text.value, case=False, regex=False)
        return mask

    def show(self, _: object = None) -> None:
        mask = self.matching()
        shown = self.quotes[mask]
        self.changes += 1
        with self.out:
            self.out.clear_output(wait=True)
            told = f"Filter {self.changes}: {len(shown):,} of {len(self.quotes):,} quotes"
            display(HTML(f"<p class='plain-count'>{told}</p>"))
            display(self.themed[mask].sum().nlargest(MOST).to_frame("theme").T)
            display(self.experts[mask].value_counts().head(MOST).to_frame().T)
            display(shown["institution"].value_counts().head(MOST).to_frame().T)
            display(shown[SHOWN].head(ROWS))


def _several(label: str, values: pd.Index) -> widgets.SelectMultiple:
    return widgets.SelectMultiple(description=label, options=[str(value) for value in values])


def _themed(themes: pd.Series) -> pd.DataFrame:
    names = sorted({name for cell in themes for name in cell})
    return pd.DataFrame(
        {name: [name in cell for cell in themes] for name in names}, index=themes.index
    )
