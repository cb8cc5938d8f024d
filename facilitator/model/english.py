"""What texts that people wrote say in another language, for the documents in it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.model.vocabulary import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Translated(Row):
    """The wording of a text in ``language``. It is the wording of every text of the same words (``of``).

    ``what``, ``row`` and ``part``: table, uid and field of the text it was written for; of a text with lines the part
    is ``purpose/2``, the third one. Once nothing says ``of`` any more, it is older than what it was made of, and no
    document uses it. The words themselves stand there, and no hash of them: what a public record withholds is struck
    from both alike, and a hash could be tried out.
    """

    what: str
    row: str
    part: str
    language: str
    text: str
    of: str
