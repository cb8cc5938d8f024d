"""The words in which a hash is read aloud: eight of a list of 256, so that two people can compare 64 bits by ear.

The list is frozen: a document signed years ago must give its words again. The words are short, of everyday Albanian,
without ë and ç; each is known by its first four letters, and no two differ in one letter only.
"""

from __future__ import annotations

_LIST = """
agimi ajka anija arra atdhe autori avokat avulli balada ballo banka bari bateri baza bilbil bileta bisht bletar blloku
bluza bronzi bukur bulmet burimi cigare cirku citat copa dafina daulle dega dekori delfin delta detari dhia dhoma
diell dimri disku dita djali djathi dogana dollap domate dora dosja drama drapri drita duhani dukati dylli dyqani
ekipi ekrani elbi emri enigma fabula faqja fara feneri festa fidani figura fiku fjala flaka flauti fleta floku flori
foleja forma fruti fryma fshati fundi fusha gardhi gazeta gjalpi gjeli gjethe gjuha gjumi gjyshi globi gota granit
grepi gruri gurra gushti hapi harta hekuri hoteli humori hurma hyrja ideja imazhi inxhir iriqi jaka janari jelek jeta
jorgan jugu kabina kafja kaktus kalemi kamera kanali kapela kati kazani kedri kepi kilimi kinema kitara klasa klima
koha kolona kombi korali kripa kroi kurora kutia lakra laku lapsi lepuri letra libri ligji limoni linja lira lisi
llamba loja lopata luani lugina lulja lumi macja maja mali mango mantel marina marsi maska mbreti metali mina misri
mjeku molla moti motra muaji muri nata nisma numri nusja nyja opera orari orizi palma parku pema perla piano pika
pisha plepi poema posta puna pupla qafa qelqi qeni qepa qiriu radha rafti rampa rima rosa rrota rruga sfera shala
shega shiu shoku skena sofra stani supa syri teli tenda tezga thika tigri toka topi torta tregu treni trimi trupi tufa
tulla udha ujku unaza vajza valle varka vathi vatra vendi veshi veza vidra vija villa vrapi vula xhami xhepi xixa yjet
zana zarfi zemra zgjoi zogu zonja zyra
"""

WORDS: tuple[str, ...] = tuple(_LIST.split())

COUNT = 8
"""Words of a hash: eight bytes, 64 bits."""


def hash_words(sha256: str) -> tuple[str, ...]:
    """The first eight bytes of a hash (hexadecimal digits) as words. Raises ValueError for anything else."""
    first = bytes.fromhex(sha256[: 2 * COUNT])
    if len(first) != COUNT:
        raise ValueError(f"{sha256!r} is no hash")
    return tuple(WORDS[byte] for byte in first)


def grouped(sha256: str) -> str:
    """The digits in groups of eight, for the eye: "0a1b2c3d 4e5f6071 …"."""
    return " ".join(sha256[start : start + 8] for start in range(0, len(sha256), 8))
