"""Texts of other word processors, turned into DOCX by LibreOffice where it is installed."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from facilitator.errors import KnownError

SECONDS = 120
_ODT = b"application/vnd.oasis.opendocument.text"
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)


def as_docx(data: bytes) -> bytes:
    """The file, as DOCX. What is no OpenDocument text is given back as it is.

    KnownErrors ``draft.no_office`` where no LibreOffice is installed, ``draft.office`` where it gives nothing back.
    """
    if not _is_odt(data):
        return data
    program = _program()
    if program is None:
        raise KnownError("draft.no_office")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "draft.odt").write_bytes(data)
        command = [
            program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
            "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), str(folder / "draft.odt"),
        ]  # fmt: skip
        try:
            subprocess.run(
                command, check=True, capture_output=True, timeout=SECONDS, env=os.environ,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )  # fmt: skip
            return (folder / "draft.docx").read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise KnownError("draft.office") from error


def _is_odt(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return packed.getinfo("mimetype").file_size < 200 and packed.read("mimetype").strip().startswith(_ODT)
    except (KeyError, zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError):
        return False


def _program() -> str | None:
    """Where LibreOffice is, if it is."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES if sys.platform != "linux" and Path(place).is_file()), None)
