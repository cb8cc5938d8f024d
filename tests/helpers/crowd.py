"""A crowd with names, organisations and contacts as long as real ones, for lists that must stay short."""

from __future__ import annotations

from facilitator.meeting import attendance, people
from facilitator.model import Consent, OrgKind, Person
from tests.helpers.hall import Hall

FIRST = tuple(
    """
    Agim Arben Besa Blerta Çlirim Dhimitër Drita Edlira Elvana Ëngjëll Fatbardha Gëzim Gjergj Hekuran Ilir Jonida
    Klajdi Ledina Ljubomir Mirela Ndriçim Njomza Odise Petrit Qemal Rrezarta Sara Shpëtim Teuta Thanas Ujkan Vjollca
    Xhesika Ylli Zamira Zhaneta
    """.split()  # noqa: SIM905
)
LAST = tuple(
    """
    Alushi Ballço Basha Cami Çarçani Çela Dervishi Demiri Dhamo Gjeçi Gjoka Hoxha Hyka Kodhima Kola Leka Llapi Marku
    Ndreu Njazi Papa Pjetri Rama Rrapi Shehu Sulaj Thaçi Toska Xhaferi Xhumari Zhupani Zyberaj
    """.split()  # noqa: SIM905
)
BODIES = (
    "Qendra “Hapësirë e Hapur”",
    "Shoqata “Gruaja dhe Mundësia”",
    "Fondacioni “Rrënjë të Gjelbra”",
    "Qendra “Të Dhëna për Qytetarin”",
    "Rrjeti i Vullnetarëve “Xixëllonja”",
    "Shoqata “Njësoj”",
    "Instituti “Llogari Publike”",
    "Ministria e Ekonomisë, Kulturës dhe Inovacionit",
    "Bashkia Korçë",
    "Forumi “Mosha e Tretë”",
)
ROLES = ("Drejtoreshë", "Koordinator", "Kryetar", "Menaxhere projekti", "Jurist", "", "Sekretar i rrjetit", "Analiste")


def crowd(hall: Hall, count: int, *, come: bool = True, said: Consent = Consent.YES) -> list[Person]:
    """``count`` people of some thirty organisations; those who ``come`` arrive a minute apart, some leave early."""
    rows = []
    for n in range(count):
        first, last = FIRST[n * 7 % len(FIRST)], LAST[n * 11 % len(LAST)]
        body = BODIES[n % len(BODIES)]
        fields = {
            "name": f"{first} {last}",
            "role": ROLES[n % len(ROLES)],
            "phone": f"+355 69 000 {n // 100:02} {n % 100:02}",
            "email": f"{first[0].lower()}.{last.lower()}{n}@example.org",
            "publish_name": said,
            "photo": Consent.NO if n % 9 == 4 else Consent.YES,
        }
        kind = OrgKind.INSTITUTION if body.startswith(("Ministria", "Bashkia")) else OrgKind.CSO
        rows.append(people.Listed(fields, {"name": body, "kind": kind}))
    hall.do(people.import_people, rows)
    here = hall.all(Person)
    for number, person in enumerate(here if come else ()):
        hall.do(attendance.arrive, person.uid)
        if number % 3 == 0:
            hall.clock.forward(seconds=20)
    return here
