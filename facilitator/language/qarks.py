"""The twelve counties (qarqe) of Albania, the regions that they make up, and the one that a typed text means."""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.language.folding import fold

QARKS = (
    "Berat",
    "Dibër",
    "Durrës",
    "Elbasan",
    "Fier",
    "Gjirokastër",
    "Korçë",
    "Kukës",
    "Lezhë",
    "Shkodër",
    "Tiranë",
    "Vlorë",
)
"""In Albanian order."""

REGIONS: Mapping[str, tuple[str, ...]] = {
    "veri": ("Dibër", "Durrës", "Kukës", "Lezhë", "Shkodër"),
    "qendër": ("Elbasan", "Tiranë"),
    "jug": ("Berat", "Fier", "Gjirokastër", "Korçë", "Vlorë"),
}
"""The three statistical regions (AL01, AL02, AL03), as INSTAT and Eurostat draw them."""

_KNOWN = {fold(name): name for name in QARKS}
_DEFINITE = {fold(name)[:-1] + "a" if fold(name).endswith("e") else fold(name) + "i": name for name in QARKS}
_REGIONS = {fold(name): qarks for name, qarks in REGIONS.items()} | {
    "veriu": REGIONS["veri"],
    "qendra": REGIONS["qendër"],
    "jugu": REGIONS["jug"],
    "north": REGIONS["veri"],
    "centre": REGIONS["qendër"],
    "south": REGIONS["jug"],
}


def qark_of(typed: str) -> str:
    """The qark that a text names, however it is written (“SHKODRA”, “Qarku Dibër”); "" where it names none."""
    text = fold(typed).removeprefix("qarku ").removeprefix("i ").removeprefix("e ")
    if text in _KNOWN:
        return _KNOWN[text]
    if text in _DEFINITE:
        return _DEFINITE[text]
    return next((name for known, name in _KNOWN.items() if len(text) > 3 and text[:5] == known[:5]), "")


def region_of(typed: str) -> tuple[str, ...]:
    """The qarks of the region that a word names, nothing where it names none."""
    return _REGIONS.get(fold(typed), ())
