"""The tables of migration 005: groups of points, cards typed twice, hands counted by two, weights.

Not released yet: tables are still added here. Released SQL is never edited.
"""

from __future__ import annotations

TABLES_5: tuple[str, ...] = ()

INDEXES_5: tuple[str, ...] = ()
