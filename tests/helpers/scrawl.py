"""Signatures as hands draw them: loops that lean, a flourish under them, a dot."""

from __future__ import annotations

import math
import random

from facilitator import strokes

Line = list[tuple[float, float]]


def lines(seed: int = 1) -> list[Line]:
    """What a hand draws, point by point, in units of the box."""
    chance = random.Random(seed)
    loops, lean = chance.randint(4, 7), chance.uniform(20, 60)
    name: Line = []
    for n in range(loops * 24):
        turn = n / 24 * 2 * math.pi
        high = 70 + 45 * math.sin(n / 24 * chance.uniform(0.98, 1.02) + seed)
        x = 120 + n * 640 / (loops * 24) + 26 * math.sin(turn) + lean * math.cos(turn)
        name.append((x, 150 + high * math.cos(turn)))
    under = [(140 + n * 11.0, 270 + 14 * math.sin(n / 9 + seed) - n * 0.4) for n in range(62)]
    return [name, under, [(700.0, 60.0)]]


SCRAWL = strokes.taken(lines())
