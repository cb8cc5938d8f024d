"""PDFium, one caller at a time: it keeps state of its own and is not made for threads."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_ONE_AT_A_TIME = threading.Lock()


@contextmanager
def opened(*pdfs: bytes) -> Iterator[Any]:
    """The document, or of several all of them, with their fields, closed at the end. Raises `pypdfium2.PdfiumError`."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        documents: list[Any] = []
        try:
            for pdf in pdfs:
                documents.append(pypdfium2.PdfDocument(pdf))
                documents[-1].init_forms()
            yield documents[0] if len(documents) == 1 else documents
        finally:
            for document in documents:
                document.close()
