"""Reports: ``compose`` a Record into a Document, ``render`` it to PDF/A with its own record inside, read that back.

Import from here; reportlab and pikepdf are loaded only when something is rendered or read.
"""

from __future__ import annotations

from facilitator.report.compose import FIELDS, compose, conflicts, fill, sections
from facilitator.report.document import Document, Section

__all__ = ["FIELDS", "Document", "Section", "compose", "conflicts", "fill", "sections"]
