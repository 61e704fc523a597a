"""Folders as strangers would hand them over: texts, archives, links, tables, YAML, and damage."""

from __future__ import annotations

import io
import tarfile
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import yaml

from tests.hostile.choices import Choices
from tests.hostile.letters import mutated, mutated_bytes, news, odd

DEFAULTS = Path(__file__).parents[2] / "workbench" / "defaults"
NAMES = [
    *("a.txt", "b.md", "C.TXT", "none", "e\u0301.txt", "é.txt", "a b.txt", "a;b.txt", "=1.txt"),
    *("sub/a.txt", "sub/deep/b.txt", "articles/a.txt", "\u202etxt.exe.txt", "line\nbreak.txt"),
    *("b\udcff.txt", "b\udcfe.txt", ".hidden.txt", "photo.jpg", "~$a.txt", "x" * 240 + ".txt"),
    "\x1b[31m.txt",
]
MEMBERS = [
    *("a.txt", "b.txt", "sub/a.txt", "../up.txt", "/abs.txt", "..\\up.txt", "C:\\a.txt"),
    *("", ".", "sub/", "a.zip", ".hidden.txt", "__MACOSX/a.txt", "metadata.csv", "photo.jpg"),
    *("\u202etxt.txt", "line\nbreak.txt", "b\udcff.txt", "é.txt", "a" * 300 + ".txt", "a/" * 99),
    "a\\b.txt",
]
LINKS = ["link.txt", "link", "sub-link", "articles", "metadata.csv", "themes.yml", "sources.yml"]
TARGETS = ["a.txt", ".", "..", "sub", "../outside", "../outside/secret.txt", "nowhere.txt",
           "link.txt", "/proc/self/environ"]  # fmt: skip
TARS = {".tar": "w", ".tar.gz": "w:gz", ".tar.bz2": "w:bz2", ".tar.xz": "w:xz"}
MEMBER_TYPES = [tarfile.REGTYPE, tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE,
                tarfile.FIFOTYPE, tarfile.DIRTYPE]  # fmt: skip
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252",
             "utf-7", "shift_jis", "koi8-r", "cp037"]  # fmt: skip
DAYS = ["2024-02-29", "", "2023-02-29", "29/02/2024", "yesterday", "0000-00-00", "99999-1-1"]


def fill(draw: Choices, given: Path) -> dict[str, str]:
    """Fills the folder ``given``; the texts of its files that are sound and plain, by name."""
    kept: dict[str, str] = {}
    kinds = [_text_file, _text_file, _archive, _link, _metadata, _themes, _sources]
    for make in [_text_file, *draw.some(4, lambda: draw.pick(kinds))]:
        make(draw, given, kept)
    return kept


def _put(file: Path, data: bytes) -> None:
    """Writes into ``file`` itself, wherever a link of that name leads."""
    if file.is_symlink():
        file.unlink()
    file.write_bytes(data)


def _place(draw: Choices, given: Path, names: list[str]) -> Path:
    file = given / draw.pick(names)
    if file.parent.is_symlink():
        file.parent.unlink()
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _text_file(draw: Choices, given: Path, kept: dict[str, str]) -> None:
    """A text in some encoding, at times with damage; a sound one is among those ``kept``."""
    file = _place(draw, given, NAMES)
    text, encoding = news(draw), draw.pick(ENCODINGS)
    data = text.encode(encoding, "replace")
    sound = file.name.isascii() and file.name.isprintable() and not file.name.startswith((".", "~"))
    name = file.relative_to(given).as_posix()
    kept.pop(name, None)
    if draw.chance(3):
        data = mutated_bytes(draw, data)
    elif encoding == "utf-8" and sound and file.suffix != ".jpg" and _plain(text):
        kept[name] = text.replace("\r\n", "\n").replace("\r", "\n")
    _put(file, draw.note(str(file.relative_to(given)), data))


def _plain(text: str) -> bool:
    """Whether nobody could take it for anything but UTF-8 text."""
    return text.isprintable() and "\ufeff" not in text and not any(map(_half, text))


def _half(letter: str) -> bool:
    return "\ud800" <= letter <= "\udfff"


def _archive(draw: Choices, given: Path, kept: dict[str, str]) -> None:
    """A ZIP or TAR with odd members, at times with damage."""
    suffix = draw.pick([".zip", *TARS])
    data = io.BytesIO()
    if suffix == ".zip":
        _fill_zip(draw, data)
    else:
        _fill_tar(draw, data, TARS[suffix])
    raw = data.getvalue()
    if draw.chance(3):
        raw = mutated_bytes(draw, raw)
    _put(given / f"z{suffix}", raw)


