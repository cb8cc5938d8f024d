"""The tables of migration 006: rolls by person, guided rounds, costs of options.

Not released yet: tables are still added here. Released SQL is never edited.
"""

from __future__ import annotations

TABLES_6: tuple[str, ...] = ()

INDEXES_6: tuple[str, ...] = ()
