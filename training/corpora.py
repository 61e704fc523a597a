"""Everything the network learns from, and which articles a fold leaves out.

A fold's weights see no line of its articles from any file: articles are left out by their name in
every file, and pieces also by their words, since the BBC's corpus holds some articles twice.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from training import annotated, entities, marked
from training.examples import IGNORE, Document, document
from training.varied import variants
from workbench.attribution.entities import ENTITY_TAGS
from workbench.attribution.features import read_pieces

SHARED = Path("../shared")
# Articles marked by reading (``MARKING.md``): our own ones, and others' that stay outside.
MARKED = (Path("training/marked"), Path("../marked"))
FOLDS = 2


@dataclass(frozen=True)
class Corpora:
    """Documents to learn from, and those of the fold that is left out."""

    train: list[Document]
    held: list[Document]


def fold_of(name: str, folds: int = FOLDS) -> int:
    """The fold of an article among ``folds``, by its name alone: the same on every machine. Fold k
    of twice as many is a part of fold k of these."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % folds


def read(path: Path) -> list[dict]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def load_corpora(
    tokenizer: Tokenizer,
    fold: int | None,
    limit: int | None = None,
    count: int = 0,
    folds: int = FOLDS,
) -> Corpora:
    """``fold``: the one of ``folds`` to leave out; None leaves nothing out, for the weights that
    ship. ``count``: variants of each marked article, with other names in the same places."""
    speakers = _by(read(SHARED / "speakers/polnear_train.jsonl"), "doc")
    general = _by(read(SHARED / "speakers/general.jsonl"), "file")
    texts = {d["file"]: d["text"] for d in read(SHARED / "speakers/general_texts.jsonl")}
    affiliations = read(SHARED / "speakers/affiliations.jsonl")
    held_names = {
        name for name in (*speakers, *general) if fold is not None and fold_of(name, folds) == fold
    }
    held_texts = "\n".join(plain(texts[name]) for name in held_names if name in texts)
    of_doc = _by([line for line in affiliations if "doc" in line], "doc")
    files = _marked_files(held_texts)[:limit]
    polnear = {raw["id"]: raw for raw in read(SHARED / "polnear/train.jsonl")[:limit]}
    again = {_polnear_name(path) for path in files}
    documents = [
        _polnear(raw, tokenizer, speakers.get(name, []), of_doc.get(name, []))
        for name, raw in polnear.items()
        if name not in again
    ]
    documents += [_general(name, texts[name], general[name], tokenizer) for name in general]
    documents += [
        _gum(raw, tokenizer)
        for raw in read(SHARED / "gum/gum.jsonl")[:limit]
        if f"{raw['id']}.txt" not in held_names
    ]
    pieces = [line for line in affiliations if "file" in line]
    kept = [
        line
        for line in pieces
        if _general_name(line["file"]) not in held_names and plain(line["text"]) not in held_texts
    ]
    documents += [_piece(line, tokenizer) for line in kept[:limit]]
    varied = variants(files, count)
    for path in files:
        raw = polnear.get(_polnear_name(path))
        article = _marked(marked.read_marked(path), tokenizer, raw)
        others = [marked.parse_marked(path.name, source) for source in varied[path]]
        also = tuple(_marked(other, tokenizer, None) for other in others)
        documents.append(replace(article, variants=also))
    held = [doc for doc in documents if doc.id in held_names]
    return Corpora([doc for doc in documents if doc.id not in held_names], held)


def _marked_files(held_texts: str) -> list[Path]:
    """Articles marked for training: invented ones, and real ones outside of the project."""
    files = [path for folder in MARKED for path in sorted(folder.glob("*.txt"))]
    return [path for path in files if heading(marked.read_marked(path).text) not in held_texts]


def _polnear_name(path: Path) -> str:
    """The article of PolNeAR that a file marks further, keeping its attributions."""
    return path.stem.removeprefix("polnear_") if path.stem.startswith("polnear_") else ""


def heading(text: str) -> str:
    """What tells an article that another file holds too: the beginning of its longest line."""
    return plain(max(text.split("\n"), key=len))[:120]


def _by(lines: list[dict], key: str) -> dict[str, list[dict]]:
    found: dict[str, list[dict]] = defaultdict(list)
    for line in lines:
        found[line[key]].append(line)
    return found


def plain(text: str) -> str:
    return " ".join(text.split())


def _general_name(file: str) -> str:
    """ "bbc/tech/035.txt" is "bbc_tech_035.txt" among the general articles."""
    return file.replace("/", "_")


def _polnear(raw: dict, tokenizer: Tokenizer, lines: list[dict], pieces: list[dict]) -> Document:
    doc = document(raw, tokenizer)
    targets = entities.EntityTargets.unknown(len(doc.pieces.start))
    for piece in pieces:
        entities.paint(targets, doc.pieces, piece, piece["start"])
    kinds = {"PERSON": "person", "ORGANIZATION": "body"}
    names = [
        (start, end, kinds[kind])
        for start, end, kind in raw.get("entities_corenlp") or []
        if kind in kinds
    ]
    names += _annotated_names(doc, targets)
    asked = []
    for line in lines:
        gold = raw["attributions"][line["i"]]
        rest = {part: sorted(gold[part]) for part in ("cue", "content")}
        asked.append((sorted(gold["source"]), line, rest))
    roles = [
        (person["name"], person["role"])
        for piece in pieces
        for person in piece["people"]
        if person.get("name") and person.get("role")
    ]
    found = annotated.from_speakers(doc.pieces, doc.text, names, asked, roles)
    return replace(doc, entities=targets, questions=found)


