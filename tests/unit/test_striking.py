"""What is withheld is struck as people write it, and nothing else is."""

from __future__ import annotations

import pytest

from facilitator.audience.striking import Striking

STRUCK = (
    "Dritan Mëhilli",
    "Blerta Hoxha",
    "Agim Gjin",
    "Media",
    "Elë Gjokë-Nika",
    "+355 69 777 77 77",
    "Kontakt@Example.org",
)
STRIKING = Striking(STRUCK, kept=("Agim Gjini", "Blerta Hoxhaj"))


@pytest.mark.parametrize(
    "said",
    [
        "Dritan Mëhilli",
        "DRITAN MËHILLI",
        "Dritan\nMëhilli",
        "Dritan  Mëhillit",
        "Dritan Mëhillin",
        "Blerta Hoxha",
        "Blerta Hoxhës",
        "Blerta Hoxhën",
        "Agim Gjinit",
        "Agim Gjin-i",
        "Media",
        "Elë Gjokë-Nika",
        "Dritan Mehilli",
        "DRITAN MEHILLIT",
        "Ele Gjoke-Nika",
        "Blerta Hoxhes",
        "+355 69 777 77 77",
        "+355697777777",
        "00355 69-777-7777",
        "069 777 77 77",
        "(069) 77 77 777",
        "kontakt@example.org",
    ],
)
def test_a_value_is_struck_as_people_write_it(said: str) -> None:
    assert STRIKING(f"Sipas: {said}, po.", "[…]").replace("(", "").replace("[…])", "[…]") == "Sipas: […], po."


@pytest.mark.parametrize(
    "said", ["Agim Gjini", "Blerta Hoxhaj", "mediat", "media", "Dritan", "Hoxha", "69 777", "1+355 69 777 77 770"]
)
def test_what_is_something_else_stays(said: str) -> None:
    assert STRIKING(f"Sipas: {said}, po.", "[…]") == f"Sipas: {said}, po."


def test_a_name_of_signs_is_struck_too() -> None:
    assert Striking(["☺ ☺"])("kush: ☺ ☺!", "[…]") == "kush: […]!"
    assert Striking([])("asgjë", "[…]") == "asgjë"
