"""Figures of a model in training on the articles that its fold leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch

from training.coreference import Mention
from training.entities import IGNORE
from training.examples import LONGEST, Document, Window
from training.losses import answered, output_of
from training.model import Tagger
from training.pairs import NAMELESS, NO_PRONOUN, Candidate, pronoun_kind
from training.tensors import Marks, tensors
from workbench.attribution.entities import ENTITY_KINDS, ENTITY_TAGS
from workbench.attribution.windows import cut_windows


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
            for questions, scores, ties in answered(model, out, windows):
                for mention, row in zip(questions.mentions, scores, strict=True):
                    sort = "who_" + _sort(mention, questions.candidates)
                    asked[sort] += 1
                    right[sort] += _is_right(mention, int(row.argmax()))
                for holder, row in zip(questions.holders, ties, strict=True):
                    sort = "tie_free" if holder.free and not holder.right else "tie"
                    choice = int(row.argmax())
                    asked[sort] += 1
                    right[sort] += (
                        holder.free if choice == 0 else questions.bodies[choice - 1] in holder.right
                    )
    figures = {sort: round(100 * right[sort] / count, 1) for sort, count in sorted(asked.items())}
    for kind in ENTITY_KINDS:
        true, said, both = (marked[kind, part] for part in ("true", "said", "both"))
        figures[f"f1_{kind}"] = round(200 * both / max(1, true + said), 1)
    return figures


def _sort(mention: Mention, candidates: Sequence[Candidate]) -> str:
    """Which sort of question it is: what the right candidates are, and whether words name them."""
    if not mention.right:
        return "nameless"
    kind = candidates[mention.right[0]].kind
    plain = "he" if pronoun_kind(mention.text) != NO_PRONOUN else "words"
    return f"{kind}_{plain}"


def _is_right(mention: Mention, choice: int) -> bool:
    if choice < len(NAMELESS):
        return not mention.right or bool(mention.nameless)
    return choice - len(NAMELESS) in mention.right


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
