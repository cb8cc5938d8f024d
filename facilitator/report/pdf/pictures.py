"""Pictures that PDF/A can hold: RGB on white, no larger than print needs. A broken one is never an error."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image as Pillow
from PIL import UnidentifiedImageError
from reportlab.lib.utils import ImageReader

_MOST_PIXELS = 40_000_000
_SIDE = 900
"""Pixels of the longer side: 300 dots an inch at the largest size a logo is printed in."""

_BROKEN = (UnidentifiedImageError, Pillow.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError, TypeError)


def picture(data: bytes | None) -> Any | None:
    """``data`` (PNG or JPEG) for the canvas, or None when it is missing, broken, huge or something else."""
    if not data:
        return None
    try:
        with Pillow.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > _MOST_PIXELS or not image.width or not image.height:
                return None
            image.load()
            return ImageReader(_on_white(image))
    except _BROKEN:
        return None


def _on_white(image: Pillow.Image) -> Pillow.Image:
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        seen = image.convert("RGBA")
        page = Pillow.new("RGBA", seen.size, "white")
        page.alpha_composite(seen)
        image = page
    flat = image.convert("RGB")
    if max(flat.size) > _SIDE:
        flat.thumbnail((_SIDE, _SIDE), Pillow.Resampling.LANCZOS)
    return flat
