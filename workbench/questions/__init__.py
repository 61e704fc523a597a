"""Questions that a count by columns does not answer: who is quoted together, and who is new."""

from workbench.questions.network import plot_quoted_together
from workbench.questions.newcomers import new_voices, plot_new_voices, voices_over_time
from workbench.questions.pairs import quoted_together

__all__ = [
    "new_voices",
    "plot_new_voices",
    "plot_quoted_together",
    "quoted_together",
    "voices_over_time",
]
