"""What a returned file says, as plain data: paragraphs of pieces, each with who put it in or took it out."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """Who changed something and when, as the file says it; ``moved``: it only went elsewhere."""

    author: str
    at: str
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that one hand left alone, put in, took out, or took out after another had put them in."""

    text: str
    put: Mark | None = None
    gone: Mark | None = None

    @property
    def before(self) -> bool:
        """Whether it was there before anybody changed anything."""
        return self.put is None

    @property
    def after(self) -> bool:
        """Whether it stays if every change is taken."""
        return self.gone is None


@dataclass(slots=True)
class Para:
    """A paragraph. ``end``: its end, which may be put in (a paragraph divided) or taken out (two joined).

    ``anchors``: bookmarks of ours that begin in it. ``spots``: (number of pieces before, comment, begins).
    ``notes``: (number of pieces before, words of a footnote).
    """

    pieces: list[Piece] = field(default_factory=list)
    end: Piece = Piece("\n")
    anchors: list[str] = field(default_factory=list)
    spots: list[tuple[int, str, bool]] = field(default_factory=list)
    notes: list[tuple[int, str, Mark | None]] = field(default_factory=list)
    listed: bool = False
    skipped: bool = False  # of the table of contents, which word processors write themselves

    def text(self) -> str:
        """Everything that was or is there."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment of the file. ``parent``: the key of the one it answers, or empty."""

    key: str
    author: str
    at: str
    text: str
    parent: str = ""


@dataclass(slots=True)
class Returned:
    """A file that came back. ``name``: what it says it is (``anchors.named``), or empty; ``saved_by``, ``saved_at``:
    who kept it last. ``aside``: paragraphs outside the running text, in boxes, heads and feet.
    """

    name: str = ""
    saved_by: str = ""
    saved_at: str = ""
    paras: list[Para] = field(default_factory=list)
    aside: list[Para] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
