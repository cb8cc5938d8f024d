"""What went wrong on another thread, said on the screen."""

from __future__ import annotations

from facilitator.errors import KnownError
from facilitator.language.errors import sentence
from ui.context import Context


def tell(ctx: Context, error: BaseException) -> None:
    """A foreseen failure is a sentence in the message bar; anything else is a bug and reported as one."""
    if isinstance(error, KnownError):
        ctx.message("bad", sentence(error, ctx.lang()))
    else:
        ctx.tasks.failed.emit(error)
