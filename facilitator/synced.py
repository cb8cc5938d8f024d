"""Whether a folder is one that a service copies elsewhere while it is written to. Standard library only."""

from __future__ import annotations

import json
import os
from pathlib import Path

_PARTS = {  # a folder of this name anywhere above says whose it is
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "nextcloud": "Nextcloud",
}
_MARKS = {  # a file or folder of this name in the synchronised folder itself
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".tmp.driveupload": "Google Drive",
    ".tmp.drivedownload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".stfolder": "Syncthing",
}
_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")


def synced_by(folder: Path, home: Path | None = None) -> str:
    """The service whose folder ``folder`` lies in, by environment, marker files and well-known names; empty if none.

    ``home``: where programs keep a user's dot folders; the user's own home when None. Its marks say nothing:
    Dropbox keeps its settings in ``~/.dropbox``.
    """
    here = Path(os.path.realpath(folder))
    home = Path(os.path.realpath(home or Path.home()))
    for name in _VARIABLES:
        value = os.environ.get(name)
        if value and here.is_relative_to(os.path.realpath(value)):
            return "OneDrive"
    for base in (home / ".dropbox", *(Path(os.environ[v]) / "Dropbox" for v in _DROPBOX if v in os.environ)):
        if any(here.is_relative_to(os.path.realpath(place)) for place in _dropbox_folders(base / "info.json")):
            return "Dropbox"
    for above in (here, *here.parents):
        for mark, service in _MARKS.items():
            if above != home and os.path.lexists(above / mark):
                return service
        # "OneDrive - AMSHC" on Windows, "OneDrive-Personal" under CloudStorage on a Mac
        name = above.name.casefold()
        for part, service in _PARTS.items():
            if name == part or name.startswith((f"{part} - ", f"{part}-", f"{part} (")):
                return service
    return ""


_DROPBOX = ("APPDATA", "LOCALAPPDATA")


def _dropbox_folders(info: Path) -> list[str]:
    try:
        tree = json.loads(info.read_bytes())
        return [str(account["path"]) for account in tree.values() if "path" in account]
    except (OSError, ValueError, AttributeError, TypeError):
        return []
