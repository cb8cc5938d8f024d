"""Every sentence that exists without a screen, and the rules of written Albanian: order, search, dates, plurals.

Albanian comes first, then English. Nothing here knows a table, a widget or a document.
"""

from facilitator.language.sentences import LANGS, Lang

__all__ = ["LANGS", "Lang"]
