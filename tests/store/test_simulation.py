"""Whatever happens to a folder and to the runs over it: in the end the store is as it should be."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.store.made import STORY, as_read_at_once, bring
from workbench.files import replacing as files
from workbench.quotes.workers import one
from workbench.store import settle, update
from workbench.store.manifest import Journal, read_manifest
from workbench.store.opening import articles_in, opened, quotes_in
from workbench.store.update import Settings

NAMES = ("Ann Lowe", "Bob Ray", "Cy Dunn")
DAYS = ("Monday", "Tuesday", "Friday")


class Cut(BaseException):
    """What ends a run at any place, as a signal does."""


def change(place: Path, chance: random.Random) -> None:
    """Something that an analyst does to a folder of articles."""
    there = sorted(path for path in place.iterdir() if path.suffix == ".txt")
    act = chance.choice(["add", "add", "change", "remove", "rename", "copy", "table", "said"])
    new = place / f"{chance.randrange(40)}.txt"
    text = STORY.format(day=chance.choice(DAYS), body="Velora").replace(
        "Ann Lowe", chance.choice(NAMES)
    )
    if act == "add" or not there:
        new.write_text(text)
    elif act == "change":
        chance.choice(there).write_text(text + f"\n\nIt was {chance.random():.5f}.")
    elif act == "remove":
        chance.choice(there).unlink()
    elif act == "rename":
        chance.choice(there).rename(new)
    elif act == "copy":
        new.write_bytes(chance.choice(there).read_bytes())
    elif act == "table":
        rows = "\n".join(f'"{chance.choice(NAMES)} said ""{n}"" on Sunday."' for n in range(5))
        (place / "rows.csv").write_text(f"text\n{rows}\n")
    else:
        (place / "metadata.csv").write_text(f"file,outlet\n{there[0].name},{chance.choice(DAYS)}\n")


@pytest.mark.filterwarnings("ignore:metadata.csv has rows")
@pytest.mark.parametrize(
    "seed", [*range(3), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(3, 8))]
)
def test_a_store_is_right_after_any_changes_and_cuts(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)
    place, store, themes = tmp_path / "in", tmp_path / "store", tmp_path / "themes.yml"
    place.mkdir()
    store.mkdir()
    monkeypatch.setattr(update, "MOST", 3)
    for name, number in (("MOST", 3), ("SMALL", 2), ("FEW", 1)):
        monkeypatch.setattr(settle, name, number)
    for _ in range(8):
        for _ in range(chance.randrange(4)):
            change(place, chance)
        themes.write_text(f"Water: {{terms: [{chance.choice(['harbour', 'pilot'])}]}}\n")
        settings = Settings(themes)
        for _ in range(chance.randrange(3)):
            _cut_somewhere(place, store, settings, chance, monkeypatch)
            if (manifest := read_manifest(store)) is not None:
                quotes_in(store, manifest, articles_in(store, manifest))
        bring(place, store, settings)
        as_read_at_once(place, store, themes=themes)
        assert len(list((store / "texts").iterdir())) == len(opened(store).parts)


def _cut_somewhere(
    place: Path,
    store: Path,
    settings: Settings,
    chance: random.Random,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A run that ends before one of the steps that change something on the disk."""
    left = chance.randrange(14)

    def counted(step: object) -> object:
        def then(*given: object, **named: object) -> object:
            nonlocal left
            left -= 1
            if left < 0:
                raise Cut
            return step(*given, **named)

        return then

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "add", counted(Journal.add))
        patch.setattr(files, "_finish", counted(files._finish))
        patch.setattr(files, "sync_folder", counted(files.sync_folder))
        patch.setattr(one, "read_said", counted(one.read_said))
        try:
            bring(place, store, settings)
        except Cut:
            return
