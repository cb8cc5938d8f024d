"""The tables of migration 004: the floor and the line of a live meeting, rules of voting, wordings in English.

Not released yet: tables are still added here. Released SQL is never edited.
"""

from __future__ import annotations

TABLES_4: tuple[str, ...] = ()

INDEXES_4: tuple[str, ...] = ()
