"""Marks of articles that are not ours: offsets in the project, texts where they were published.

    python -m training.elsewhere write FOLDER     # marked articles -> marked_elsewhere.jsonl
    python -m training.elsewhere read FOLDER      # and back, with the texts of ../shared

A line an article: its name, the SHA-256 of its text, and ``cast``, ``tags`` (letter, ids, start,
end) and ``statements`` of ``MARKING.md``, where words of the article stand as [start, end].
``learned`` is false where the weights that ship have not learned from the article.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from training.marked import ARTICLE, PARTS, MarkedArticle, parse_marked, untagged

SHARED = Path("../shared")
FILE = Path("training/marked_elsewhere.jsonl")
KIND, ROLE = 2, 3  # columns of a statement's line


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def offsets(path: Path) -> dict:
    """A marked article without its words."""
    parts = PARTS.match(path.read_text(encoding="utf-8"))
    if parts is None:
        raise SystemExit(f"{path} is no marked article; see MARKING.md.")
    text, tags = untagged(path.name, parts[2].strip("\n"))
    cast = {}
    for line in parts[1].splitlines():
        if line.strip():
            key, _, name = (part.strip() for part in line.partition("="))
            cast[key] = _place(text, name)
    statements = []
    for line in parts[3].splitlines():
        if line.strip():
            row: list = [part.strip() for part in line.split("|")]
            if row[KIND] in ("group", "document"):
                row[1] = _place(text, row[1])
            row[ROLE] = _place(text, row[ROLE])
            statements.append(row)
    return {
        "name": path.stem,
        "sha256": digest(text),
        "cast": cast,
        "tags": sorted(tags, key=lambda tag: (tag[2], -tag[3])),
        "statements": statements,
    }


def _place(text: str, words: str) -> list[int] | str:
    """Where words of an article stand; marks such as "-" stay as they are."""
    bare = ARTICLE.sub("", words, count=1) if ARTICLE.match(words) else words
    if bare == "-" or not bare:
        return words
    pattern = r"\s+".join(map(re.escape, bare.split()))
    found = re.search(pattern, text) or re.search(pattern, text, re.IGNORECASE)
    return "-" if found is None else list(found.span())


def marked(line: dict, text: str) -> str:
    """A line of the file as a marked article, with its text."""
    words = lambda place: text[slice(*place)] if isinstance(place, list) else place  # noqa: E731
    cast = "\n".join(
        f"{key} = {' '.join(words(place).split())}" for key, place in line["cast"].items()
    )
    rows = [" | ".join(" ".join(words(cell).split()) for cell in row) for row in line["statements"]]
    return f"# cast\n{cast}\n# text\n{tagged(text, line['tags'])}\n# statements\n" + "\n".join(rows)


def tagged(text: str, tags: list[list]) -> str:
    """``text`` with its tags, outer ones before inner ones."""
    shown, at, open_ = [], 0, []
    for letter, about, start, end in sorted(tags, key=lambda tag: (tag[2], -tag[3])):
        while open_ and open_[-1][1] <= start:
            closing, stop = open_.pop()
            shown.append(f"{text[at:stop]}</{closing}>")
            at = stop
        glued = about if letter in "pbscq" else f" {about}"
        shown.append(f"{text[at:start]}<{letter}{glued}>")
        at = start
        open_.append((letter, end))
    while open_:
        closing, stop = open_.pop()
        shown.append(f"{text[at:stop]}</{closing}>")
        at = stop
    return "".join(shown) + text[at:]


def texts() -> Iterator[str]:
    """The texts of ``../shared`` as they were marked: PolNeAR's train part, web pages' stories,
    the BBC's news. A few came from exports of databases, which are not read again here."""
    with (SHARED / "polnear/train.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"].strip("\n")
    with zipfile.ZipFile(SHARED / "exports/web_pages.zip") as archive:
        for page in json.loads(archive.read("ground-truth.json")).values():
            yield clean(page["text"])
    with zipfile.ZipFile(SHARED / "news/bbc.zip") as archive:
        for name in archive.namelist():
            if name.endswith(".txt"):
                yield clean(archive.read(name).decode("utf-8", "replace"))


def clean(text: str) -> str:
    """Entities read, single blanks, blank lines between paragraphs, no "<" and ">"."""
    text = re.sub(r"[ \t\u00a0]+", " ", html.unescape(text))
    text = re.sub(r"\n{2,}", "\n\n", re.sub(r" ?\r?\n ?", "\n", text)).strip()
    text = text if "\n\n" in text else text.replace("\n", "\n\n")
    return text.replace("<", "").replace(">", "")


def not_learned(prefix: str) -> Iterator[MarkedArticle]:
    """The marked articles that the weights which ship have not learned from and whose names begin
    with ``prefix``, as far as their texts are in ``../shared``."""
    lines = map(json.loads, FILE.open(encoding="utf-8"))
    wanted = {line["sha256"]: line for line in lines if not line.get("learned", True)}
    for text in texts():
        line = wanted.get(digest(text))
        if line is not None and line["name"].startswith(prefix):
            yield parse_marked(line["name"], marked(line, text))


def main() -> None:
    if len(sys.argv) != 3 or sys.argv[1] not in ("write", "read"):
        raise SystemExit(__doc__)
    folder = Path(sys.argv[2])
    if sys.argv[1] == "write":
        lines = [json.dumps(offsets(path)) for path in sorted(folder.glob("*.txt"))]
        FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return
    wanted = {line["sha256"]: line for line in map(json.loads, FILE.open(encoding="utf-8"))}
    folder.mkdir(parents=True, exist_ok=True)
    for text in texts():
        line = wanted.pop(digest(text), None)
        if line is not None:
            (folder / f"{line['name']}.txt").write_text(marked(line, text), encoding="utf-8")
    print(f"not found in {SHARED}: {len(wanted)}", *sorted(x["name"] for x in wanted.values()))


if __name__ == "__main__":
    main()
