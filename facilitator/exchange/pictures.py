"""Pictures from outside: logos for the letterhead and scans of signed paper, made into what an archive can keep."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from facilitator.errors import KnownError
from facilitator.files import apart

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST = 40 * 1024 * 1024
"""Bytes; a scan of a long document stays far below."""

_LOGO_SIDE = 900  # pixels: 76 mm at 300 dpi
_MOST_PIXELS = 120_000_000


def logo(data: bytes, name: str = "PNG") -> tuple[bytes, int, int]:
    """A PNG, RGB on white and no larger than a letterhead needs, with its width and height in pixels.

    PDF/A forbids device colours other than its intent's, so CMYK becomes RGB. KnownError ``picture.large``,
    ``picture.unreadable``, ``file.too_much``.
    """
    return apart(name, logo_here, data)


def logo_here(data: bytes) -> tuple[bytes, int, int]:
    """The same, where one is in a process of its own already."""
    picture = _opened(data)
    if max(picture.size) > _LOGO_SIDE:
        picture.thumbnail((_LOGO_SIDE, _LOGO_SIDE))
    flat = _on_white(picture)
    out = io.BytesIO()
    flat.save(out, "PNG", optimize=True)
    return out.getvalue(), flat.width, flat.height


def scan_pdf(data: bytes, name: str = "PDF") -> bytes:
    """A scan as PDF: a PDF stays byte for byte as it came, a JPEG, PNG or TIFF becomes one, a page a picture.

    KnownErrors as :func:`logo`.
    """
    return scanned(data, name)[0]


def scanned(data: bytes, name: str = "PDF") -> tuple[bytes, int]:
    """The same, and how many pages it has."""
    if len(data) > LARGEST:
        raise KnownError("picture.large", most=LARGEST // 1024 // 1024)
    pdf = data if data.lstrip()[:5] == b"%PDF-" else apart(name, _scan, data)
    pages = apart(name, _pages, pdf)
    if not pages:
        raise KnownError("picture.unreadable")
    return pdf, pages


def _scan(data: bytes) -> bytes:
    import pikepdf
    from PIL import ImageSequence

    try:
        with pikepdf.new() as made:
            for frame in ImageSequence.Iterator(_opened(data)):  # one at a time: a stack of pages is large unpacked
                page = io.BytesIO()
                _on_white(frame).save(page, "PDF", resolution=200.0)
                with pikepdf.open(page) as drawn:
                    made.pages.extend(drawn.pages)
            out = io.BytesIO()
            made.save(out, deterministic_id=True)
    except (KnownError, MemoryError):
        raise
    except Exception as error:  # a later page is damaged
        raise KnownError("picture.unreadable") from error
    return out.getvalue()


def _pages(data: bytes) -> int:
    """How many pages there are to look at; 0 of what only begins like a PDF."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as opened:
            return len(opened.pages)
    except Exception:  # damaged files bring out errors of every kind
        return 0


def _opened(data: bytes) -> Image:
    from PIL import Image, ImageOps

    if len(data) > LARGEST:
        raise KnownError("picture.large", most=LARGEST // 1024 // 1024)
    try:
        picture = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"))
        if picture.width * picture.height > _MOST_PIXELS:
            raise KnownError("picture.large", most=LARGEST // 1024 // 1024)
        picture.load()
        if getattr(picture, "n_frames", 1) > 1:
            return picture
        return ImageOps.exif_transpose(picture)
    except (KnownError, MemoryError):
        raise
    except Exception as error:  # Pillow lets struct.error, SyntaxError and many others escape for damaged files
        raise KnownError("picture.unreadable") from error


def _on_white(picture: Image) -> Image:
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        clear = picture.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    return picture.convert("RGB")
