"""Dev figures of a model in training, by the rules of the scorer that acceptance uses."""

from __future__ import annotations

from training.examples import Document, Window
from training.scorers import scorer
from training.tensors import Marks, tensors
from workbench.attribution.decode import Found, Scores, attributions
from workbench.attribution.field import Transitions
from workbench.attribution.windows import cut_windows


def transitions(model) -> Transitions:
    field = model.field
    return Transitions(*(p.detach().numpy() for p in (field.step, field.start, field.stop)))


def predict(model, doc: Document, around: Marks) -> list[dict]:
    import torch

    from training.model import Answers

    found = []
    for first, last in cut_windows(doc.pieces):
        batch = tensors([Window(doc, first, last)], around)
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            out = model(*(batch[k] for k in ("ids", "case", "before", "quoting", "first", "mask")))
        words = doc.pieces.words(first, last)
        n = last - first  # what lies beyond is padding
        said = Answers(*(part[0, :n].float().numpy() for part in out))
        links = (link[:, : n + 1] for link in (said.content_link, said.source_link))
        holders = said.holders[:, : n + 1]
        scores = Scores(said.tags, *links, said.entities, holders, said.mentions)
        found += [
            as_offsets(doc, first, f) for f in attributions(scores, transitions(model), words)
        ]
    return found


def as_offsets(doc: Document, first: int, found: Found) -> dict:
    start, end = doc.pieces.start, doc.pieces.end
    return {
        role: [
            (int(start[first + r.first]), int(end[first + r.last - 1]))
            for r in getattr(found, role)
        ]
        for role in ("source", "cue", "content")
    }


def evaluate(model, docs: list[Document], around: Marks) -> dict[str, float]:
    score = scorer("score_attributions")
    model.eval()
    rows = [
        {"text": d.text, "attributions": d.gold, "predicted": predict(model, d, around)}
        for d in docs
    ]
    for row in rows:
        row["attributions"] = [score.as_dict(a) for a in row["attributions"]]
    figures = {}
    for name, direct in (("all", False), ("quoted", True)):
        for threshold in (0.3, 0.8):
            result = score.match(rows, threshold, direct=direct)
            figures[f"{name}@{threshold}"] = result["F"]
            figures[f"{name}@{threshold}source"] = result["source"]
    for role in score.ROLES:
        figures[f"exact_{role}"] = score.exact(rows, role)["F"]
    return figures
