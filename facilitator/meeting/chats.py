"""Lines copied from elsewhere: notes a line each, or a chat of WhatsApp, Telegram, Zoom, Teams, whose time stamps go.

Pure: text → who said what and when, as it stands there. Nothing is dropped: a notice of the program ("… joined") stays
a line, marked as one.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass, replace
from datetime import date, datetime

from facilitator.language.dates import zone_of

_DAY = r"(?P<day>\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?)\.?"
_CLOCK = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.]\d{2})?"
    r"(?:\s?(?P<half>[ap]\.?\s?m\b\.?|e\s(?:para|pas)dites))?"
)
_STAMP = rf"(?:{_DAY},?\s+)?{_CLOCK}"
_NAME = r"(?P<name>[^:\[\]]{1,80}?)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\[{_STAMP}\]\s*(?P<rest>.*)",
        rf"{_STAMP}\s+[-–—]\s+(?P<rest>.*)",
        # Zoom; whom it was sent to is no part of what was said
        rf"{_STAMP}\s+(?:from|nga)\s+{_NAME}(?:\s+(?:to|për)\s+[^:]{{1,80}}?)?\s*:\s*(?P<text>.*)",
        rf"{_STAMP}\s+(?P<rest>!?[^\W\d_].*)",
    )
)
_HEADS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_NAME},?\s*\[{_STAMP}\]:?",  # Telegram
        rf"{_NAME}(?:\s{{2,}}|\t\s*|,\s*){_STAMP}",  # Teams
    )
)
_SAID = re.compile(r"[~\s]*(?P<name>\+?[^\W_][^:\n]{0,79}?)\s*:(?!//|\d)\s*(?P<text>.*)", re.DOTALL)
_NOTED = re.compile(rf"{_STAMP}\s+(?![-–—]\s|from\s|nga\s)", re.IGNORECASE)
"""A time and words behind it, as people note them: no brackets, no dash."""
_BULLET = re.compile(r"[•·▪◦*–—-]\s+")
_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SPACES = re.compile("[\u00a0\u202f\u2009]")
_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Said:
    """One contribution as it was copied: ``name`` is empty where none stands apart, ``text`` may have lines.

    ``clock``: HH:MM, ``day``: ISO; both may be empty. ``notice``: a line of the chat program, by nobody.
    """

    text: str
    name: str = ""
    clock: str = ""
    day: str = ""
    notice: bool = False

    def at(self, meeting_day: str, zone: str) -> str | None:
        """The stated time as acts take it: a clock of the meeting's day, or the instant of another day."""
        if not self.clock or not self.day or self.day == meeting_day:
            return self.clock or None
        return datetime.fromisoformat(f"{self.day}T{self.clock}").replace(tzinfo=zone_of(zone)).isoformat()


def stamped(text: str) -> bool:
    """It begins with the time stamp of a chat and somebody's name."""
    found = _stamp(next((line.strip() for line in _plain(text).splitlines() if line.strip()), ""))
    return found is not None and bool(found.name)


def said(text: str) -> list[Said]:
    """What was pasted, contribution by contribution. A line set in goes on with the one above, and in a chat any line
    without a stamp of its own does; notes with a time before each line are no chat.
    """
    lines = [line for line in textwrap.dedent(_plain(text)).splitlines() if line.strip()]
    chat = bool(lines) and _stamp(lines[0].strip()) is not None and _NOTED.match(lines[0].strip()) is None
    made: list[Said] = []
    for at, line in enumerate(lines):
        found = _stamp(line.strip())
        waits = bool(made and made[-1].name and not made[-1].text)
        if found is not None:
            alone = at + 1 < len(lines) and _stamp(lines[at + 1].strip()) is None
            if alone and not found.name and _like_name(found.text):
                found = replace(found, name=_name(found.text), text="", notice=False)
            made.append(found)
        elif made and (chat or waits or line[:1].isspace()):
            made[-1] = _longer(made[-1], line.strip())
        else:
            made.append(Said(_BULLET.sub("", line.strip(), count=1) if _BULLET.match(line.strip()) else line.strip()))
    return [one for one in made if one.text or one.name]


def _plain(text: str) -> str:
    return _SPACES.sub(" ", _UNSEEN.sub("", text))


def _longer(one: Said, line: str) -> Said:
    return replace(one, text=f"{one.text}\n{line}" if one.text else line)


def _stamp(line: str) -> Said | None:
    for form in _FORMS:
        if (found := form.fullmatch(line)) and (clock := _clock(found)):
            parts, day = found.groupdict(), _day(found["day"])
            if parts.get("text") is not None:
                return Said(parts["text"].strip(), _name(found["name"]), clock, day)
            rest = found["rest"].strip()
            if by := _SAID.fullmatch(rest):
                return Said(by["text"].strip(), _name(by["name"]), clock, day)
            return Said(rest, "", clock, day, notice=_NOTED.match(line) is None)
    for form in _HEADS:
        if (found := form.fullmatch(line)) and (clock := _clock(found)) and _like_name(found["name"]):
            return Said("", _name(found["name"]), clock, _day(found["day"]))
    return None


def _like_name(text: str) -> bool:
    words = text.replace("~", " ").split()
    return 1 < len(words) <= _LONGEST_NAME and words[0][:1].isupper() and words[-1][:1].isupper()


def _name(text: str) -> str:
    return " ".join(text.replace("~", " ").split())


def _clock(found: re.Match[str]) -> str:
    hour, minute, half = int(found["hour"]), int(found["minute"]), (found["half"] or "").casefold()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") or "pas" in half else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


def _day(text: str | None) -> str:
    """ISO. A day without its year is not said: it may be any."""
    parts = [int(part) for part in re.split(r"[./-]", text or "") if part]
    if len(parts) != 3:
        return ""
    if parts[0] > 31:
        year, month, day = parts
    elif parts[1] > 12:  # as Americans write it
        month, day, year = parts
    else:
        day, month, year = parts
    try:
        return date(year + 2000 if year < 100 else year, month, day).isoformat()
    except ValueError:
        return ""
