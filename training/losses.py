"""What the network is to make small: one loss for each question that a batch has answers to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import torch
from torch.nn import functional

from training.coreference import Belonging, Question, Questions
from training.entities import IGNORE
from training.examples import Window
from training.model import MENTION_WIDTH, Answers, Antecedents, Tagger, Ties
from workbench.attribution.vectors import LONGEST, SIDES
from workbench.speakers.cast import Place
from workbench.speakers.heads import NAMELESS, NOT_NEAR
from workbench.speakers.ties import MOST_PLACES, NEAR

INPUTS = ("ids", "case", "before", "quoting", "first", "mask")
# Weights of the losses beside that of the attributions' tags.
LINKS, NAMES, ENTITIES, HOLDERS = 0.25, 0.2, 1.0, 1.5
# How far the tags of a word are from its teacher's, beside one word's share of the field's loss.
TAUGHT = 5.0
# Each question by itself: sources are many and soon learned, "the club" and bodies few and hard.
SOURCES, REFERENCES, BELONGINGS = 1.0, 1.5, 2.0


def output_of(model: Tagger, batch: dict[str, torch.Tensor], bf16: bool) -> Answers:
    with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
        out = model(*(batch[key] for key in INPUTS))
    return Answers(*(part.float() for part in out))


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
        foreign = torch.tensor([window.document.foreign for window in windows])
        scores = torch.where(foreign[:, None, None], out.foreign_tags, out.tags)
        lengths = batch["lengths"][known]
        widest = int(lengths.max())
        tags = batch["tags"][known][:, :widest]
        loss = loss + model.field.loss(scores[known][:, :widest], tags, lengths) / lengths.sum()
    for link, key, weight in (
        (out.content_link, "cue_of", LINKS),
        (out.source_link, "source_of", LINKS),
        (out.holders, "holder_of", HOLDERS),
    ):
        loss = loss + weight * _cross_entropy(link.masked_fill(closed, -1e4), batch[key])
    loss = loss + NAMES * _cross_entropy(out.names, batch["names"])
    loss = loss + ENTITIES * _cross_entropy(out.entities, batch["entities"])
    return loss + TAUGHT * untaught(out.tags, windows) + _answers_of(model, out, windows)


def untaught(tags: torch.Tensor, windows: list[Window]) -> torch.Tensor:
    """How far the tags are from those of the teacher, where there is one: mean of the words."""
    far = []
    for i, window in enumerate(windows):
        if window.document.soft is not None:
            soft = window.document.soft[window.first : window.last].astype(np.float32)
            own = tags[i, : len(soft)].log_softmax(-1)
            right = torch.from_numpy(soft).log_softmax(-1)
            far.append((right.exp() * (right - own)).sum(-1))
    return torch.cat(far).mean() if far else torch.zeros(())


def _cross_entropy(scores: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    if not (targets != IGNORE).any():
        return torch.zeros(())
    return functional.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=IGNORE)


def _answers_of(model: Tagger, out: Answers, windows: list[Window]) -> torch.Tensor:
    """How improbable the right answers of the batch are: to whom a source means, whom another
    reference does, and to which body somebody belongs."""
    sources: list[torch.Tensor] = []
    references: list[torch.Tensor] = []
    belongings: list[torch.Tensor] = []
    for vectors, questions in asked(out, windows):
        who, bodies = question_losses(model.antecedents, model.ties, vectors, questions)
        for question, loss in zip(questions.questions, who, strict=True):
            kind = references if question.asked.kind == "reference" else sources
            kind.append(loss)
        belongings += bodies
    return (
        SOURCES * _mean(sources) + REFERENCES * _mean(references) + BELONGINGS * _mean(belongings)
    )


def _mean(losses: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(losses).mean() if losses else torch.zeros(())


def question_losses(
    antecedents: Antecedents, ties: Ties, vectors: torch.Tensor, questions: Questions
) -> tuple[list[torch.Tensor], list[torch.Tensor]]:
    """One loss for each question of a text, and one for each belonging."""
    who, belongs = answers(antecedents, ties, vectors, questions)
    meant = [
        _improbable(row, _right(question))
        for question, row in zip(questions.questions, who, strict=True)
    ]
    bodies = [
        _improbable(row, _right_body(belonging))
        for belonging, row in zip(questions.belongings, belongs, strict=True)
    ]
    return meant, bodies


def _improbable(scores: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
    return torch.logsumexp(scores, 0) - torch.logsumexp(scores.masked_fill(~right, -1e4), 0)


def _right(question: Question) -> torch.Tensor:
    right = torch.zeros(len(NAMELESS) + len(question.options), dtype=torch.bool)
    right[[len(NAMELESS) + j for j in question.right]] = True
    right[[NAMELESS.index(sort) for sort in question.nameless]] = True
    if not right.any():
        right[: len(NAMELESS)] = True
    return right


def _right_body(belonging: Belonging) -> torch.Tensor:
    right = torch.zeros(1 + len(belonging.features), dtype=torch.bool)
    right[0] = belonging.free
    right[[1 + j for j in belonging.right]] = True
    return right


def asked(out: Answers, windows: list[Window]) -> list[tuple[torch.Tensor, Questions]]:
    """The texts of a batch that have questions: the vectors of all their words, and these."""
    rows: dict[int, list[int]] = defaultdict(list)
    for i, window in enumerate(windows):
        if window.document.questions is not None:
            rows[id(window.document)].append(i)
    found = []
    for numbers in rows.values():
        parts = [out.mentions[i, : windows[i].last - windows[i].first] for i in numbers]
        found.append((torch.cat(parts), windows[numbers[0]].document.questions))
    return found


def answers(
    antecedents: Antecedents, ties: Ties, vectors: torch.Tensor, questions: Questions
) -> tuple[list[torch.Tensor], list[torch.Tensor]]:
    """Scores of the answers: to each question (NAMELESS + options,), to each belonging
    (1 + bodies,)."""
    places = [place for member in questions.members for place in member.places]
    owner = torch.tensor([i for i, m in enumerate(questions.members) for _ in m.places])
    asks = _pooled(vectors, [question.asked for question in questions.questions], "mention")
    products = agreement(asks, _pooled(vectors, places, "candidate"))
    best = _best(products, owner, len(questions.members))
    who = []
    for question, ask, row in zip(questions.questions, asks, best, strict=True):
        features = torch.from_numpy(question.features.astype(np.float32))
        who.append(antecedents(ask, row[torch.from_numpy(question.options)], features))
    bodies = [place for i in questions.bodies for place in questions.members[i].places]
    owner = torch.tensor(
        [j for j, i in enumerate(questions.bodies) for _ in questions.members[i].places]
    )
    theirs = _pooled(vectors, bodies, "body")
    belongs = []
    for belonging in questions.belongings:
        holder = belonging.places[:MOST_PLACES]
        product = agreement(_pooled(vectors, holder, "holder"), theirs)
        product = product.masked_fill(~_near(holder, bodies), NOT_NEAR)
        row = _best(product.amax(0, keepdim=True), owner, len(questions.bodies))[0]
        features = torch.from_numpy(belonging.features.astype(np.float32))
        belongs.append(ties(row, features))
    return who, belongs


def agreement(one: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    return one @ other.T / MENTION_WIDTH**0.5


def _best(products: torch.Tensor, owner: torch.Tensor, count: int) -> torch.Tensor:
    """The greatest product of each owner, (rows, count)."""
    if not len(owner):
        return torch.zeros(len(products), count)
    start = torch.full((len(products), count), -1e4)
    index = owner[None, :].expand(len(products), -1)
    return start.scatter_reduce(1, index, products, "amax")


def _near(holder: Sequence[Place], bodies: Sequence[Place]) -> torch.Tensor:
    one = torch.tensor([place.first for place in holder])[:, None]
    other = torch.tensor([place.first for place in bodies])[None, :]
    return (one - other).abs() <= NEAR


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
