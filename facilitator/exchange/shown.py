"""What a cell of a workbook shows: a number under its format, so that 692345678 under ``"0"##`` is a phone number."""

from __future__ import annotations

import datetime as dt
import math
import re
from typing import Any

_TOKENS = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]|([0#?])|(.)')


def text_of(value: Any, number_format: str = "") -> str:
    """Calamine gives an error (#REF!) as NaN or nothing, and a day as a date."""
    if isinstance(value, float) and math.isnan(value):
        return ""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    return shown(value, number_format)


def shown(value: Any, number_format: str) -> str:
    """A value as the person who typed it reads it; whole numbers keep every digit and never get a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e16:
        value = int(value)
    if isinstance(value, int):
        return _number(value, number_format)
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    return str(value)


def _number(value: int, number_format: str) -> str:
    """Whole numbers under a picture of digits; anything else (General, decimals, dates) as its digits."""
    digits = str(abs(value))
    if number_format in ("", "General", "@", "0", "#") or value < 0:
        return str(value)
    parts: list[tuple[str, str]] = []  # (digit place, "") or ("", text)
    for quoted, escaped, place, other in _TOKENS.findall(number_format.partition(";")[0]):
        if place:
            parts.append((place, ""))
        elif other and other in ".,/eE%:ymdhsYMDHS@":
            return str(value)
        else:
            parts.append(("", quoted or escaped or other))
    places = [at for at, (place, _) in enumerate(parts) if place]
    if not places:
        return str(value)
    left = list(digits)
    out: list[str] = []
    for at in range(len(parts) - 1, -1, -1):
        place, text = parts[at]
        if not place:
            out.append(text)
        elif at == places[0]:
            out.append("".join(left) or ("0" if place == "0" else ""))
        elif left:
            out.append(left.pop())
        else:
            out.append({"0": "0", "?": " "}.get(place, ""))
    return "".join(reversed(out)).strip()
