"""A store begun with what another one has: `bench.extract` of a folder that was opened already."""

from __future__ import annotations

import shutil
from pathlib import Path

from workbench.files.replacing import replacing
from workbench.store.alone import InUseError, alone
from workbench.store.manifest import NAME
from workbench.store.parts import FOLDERS


def copied(store: Path, folder: Path) -> None:
    """Put what ``store`` has into ``folder``, which has no store yet, as if it had been made there.

    Nothing is copied while another run writes to ``store``: the articles are then read. Raises
    OSError, with nothing left in ``folder``.
    """
    try:
        with alone(store):
            for name in FOLDERS:
                if (store / name).is_dir():
                    shutil.copytree(store / name, folder / name, dirs_exist_ok=True)
            # The journal last: without it the tables are no store.
            with replacing(folder / NAME) as draft:
                shutil.copyfile(store / NAME, draft)
    except InUseError:
        return
    except OSError:
        for name in FOLDERS:
            shutil.rmtree(folder / name, ignore_errors=True)
        raise
