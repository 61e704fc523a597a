"""Names to write to that strangers, slips of the keyboard and broken disks come up with.

Each function makes ready what the name leads to, in the folder it is given, which is the current
one, and returns the name. It ends in ``.html`` so that a page may have it too.
"""

from __future__ import annotations

import os
import socket
from pathlib import Path

# What nothing may be written over.
KEPT = "An article that is to stay."


def empty_name(folder: Path) -> str:
    """No name at all, which Python takes for the current folder."""
    return ""


def half_a_character(folder: Path) -> str:
    """A name with a lone surrogate, which no file system can hold."""
    return "a\ud800.html"


def nul(folder: Path) -> str:
    """A name with a NUL, at which the system would stop reading."""
    return "a\0.html"


def byte_that_is_not_utf8(folder: Path) -> str:
    """A name that the system holds and that no UTF-8 terminal can show: it is allowed."""
    return os.fsdecode(b"a\xff.html")


def name_of_255_bytes(folder: Path) -> str:
    """The longest name a file may have; a draft beside it must not be called longer."""
    return "a" * 250 + ".html"


def name_that_is_too_long(folder: Path) -> str:
    """A name longer than the file system allows."""
    return "a" * 300 + ".html"


def path_that_is_too_long(folder: Path) -> str:
    """A path longer than the system takes, made of names that are all short."""
    return "a/" * 3000 + "a.html"


def name_too_long_in_a_missing_folder(folder: Path) -> str:
    """A name that is too long, which shows only once the folder above it is made."""
    return f"missing/{'a' * 300}.html"


def home_of_nobody(folder: Path) -> str:
    """The home folder of a user that there is not."""
    return "~nosuchuser/a.html"


def name_with_escapes(folder: Path) -> str:
    """A name that would clear a terminal, and turn and break its lines."""
    return "missing/\x1b[2J\u202e\n/a.html"


def below_a_file(folder: Path) -> str:
    """A file in the place of the folder."""
    (folder / "file.txt").write_text(KEPT)
    return "file.txt/a.html"


def link_to_nothing(folder: Path) -> str:
    """A link into a folder that is not there."""
    (folder / "a.html").symlink_to("missing/a.html")
    return "a.html"


def link_to_itself(folder: Path) -> str:
    """A link that leads to itself."""
    (folder / "a.html").symlink_to("a.html")
    return "a.html"


def link_to_a_full_disk(folder: Path) -> str:
    """A device that is full."""
    (folder / "a.html").symlink_to("/dev/full")
    return "a.html"


def place_where_nobody_writes(folder: Path) -> str:
    """A folder of the system in which not even its superuser may make a file."""
    return "/proc/a.html"


def folder_where_nobody_writes(folder: Path) -> str:
    """Such a folder itself, by way of a link."""
    (folder / "a.html").symlink_to("/proc")
    return "a.html"


def socket_in_its_place(folder: Path) -> str:
    """A socket, which is no file, bears the name."""
    with socket.socket(socket.AF_UNIX) as here:
        here.bind("a.html")
    return "a.html"


def ends_as_a_folder(folder: Path) -> str:
    """A folder's name where there is no folder."""
    return "a.html/"


def link_to_an_article(folder: Path) -> str:
    """A folder for tables in which a table's name leads to an article."""
    (folder / "article.txt").write_text(KEPT)
    (folder / "out.html").mkdir()
    (folder / "out.html" / "articles.parquet").symlink_to("../article.txt")
    return "out.html"


def folder_in_the_place_of_a_table(folder: Path) -> str:
    """A folder bears the name of a table."""
    (folder / "out.html" / "quotes.parquet").mkdir(parents=True)
    return "out.html"


def input_as_output(folder: Path) -> str:
    """What is read is also what would be written."""
    (folder / "article.txt").write_text(KEPT)
    (folder / "a.html").symlink_to("notebook.ipynb")
    return "a.html"
