"""What the network is to make small: one loss for each question that a batch has answers to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import torch
from torch.nn import functional

from training.coreference import Holder, Mention, Questions
from training.entities import IGNORE
from training.examples import Window
from training.model import MENTION_WIDTH, Tagger
from training.pairs import NAMELESS
from workbench.attribution.vectors import LONGEST, SIDES

INPUTS = ("ids", "case", "before", "quoting", "first", "mask")
# Weights of the losses beside that of the attributions' tags.
LINKS, NAMES, ENTITIES, HOLDERS, ANTECEDENTS = 0.25, 0.2, 1.0, 0.25, 0.5


@dataclass(frozen=True)
class Output:
    """What the network says of a batch; float32, (windows, words, ...)."""

    tags: torch.Tensor
    content_link: torch.Tensor
    source_link: torch.Tensor
    names: torch.Tensor
    entities: torch.Tensor
    holders: torch.Tensor
    mentions: torch.Tensor


def output_of(model: Tagger, batch: dict[str, torch.Tensor], bf16: bool) -> Output:
    with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
        out = model(*(batch[key] for key in INPUTS))
    return Output(*(part.float() for part in out))


def loss_of(
    model: Tagger, batch: dict[str, torch.Tensor], windows: list[Window], bf16: bool
) -> torch.Tensor:
    out = output_of(model, batch, bf16)
    words = out.tags.shape[1]
    beyond = torch.arange(words)[None, :] >= batch["lengths"][:, None]
    closed = torch.cat([torch.zeros(len(beyond), 1, dtype=torch.bool), beyond], 1)[:, None, :]
    known = batch["tags"][:, 0] != IGNORE
    loss = torch.zeros(())
    if known.any():
        lengths = batch["lengths"][known]
        widest = int(lengths.max())
        tags = batch["tags"][known][:, :widest]
        loss = loss + model.field.loss(out.tags[known][:, :widest], tags, lengths) / lengths.sum()
    for link, key, weight in (
        (out.content_link, "cue_of", LINKS),
        (out.source_link, "source_of", LINKS),
        (out.holders, "holder_of", HOLDERS),
    ):
        loss = loss + weight * _cross_entropy(link.masked_fill(closed, -1e4), batch[key])
    loss = loss + NAMES * _cross_entropy(out.names, batch["names"])
    loss = loss + ENTITIES * _cross_entropy(out.entities, batch["entities"])
    return loss + ANTECEDENTS * _antecedents(model, out, windows)


def _cross_entropy(scores: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    if not (targets != IGNORE).any():
        return torch.zeros(())
    return functional.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=IGNORE)


def _antecedents(model: Tagger, out: Output, windows: list[Window]) -> torch.Tensor:
    """Mean over the batch's questions of how improbable their right answers are together."""
    losses = []
    for questions, scores, ties in answered(model, out, windows):
        for mention, row in zip(questions.mentions, scores, strict=True):
            losses.append(_improbable(row, _right(mention, scores.shape[1])))
        for holder, row in zip(questions.holders, ties, strict=True):
            losses.append(_improbable(row, _right_body(holder, questions)))
    return torch.stack(losses).mean() if losses else torch.zeros(())


def _improbable(scores: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
    return torch.logsumexp(scores, 0) - torch.logsumexp(scores.masked_fill(~right, -1e4), 0)


def _right(mention: Mention, width: int) -> torch.Tensor:
    right = torch.zeros(width, dtype=torch.bool)
    right[[len(NAMELESS) + j for j in mention.right]] = True
    right[[NAMELESS.index(sort) for sort in mention.nameless]] = True
    if not right.any():
        right[: len(NAMELESS)] = True
    return right


def _right_body(holder: Holder, questions: Questions) -> torch.Tensor:
    return torch.tensor([holder.free, *(j in holder.right for j in questions.bodies)])


def answered(
    model: Tagger, out: Output, windows: list[Window]
) -> list[tuple[Questions, torch.Tensor, list[torch.Tensor]]]:
    """The questions of every text with the scores of their answers.

    Of mentions (mentions, NAMELESS + candidates); of each holder (1 + bodies), the first for none.
    """
    rows: dict[int, list[int]] = defaultdict(list)
    for i, window in enumerate(windows):
        if window.document.questions is not None:
            rows[id(window.document)].append(i)
    found = []
    for numbers in rows.values():
        questions = windows[numbers[0]].document.questions
        vectors = torch.cat(
            [out.mentions[i, : windows[i].last - windows[i].first] for i in numbers]
        )
        found.append((questions, *_answers(model, vectors, questions)))
    return found


def _answers(
    model: Tagger, vectors: torch.Tensor, questions: Questions
) -> tuple[torch.Tensor, list[torch.Tensor]]:
    mentions, candidates = questions.mentions, questions.candidates
    scores = model.antecedents(
        _pooled(vectors, mentions, "mention"),
        _pooled(vectors, candidates, "candidate"),
        torch.from_numpy(questions.features),
    )
    barred = torch.from_numpy(~questions.allowed)
    scores[:, len(NAMELESS) :] = scores[:, len(NAMELESS) :].masked_fill(barred, -1e4)
    ties = model.ties(
        _pooled(vectors, [*mentions, *candidates], "holder"),
        _pooled(vectors, [candidates[i] for i in questions.bodies], "body"),
        torch.from_numpy(questions.ties),
    )
    # Whoever is named several times belongs to a body as surely as the clearest place says.
    best = []
    for holder in questions.holders:
        places = [len(mentions) + j for j in holder.named]
        places += [] if holder.asked is None else [holder.asked]
        best.append(torch.cat([model.ties.none, ties[places].amax(0)]))
    return scores, best


def _pooled(vectors: torch.Tensor, spans, side: str) -> torch.Tensor:
    """The vectors of spans, float32 (spans, MENTION_WIDTH)."""
    if not spans:
        return torch.zeros(0, MENTION_WIDTH)
    at = SIDES.index(side)
    own = vectors[:, at * MENTION_WIDTH : (at + 1) * MENTION_WIDTH]
    weight = vectors[:, len(SIDES) * MENTION_WIDTH + at]
    widest = min(LONGEST, max(span.last - span.first for span in spans))
    place = torch.tensor([span.first for span in spans])[:, None] + torch.arange(widest)
    beyond = place >= torch.tensor([span.last for span in spans])[:, None]
    place = place.clamp(max=len(vectors) - 1)
    share = weight[place].masked_fill(beyond, -1e4).softmax(1)
    return (share[:, :, None] * own[place]).sum(1)
