"""Every real export is read whole: its articles in order, with title, day and outlet."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.articles.readers.exports import export
from workbench.articles.readers.model import Draft
from workbench.articles.readers.registry import read

EXPORTS: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("exports.yml").read_text("utf-8"))
# What databases write around a story, at the beginning of a line.
LABELS = ("LENGTH:", "Length:", "LÄNGE:", "LONGUEUR:", "LOAD-DATE", "Load-Date", "LADEDATUM",
          "UPDATE:", "PUBLICATION-TYPE", "Publication-Type", "HIGHLIGHT:", "BYLINE:", "Byline:",
          "SECTION:", "Section:", "LANGUAGE:", "SPRACHE:", "End of Document", "Ende des Dokuments",
          "Copyright ", "All Rights Reserved", "Alle Rechte", "Document NYTF", "Dokument NYTF",
          "DISTRIBUTION:", "JOURNAL-CODE", "Classification", "____", "Numéro de document",
          "gefunden am", "news·")  # fmt: skip


def facts(draft: Draft) -> str:
    title = " ".join((draft.title or "").split())
    digits = hashlib.sha256(title.encode()).hexdigest()[:10] if title else "none"
    return f"{digits} {draft.published or '-'} {draft.outlet or '-'}"


@pytest.mark.parametrize("name", EXPORTS)
def test_articles_of_an_export_are_those_that_stand_in_it(name: str) -> None:
    found = read(export(name))
    assert found is not None
    assert [facts(draft) for draft in found.drafts] == EXPORTS[name]["articles"]
    assert found.expected in (EXPORTS[name].get("expected"), len(found.drafts))
    assert found.issues == ()


@pytest.mark.parametrize("name", EXPORTS)
def test_no_label_of_a_database_reaches_a_story(name: str) -> None:
    found = read(export(name))
    assert found is not None
    lines = [line for draft in found.drafts for line in draft.text.split("\n")]
    leaked = [line[:40] for line in lines if line.startswith(LABELS)]
    # One story itself states the length of an aeroplane.
    assert len(leaked) == (1 if name == "lexisnexis_german_interface.txt" else 0)
