"""What takes long to make is made in parts, and a key has its turn between any two of them."""

from __future__ import annotations

from collections.abc import Generator
from typing import Generic, TypeVar

T = TypeVar("T")

Making = Generator[None, None, T]
"""Makes something: yields between two parts, returns it whole."""


class Parts(Generic[T]):
    """Something on its way. Who has time makes the next part of it; who needs it now takes the rest at once."""

    def __init__(self, making: Making[T]) -> None:
        self._making = making
        self._made: list[T] = []

    def step(self) -> bool:
        """Make the next part; False when there was none left to make."""
        if self._made:
            return False
        try:
            next(self._making)
        except StopIteration as end:
            self._made.append(end.value)
        return True

    def whole(self) -> T:
        """Make what is left of it."""
        while self.step():
            pass
        return self._made[0]
