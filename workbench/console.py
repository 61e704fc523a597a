"""How a command ends: the exit code, and at most one line on standard error, never a traceback."""

from __future__ import annotations

import errno
import io
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import typer

from workbench.errors import WorkbenchError
from workbench.paths import named, reason
from workbench.text.printable import plain

OWN_FAULT = 1
USER_FAULT = 2
# As shells know them: 128 and the number of the signal.
STOPPED = 130
NO_READER = 141
# typer gives a name only to one of the faults in how a command is called.
_UsageError: type[Exception] = typer.BadParameter.__mro__[1]
_DEBUG = "WORKBENCH_DEBUG"


def ending(command: Callable[[], int]) -> int:
    """Run ``command`` and give the exit code; a fault is told in one line on standard error.

    2 is for what is wrong with what was asked for, or with the machine; 130 after Ctrl-C; 141,
    without a line, where the reader of a pipe has gone; 1 for a fault of the workbench's own, of
    which the environment variable WORKBENCH_DEBUG shows the traceback.
    """
    try:
        _open_streams()
        code = command()
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except BrokenPipeError:
        return NO_READER
    except (KeyboardInterrupt, typer.Abort):
        return _told("Stopped.", STOPPED)
    except _UsageError as fault:
        return _told(_usage(fault), USER_FAULT)
    except WorkbenchError as fault:
        return _told(f"Error: {fault}", USER_FAULT)
    except MemoryError:
        return _told("Error: There is not enough memory; give fewer or smaller files.", USER_FAULT)
    except OSError as fault:
        place = "" if fault.filename is None else f" {named(fault.filename)}"
        return _told(f"Error: The system refused{place}: {reason(fault)}.", USER_FAULT)
    except Exception as fault:
        if os.environ.get(_DEBUG):
            raise
        return _told(_own(fault), OWN_FAULT)
    finally:
        _let_go()


@contextmanager
def telling(done: str) -> Iterator[None]:
    """For what is printed once the work is ``done``, which is said where it cannot be printed."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise WorkbenchError(
            f"Cannot print to standard output ({reason(fault)}), but {done}."
        ) from fault


def _open_streams() -> None:
    """Standard output is there, takes something and any name; WorkbenchError where it does not."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            # The next file to be opened would get its number, and what is printed.
            os.open(os.devnull, os.O_RDWR)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        if sys.stdout is None:
            raise OSError(errno.EBADF, "it is closed")
        with suppress(io.UnsupportedOperation):
            # Nothing at all: a device that is full refuses even that.
            os.write(sys.stdout.fileno(), b"")
    except BrokenPipeError:
        raise
    except OSError as fault:
        raise WorkbenchError(
            f"Cannot print to standard output ({reason(fault)}); send it to a terminal or a file "
            "with room. Nothing was done."
        ) from fault


def _told(line: str, code: int) -> int:
    # Where standard error is full or closed as well, the code alone has to say it.
    with suppress(OSError, ValueError):
        typer.echo(plain(" ".join(line.splitlines())), err=True)
    return code


def _usage(fault: Exception) -> str:
    context = getattr(fault, "ctx", None)
    command = context.command_path if context else "workbench"
    said = fault.format_message()  # type: ignore[attr-defined]
    end = "" if said.endswith((".", "?", "!")) else "."
    return f"Error: {said}{end} '{command} --help' says what it takes."


def _own(fault: Exception) -> str:
    """Where a fault of our own came up, in a line that can be put into a report."""
    frames = traceback.extract_tb(fault.__traceback__)
    ours = [frame for frame in frames if f"{os.sep}workbench{os.sep}" in frame.filename]
    place = (ours or frames)[-1]
    return (
        f"Error: The workbench has a fault ({type(fault).__name__}: {fault}; "
        f"{Path(place.filename).name}, line {place.lineno}); please report it. "
        f"{_DEBUG}=1 shows where it comes from."
    )


def _let_go() -> None:
    """What standard output could not take is forgotten, or Python would complain at the end."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
            os.close(nowhere)
