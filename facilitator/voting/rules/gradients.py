"""Gradients of agreement: eight levels for each proposal.

Kaner, *Facilitator's Guide to Participatory Decision-Making*.

0 block · 1 serious disagreement · 2 does not like it but will support it · 3 more discussion needed · 4 abstains ·
5 support with reservations · 6 agreement with a minor point left · 7 full support. See ``consensus``. Levels 1 to 3 and
5 are recorded as reservations: each says that something is left to settle.
"""

from __future__ import annotations

from facilitator.voting.rules.consensus import Scale

SCALE = Scale(name="gradients", size=8, reserved=(1, 2, 3, 5), floor=3)

METHOD = SCALE.method()
