"""Which reader reads a file: the first of a list that knows it by content, else by name.

A new format is one module and one line here. A module is imported when its format may be meant, and
its libraries when it reads; without the extra ``formats`` a file has the issue ``reader_missing``.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from workbench.articles.readers.model import File, NotReadError, Reading, notes_of
from workbench.articles.readers.plain_text import as_plain_text

_PACKAGE = "workbench.articles.readers"


@dataclass(frozen=True, slots=True)
class Entry:
    """A reader's ``module``, and what a file must begin with or end in for it to be asked.

    Without ``begins`` any beginning will do, without ``suffixes`` any name.
    """

    module: str
    begins: tuple[bytes, ...] = ()
    suffixes: tuple[str, ...] = ()

    def may_know(self, file: File) -> bool:
        """Whether the module is worth importing for ``file``."""
        head = file.head.lstrip(b"\xef\xbb\xbf \t\r\n")
        begins = not self.begins or head.lower().startswith(self.begins)
        return begins and (not self.suffixes or file.suffix in self.suffixes)


_ZIP, _OLE, _RTF, _PDF = b"pk\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"%pdf"
_PARQUET, _GZIP, _WARC = b"par1", b"\x1f\x8b", b"warc/"
# The order is that in which they are asked: databases before what they are packed in, and what
# says by its content what it is before what has only a name.
ENTRIES: tuple[Entry, ...] = (
    Entry("nexis.docx", (_ZIP,)),
    Entry("office.word", (_ZIP,)),
    Entry("office.odt", (_ZIP,)),
    Entry("nexis.pdf", (_PDF,)),
    Entry("pdf.file", (_PDF,)),
    Entry("nexis.rtf", (_RTF,)),
    Entry("factiva.rtf", (_RTF,)),
    Entry("databases.agency_rtf", (_RTF,)),
    Entry("office.rtf", (_RTF,)),
    Entry("warc", (_WARC, _GZIP)),
    Entry("mail.outlook", (_OLE,)),
    Entry("table.workbook", (_ZIP, _OLE)),
    Entry("table.file", (_PARQUET,)),
    Entry("mail.file"),
    Entry("nexis.html"),
    Entry("factiva.html"),
    Entry("databases.europresse"),
    Entry("web.page"),
    Entry("nexis.txt"),
    Entry("databases.proquest"),
    Entry("table.file"),
)


def begins_as_known(head: bytes) -> bool:
    """Whether a file that begins with ``head`` is of a format told by its first bytes."""
    plain = head.lower()
    return any(plain.startswith(entry.begins) for entry in ENTRIES if entry.begins)


def is_foreign(file: File) -> bool:
    """Whether ``file`` begins as one of a format that only libraries and unpacking look into: where
    that may hang or end a process, it is to be another than the one that has all the others.
    """
    return any(entry.begins and entry.may_know(file) for entry in ENTRIES)


def reader_of(file: File) -> ModuleType | None:
    """The module that reads ``file``, None where none knows it."""
    for entry in ENTRIES:
        if entry.may_know(file):
            module = import_module(f"{_PACKAGE}.{entry.module}")
            if module.knows(file):
                return module
    return None


def read(file: File) -> Reading | None:
    """What ``file`` holds, or the issue that says why not; None where no reader knows it."""
    reader = reader_of(file)
    if reader is None:
        return None
    if missing := _missing(reader):
        return Reading(
            issues=("reader_missing",), notes=(f"libraries missing: {', '.join(missing)}",)
        )
    try:
        found: Reading = reader.read(file)
    except NotReadError as fault:
        return Reading(issues=(fault.issue,), notes=notes_of(fault.detail))
    return as_plain_text(found) if found.drafts or found.issues else Reading(issues=("empty",))


def missing_libraries() -> list[str]:
    """What would let more files be read once it is installed."""
    modules = {entry.module for entry in ENTRIES}
    readers = (import_module(f"{_PACKAGE}.{module}") for module in modules)
    return sorted({package for reader in readers for package in _missing(reader)})


def _missing(reader: ModuleType) -> list[str]:
    return [package for package in reader.NEEDS if find_spec(package) is None]
