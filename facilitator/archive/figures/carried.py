"""Figures read back out of a PDF, which is a stranger’s: nothing in it is trusted."""

from __future__ import annotations

from facilitator.archive.figures.compose import DOCUMENT, FIGURES
from facilitator.archive.figures.figures import Figures
from facilitator.errors import KnownError
from facilitator.files import apart
from facilitator.report.document import Document


def read(pdf: bytes) -> tuple[Figures, Document]:
    """What such a PDF carries, read within limits. KnownErrors ``figures.none`` (it carries none),
    ``figures.unreadable``, ``figures.newer``, ``file.too_much``.
    """
    return apart("PDF", read_here, pdf)


def read_here(pdf: bytes) -> tuple[Figures, Document]:
    """`read`, in this process."""
    from facilitator.report.extract import files

    try:
        found = files(pdf)
    except KnownError as error:
        raise KnownError("figures.none") from error
    if FIGURES not in found or DOCUMENT not in found:
        raise KnownError("figures.none")
    try:
        return Figures.from_json(found[FIGURES]), Document.from_json(found[DOCUMENT])
    except KnownError as error:
        if error.code.startswith("report."):
            raise KnownError("figures.unreadable") from error
        raise
