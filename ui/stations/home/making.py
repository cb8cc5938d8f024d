"""A meeting that is made on this computer and open from then on: for every sheet that makes one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from facilitator.errors import KnownError
from facilitator.workspace import MEETING_NAME

if TYPE_CHECKING:
    from ui.context import Context


def make_meeting(ctx: Context, act: Callable[..., Any], details: Mapping[str, Any], **more: Any) -> None:
    """In a folder of its own, by ``act`` with ``details`` and what else it takes. Raises KnownErrors of folder and act;
    nothing is left behind then.
    """
    folder = ctx.workspace.new_meeting_folder(str(details["date"]), str(details["title"]))
    try:
        ctx.session.create(folder / MEETING_NAME, act, **more, **details)
    except KnownError:
        if not any(folder.iterdir()):
            folder.rmdir()
        raise