def _fill_zip(draw: Choices, data: io.BytesIO) -> None:
    with warnings.catch_warnings(), zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for _ in range(1 + draw.below(4)):
            member = zipfile.ZipInfo(_decodable(draw.note("member", draw.pick(MEMBERS))))
            member.external_attr = draw.pick([0, 0o120777 << 16, 0o040755 << 16, 0x10])
            archive.writestr(member, draw.pick(["../../outside/secret.txt", news(draw)]).encode(
                "utf-8", "replace"))  # fmt: skip


def _decodable(name: str) -> str:
    return name.encode("utf-8", "replace").decode("utf-8")


def _fill_tar(draw: Choices, data: io.BytesIO, mode: str) -> None:
    with tarfile.open(fileobj=data, mode=mode, format=draw.pick([1, 2, 0])) as archive:  # type: ignore[call-overload]
        for _ in range(1 + draw.below(4)):
            member = tarfile.TarInfo(draw.note("member", draw.pick(MEMBERS)))
            member.type = draw.pick(MEMBER_TYPES)
            member.linkname = draw.pick(["a.txt", "../outside/secret.txt", "/etc/passwd"])
            text = news(draw).encode("utf-8", "replace")
            member.size = len(text) if member.isreg() else 0
            try:
                archive.addfile(member, io.BytesIO(text))
            except ValueError:  # a name that the old format cannot hold
                continue


def _link(draw: Choices, given: Path, _: dict[str, str]) -> None:
    """A link to a file or folder, within the folder, beside it or nowhere."""
    link = given / draw.pick(LINKS)
    if not link.exists() and not link.is_symlink():
        link.symlink_to(draw.note(f"{link.name} ->", draw.pick(TARGETS)))


def _metadata(draw: Choices, given: Path, _: dict[str, str]) -> None:
    """A table of metadata with rows for files that are there and for others."""
    rows = [draw.pick(["file,title,outlet,published,byline,url", "file;title", "title", "", "a,b"])]
    for _ in range(draw.below(5)):
        cells = [draw.pick(NAMES), odd(draw), "The Post", draw.pick(DAYS), odd(draw), odd(draw)]
        rows.append(draw.pick([",", ";"]).join(cells[: 1 + draw.below(6)]))
    text = "\n".join(rows)
    data = text.encode(draw.pick(ENCODINGS), "replace")
    _put(given / "metadata.csv", draw.note("metadata.csv", data))


def _themes(draw: Choices, given: Path, _: dict[str, str]) -> None:
    _edited(draw, given / "themes.yml", lambda: {odd(draw): _theme(draw) for _ in range(2)})


def _theme(draw: Choices) -> object:
    terms = draw.some(3, lambda: odd(draw))
    return draw.pick(
        [{"terms": terms}, {"terms": terms, "where": ["quote", odd(draw)]}, terms, None]
    )


def _sources(draw: Choices, given: Path, _: dict[str, str]) -> None:
    _edited(draw, given / "sources.yml", lambda: {odd(draw): _source(draw) for _ in range(2)})


def _source(draw: Choices) -> object:
    kinds = ["person", "organisation", "government", odd(draw)]
    entry = {"kind": draw.pick(kinds), "aliases": draw.some(3, lambda: odd(draw))}
    more = {"institution": odd(draw), "institution_kind": draw.pick(kinds), "country": odd(draw)}
    return draw.pick([entry, entry | more, [], None, 1])


def _edited(draw: Choices, file: Path, make: Callable[[], object]) -> None:
    """A file of the analyst's: the shipped one with slips of the keyboard, or one that is new."""
    how = draw.below(4)
    if how == 0:
        data = yaml.safe_dump(make(), allow_unicode=True).encode("utf-8", "replace")
    elif how == 1:
        lines = (DEFAULTS / file.name).read_text("utf-8").split("\n")
        start = draw.below(len(lines))
        data = mutated(draw, "\n".join(lines[start : start + 12])).encode("utf-8", "replace")
    elif how == 2:
        data = (
            draw.pick(["a: [", "{", "- ", "a:\n  b: ", "? "]) * draw.pick([1, 30, 500])
        ).encode()
    else:
        data = mutated_bytes(draw, (DEFAULTS / file.name).read_bytes()[:3000])
    _put(file, draw.note(file.name, data))
