"""What the name of a file says about who may read it."""

from __future__ import annotations

import re

from facilitator.model import DocumentKind, Sister

RECEIPT = ".receipt.json"
"""Ends the name of a receipt of intake, which lies beside its report: ``<key>.receipt.json``."""

_FULL = re.compile(rf"\d{{4}}-\d\d-\d\d_(?:{'|'.join(DocumentKind)})-{Sister.FULL}_")


def is_full(name: str) -> bool:
    """Whether a file of the shelf is a full document, a copy of one or its receipt: not for everybody."""
    return bool(_FULL.match(name))
