"""Figures of a model in training on the articles that its fold leaves out."""

from __future__ import annotations

from collections import Counter

import torch

from training.coreference import Question, Questions
from training.entities import IGNORE
from training.examples import LONGEST, Document, Window
from training.losses import answers, output_of
from training.losses import asked as asked_of
from training.model import Tagger
from training.tensors import Marks, tensors
from workbench.attribution.entities import ENTITY_KINDS, ENTITY_TAGS
from workbench.attribution.windows import cut_windows
from workbench.speakers.heads import NAMELESS
from workbench.speakers.likeness import NO_PRONOUN, pronoun_kind


def held_figures(model: Tagger, documents: list[Document], around: Marks) -> dict[str, float]:
    """Right answers to who is meant (per cent), and F1 of people, roles and bodies."""
    model.eval()
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    marked: Counter[tuple[str, str]] = Counter()
    for document in documents:
        windows = [Window(document, *cut) for cut in cut_windows(document.pieces, limit=LONGEST)]
        batch = tensors(windows, around)
        with torch.inference_mode():
            out = output_of(model, batch, bf16=True)
            _count_entities(out.entities, batch, marked)
            for vectors, questions in asked_of(out, windows):
                scores = answers(model.antecedents, model.ties, vectors, questions)
                count_answers(questions, scores, right, asked)
    figures = {sort: round(100 * right[sort] / count, 1) for sort, count in sorted(asked.items())}
    for kind in ENTITY_KINDS:
        true, said, both = (marked[kind, part] for part in ("true", "said", "both"))
        figures[f"f1_{kind}"] = round(200 * both / max(1, true + said), 1)
    return figures


def count_answers(
    questions: Questions,
    scores: tuple[list[torch.Tensor], list[torch.Tensor]],
    right: Counter[str],
    asked: Counter[str],
) -> None:
    """Add up what was asked and answered rightly, by sort of question."""
    who, ties = scores
    for question, row in zip(questions.questions, who, strict=True):
        sort = "who_" + sort_of(question, questions)
        asked[sort] += 1
        right[sort] += is_right(question, int(row.argmax()))
    for belonging, row in zip(questions.belongings, ties, strict=True):
        sort = "tie_free" if belonging.free and not belonging.right else "tie"
        choice = int(row.argmax())
        asked[sort] += 1
        right[sort] += belonging.free if choice == 0 else choice - 1 in belonging.right


def sort_of(question: Question, questions: Questions) -> str:
    """Which sort of question it is: what the right members are, and whether words name them."""
    if not question.right:
        return "nameless"
    kind = questions.members[int(question.options[question.right[0]])].kind
    if question.asked.kind in ("cue", "content"):
        return f"{kind}_unsaid"
    plain = "he" if pronoun_kind(question.asked.text) != NO_PRONOUN else "words"
    return f"{kind}_{plain}"


def is_right(question: Question, choice: int) -> bool:
    if choice < len(NAMELESS):
        return not question.right or bool(question.nameless)
    return choice - len(NAMELESS) in question.right


def _count_entities(scores: torch.Tensor, batch: dict, marked: Counter) -> None:
    for row, target in zip(scores.argmax(2).tolist(), batch["entities"].tolist(), strict=True):
        known = [t != IGNORE for t in target]
        said = _spans([tag if k else 0 for tag, k in zip(row, known, strict=True)])
        true = _spans([tag if k else 0 for tag, k in zip(target, known, strict=True)])
        for part, spans in (("said", said), ("true", true), ("both", said & true)):
            for _, _, kind in spans:
                marked[kind, part] += 1


def _spans(tags: list[int]) -> set[tuple[int, int, str]]:
    found, start = set(), None
    for i, tag in enumerate([*tags, 0]):
        name = ENTITY_TAGS[tag]
        if start is not None and name != f"I-{ENTITY_TAGS[tags[start]][2:]}":
            found.add((start, i, ENTITY_TAGS[tags[start]][2:]))
            start = None
        if start is None and tag:
            start = i
    return found
