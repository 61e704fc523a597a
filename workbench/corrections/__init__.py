"""What analysts correct: kept in ``corrections.jsonl``, replayed on every run."""

from workbench.corrections.drafts import (
    draft_add,
    draft_bookmark,
    draft_change,
    draft_confirm,
    draft_note,
    draft_reject,
    draft_undo,
)
from workbench.corrections.file import CorrectionsFile
from workbench.corrections.replay import Corrected, corrected

__all__ = [
    "Corrected",
    "CorrectionsFile",
    "corrected",
    "draft_add",
    "draft_bookmark",
    "draft_change",
    "draft_confirm",
    "draft_note",
    "draft_reject",
    "draft_undo",
]