def _annotated_names(doc: Document, targets: entities.EntityTargets) -> list[tuple[int, int, str]]:
    """The people and bodies that the targets mark, as code points."""
    tags = [ENTITY_TAGS[max(tag, 0)] for tag in targets.tags]
    found = []
    for i, tag in enumerate(tags):
        if tag in ("B-person", "B-body"):
            last = i + 1
            while last < len(tags) and tags[last] == "I-" + tag[2:]:
                last += 1
            start, end = int(doc.pieces.start[i]), int(doc.pieces.end[last - 1])
            if annotated.is_name(doc.text[start:end]):
                found.append((start, end, tag[2:]))
    return found


def _general(name: str, text: str, lines: list[dict], tokenizer: Tokenizer) -> Document:
    """An article with all of its statements annotated, so that what is none is learned too."""
    attributions, asked = [], []
    for line in lines:
        start, end = line["start"], line["end"]
        source = _near(text, line["source"] or "", start, end)
        cue = _near(text, line["cue"] or "", start, end)
        parts = {
            "source": [list(source)] if source else [],
            "cue": [list(cue)] if cue else [],
            "content": _without([start, end], source, cue),
        }
        attributions.append(parts)
        asked.append((parts["source"], line, parts))
    doc = document({"id": name, "text": text, "attributions": attributions}, tokenizer)
    bodies = []
    for line in lines:
        for body in (line["institution"] or "").split("; "):
            at = text.find(body) if body else -1
            while at >= 0:
                bodies.append((at, at + len(body), "body"))
                at = text.find(body, at + 1)
    names = bodies + _silver_names(text)
    found = annotated.from_speakers(doc.pieces, doc.text, names, asked)
    return replace(doc, questions=found, foreign=True)


def _without(content: list[int], *parts: tuple[int, int] | None) -> list[list[int]]:
    """A content that reaches from start to end, without the source and the cue inside it."""
    start, end = content
    inside = sorted(part for part in parts if part and start < part[0] and part[1] < end)
    found = []
    for first, last in inside:
        if start < first:
            found.append([start, first])
        start = max(start, last)
    return [*found, [start, end]]


def _silver_names(text: str) -> list[tuple[int, int, str]]:
    """Names as the shipped tagger sees them: wrong answers to choose among, never right ones."""
    from workbench.attribution.tagger import tag

    return [(e.start, e.end, e.kind) for e in tag(text).entities if e.kind != "role"]


def _near(text: str, words: str, start: int, end: int) -> tuple[int, int] | None:
    """Where ``words`` stand nearest to a statement that goes from ``start`` to ``end``."""
    best, at = None, text.find(words) if words else -1
    while at >= 0:
        away = max(start - at - len(words), at - end, 0)
        if best is None or away < best[0]:
            best = (away, at)
        at = text.find(words, at + 1)
    return None if best is None else (best[1], best[1] + len(words))


def _gum(raw: dict, tokenizer: Tokenizer) -> Document:
    doc = plain_document(raw["id"] + ".gum", raw["text"], tokenizer)
    targets = entities.EntityTargets.unknown(len(doc.pieces.start))
    targets.tags[:] = 0
    kinds = {"person": "person", "organization": "body"}
    marked = [m for m in raw["mentions"] if m[2] in kinds]
    for start, end, *_ in marked:
        # What a mention says beside its name may be a role: not annotated, so not learned.
        first, last = entities.words_between(doc.pieces, start, end)
        targets.tags[first:last] = IGNORE
    for _, _, kind, _, start, end, _ in marked:
        first, last = entities.words_between(doc.pieces, start, end)
        if annotated.is_name(raw["text"][start:end]) and first < last:
            targets.tags[first:last] = ENTITY_TAGS.index(f"I-{kinds[kind]}")
            targets.tags[first] = ENTITY_TAGS.index(f"B-{kinds[kind]}")
    found = annotated.from_gum(doc.pieces, raw["text"], raw["mentions"], raw["id"])
    return replace(doc, entities=targets, questions=found)


def _piece(line: dict, tokenizer: Tokenizer) -> Document:
    doc = plain_document(line["file"], line["text"], tokenizer)
    targets = entities.EntityTargets.unknown(len(doc.pieces.start))
    entities.paint(targets, doc.pieces, line, 0)
    return replace(doc, entities=targets)


def _marked(article: marked.MarkedArticle, tokenizer: Tokenizer, polnear: dict | None) -> Document:
    """``polnear``: the article of PolNeAR that is marked, for its silver names."""
    raw = {"id": article.name, "text": article.text, "attributions": article.attributions()}
    if polnear is not None and polnear["text"].startswith(article.text):
        raw["entities_corenlp"] = polnear["entities_corenlp"]
    doc = document(raw, tokenizer)
    targets = marked.entity_targets(article, doc.pieces)
    found = marked.questions(article, doc.pieces)
    foreign = not _polnear_name(Path(article.name))
    return replace(doc, entities=targets, questions=found, foreign=foreign)


def plain_document(name: str, text: str, tokenizer: Tokenizer) -> Document:
    """A text whose attributions and silver names are not known."""
    pieces = read_pieces(text, tokenizer)
    unknown = np.full(len(pieces.start), IGNORE)
    return Document(name, text, [], pieces, unknown, unknown, unknown, unknown)
