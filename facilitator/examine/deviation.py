"""What is not as the Document makes it, and how grave that is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deviation:
    """One thing that is not as the Document makes it. ``page`` from 1, 0 for none; ``last``: of a run of pages.

    ``what``, the gravest first: see ``GRAVITY``. ``told``: a name, short, for a reader.
    """

    what: str
    page: int = 0
    last: int = 0
    told: str = ""


GRAVITY = (
    "not_begun", "pages_missing", "pages_more", "pages_moved", "root", "looks", "added", "page", "covered", "field",
    "annotation", "action", "attachment", "structure", "outline", "info", "metadata", "catalog", "unreadable",
)  # fmt: skip
"""``not_begun``: the newest revision does not build on the export. ``looks``: a page shows something else. ``added``: a
later revision changed what was exported; ``covered``: it shows something over a page, or in an empty field. ``page``:
the content of a page; ``info`` and ``metadata``: what the file says of itself."""
