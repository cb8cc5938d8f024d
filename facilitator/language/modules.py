"""The text modules that a new profile begins with; an office changes them as it speaks."""

from __future__ import annotations

from facilitator.language.sentences import Lang

STARTERS: dict[Lang, tuple[tuple[str, str], ...]] = {
    # a name behind a colon stays as it is; in a sentence it would have to be declined
    "sq": (
        ("kf", "Kryesuesi i dha fjalën: [folësi]."),
        ("fm", "Fjalën e mori [folësi]."),
        ("pu", "Takimi u ndërpre për pushim në orën [ora]."),
        ("rf", "Takimi rifilloi në orën [ora]."),
    ),
    "en": (
        ("gf", "The chair gave the floor to [speaker]."),
        ("tf", "[speaker] took the floor."),
        ("br", "The meeting paused at [time]."),
        ("rs", "The meeting resumed at [time]."),
    ),
}
"""Letters and sentence, in the language of the documents."""
