"""The commands of keeping: classes, what is due, holds, decisions to destroy, hand-over, renewal, lists."""

from __future__ import annotations

import argparse
import getpass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator.errors import KnownError
from facilitator.language.dates import local, short_date
from facilitator.language.sentences import Lang, Template, fill

if TYPE_CHECKING:
    from facilitator.signing import Signer
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace

COMMANDS = (
    "class", "assign", "due", "hold", "restrict", "dispose", "dispose-confirm", "dispose-withdraw", "decisions",
    "handover", "separate", "extend", "lists",
)  # fmt: skip

TOLD: dict[Lang, dict[str, Template]] = {
    "sq": {
        "dispose": "për asgjësim",
        "hand_over": "për dorëzim në Arkivin Kombëtar",
        "review": "për shqyrtim",
        "class": "{name}: {n|deri në fund të vitit|1 vit|# vite}, {what}",
        "classes": "Klasa ruajtjeje: {n|asnjë klasë|1 klasë|# klasa}",
        "due": "{date} · {what} · {name} · {key}{remark}",
        "dues": ("Sot nuk mbaron asnjë afat.", "Mbaroi afati i 1 dokumenti.", "Mbaroi afati i {n} dokumenteve."),
        "held": " · i bllokuar",
        "assigned": "U shënua: {name}.",
        "done": "U shënua në regjistrin e ruajtjes.",
        "proposed": "Propozimi {uid} pret një person tjetër: tryeza archive dispose-confirm {uid}",
        "disposed": "U asgjësua: {key}",
        "open": "{uid} · {date} · {who} · {n|asnjë dokument|1 dokument|# dokumente} · {why}",
        "waiting": "Presin personin e dytë: {n|asnjë propozim|1 propozim|# propozime}",
        "tomb": "{date} · {key} · {who} · {why}",
        "tombs": "Të asgjësuara: {n|asnjë dokument|1 dokument|# dokumente}",
        "bag": "U dorëzua: {path}, manifesti {hash}",
        "separated": "U zhvendosën: {n|asnjë dokument|1 dokument|# dokumente}",
        "lapses": "{date} · {key}",
        "never": "pa vulë kohore · {key}",
        "lapsing": "Skadojnë brenda afatit: {n|asnjë vulë kohore|1 vulë kohore|# vula kohore}",
        "renewed": "U rinovua: {key} → {name}",
        "list": "{name} · {label} · {who} · {people|asnjë person|1 person|# persona}, "
        "{authorities|asnjë autoritet|1 autoritet|# autoritete}, "
        "{stampers|asnjë shërbim vulash kohore|1 shërbim vulash kohore|# shërbime vulash kohore}",
        "until": "    lista e re pritet më {date}",
        "late": "    lista e re pritej më {date}: merreni nga botuesi",
        "review_due": "    duhet shqyrtuar",
        "reviewed": "    e shqyrtoi {who} më {date}; radha tjetër {until}",
        "own": "lista e këtij kompjuteri",
    },
    "en": {
        "dispose": "to be destroyed",
        "hand_over": "to be handed over to the National Archive",
        "review": "to be reviewed",
        "class": "{name}: {n|until the end of the year|1 year|# years}, {what}",
        "classes": "Retention classes: {n|#}",
        "due": "{date} · {what} · {name} · {key}{remark}",
        "dues": ("Nothing is due today.", "1 document is due.", "{n} documents are due."),
        "held": " · held",
        "assigned": "Written down: {name}.",
        "done": "Written into the register of keeping.",
        "proposed": "Proposal {uid} waits for another person: tryeza archive dispose-confirm {uid}",
        "disposed": "Destroyed: {key}",
        "open": "{uid} · {date} · {who} · {n|no document|1 document|# documents} · {why}",
        "waiting": "Waiting for the second person: {n|no proposal|1 proposal|# proposals}",
        "tomb": "{date} · {key} · {who} · {why}",
        "tombs": "Destroyed: {n|no document|1 document|# documents}",
        "bag": "Handed over: {path}, manifest {hash}",
        "separated": "Moved: {n|no document|1 document|# documents}",
        "lapses": "{date} · {key}",
        "never": "no timestamp · {key}",
        "lapsing": "Lapsing in time: {n|no timestamp|1 timestamp|# timestamps}",
        "renewed": "Renewed: {key} → {name}",
        "list": "{name} · {label} · {who} · {people|no people|1 person|# people}, "
        "{authorities|no authority|1 authority|# authorities}, "
        "{stampers|no time service|1 service of time|# services of time}",
        "until": "    the next list is due on {date}",
        "late": "    the next list was due on {date}: get it from its publisher",
        "review_due": "    to be looked through",
        "reviewed": "    looked through by {who} on {date}; next {until}",
        "own": "the list of this computer",
    },
}


def add(deeds: Any) -> None:
    """Put them among the deeds of ``archive``."""
    from facilitator.cli import keys as cli_keys

    kind = deeds.add_parser("class", help="list the retention classes, or define one; there are none by default")
    kind.add_argument("name", nargs="?", default="")
    kind.add_argument("--years", type=int, default=None, help="whole years after the year of the document")
    kind.add_argument("--due", choices=("dispose", "hand_over", "review"), default="review")
    assign = deeds.add_parser("assign", help="give documents, or all documents of their meetings, a retention class")
    assign.add_argument("keys", nargs="+", metavar="KEY")
    assign.add_argument("--class", dest="name", required=True, help='empty ("") takes the class away')
    due = deeds.add_parser("due", help="what is due by the classes; 1 if anything is")
    due.add_argument("--on", type=date.fromisoformat, default=None, metavar="DAY", help="ISO; default: today")
    for name, what in (
        ("hold", "legal hold: not to be destroyed"),
        ("restrict", "keep, and hide from search and evidence"),
    ):
        mark = deeds.add_parser(name, help=what)
        mark.add_argument("keys", nargs="+", metavar="KEY")
        mark.add_argument("--why", required=True)
        mark.add_argument("--lift", action="store_true", help="the counter-act")
    for deed in (assign, *(deeds.choices[name] for name in ("hold", "restrict"))):
        deed.add_argument("--meeting", action="store_true", help="all documents of the meetings of these")
    dispose = deeds.add_parser("dispose", help="propose to destroy documents: the first of two signatures")
    dispose.add_argument("keys", nargs="+", metavar="KEY")
    dispose.add_argument("--why", required=True)
    confirm = deeds.add_parser("dispose-confirm", help="the second signature: destroys what was proposed")
    confirm.add_argument("uid")
    for deed in (dispose, confirm):
        cli_keys.add_signer(deed)
    withdraw = deeds.add_parser("dispose-withdraw", help="take a proposal back")
    withdraw.add_argument("uid")
    withdraw.add_argument("--why", required=True)
    deeds.add_parser("decisions", help="what waits for a second person, what was destroyed; 1 if one does not stand")
    handover = deeds.add_parser("handover", help="a validated bag (BagIt) for the National Archive")
    handover.add_argument("keys", nargs="*", metavar="KEY")
    handover.add_argument("--class", dest="name", default="")
    handover.add_argument("--until", type=int, default=None, metavar="YEAR", help="documents of this year and before")
    handover.add_argument("--resume", action="store_true", help="go on with what was begun")
    handover.add_argument("--forget", metavar="UID", default="", help="what was begun will not come")
    handover.add_argument("-o", "--output", type=Path, default=None, metavar="DIR")
    separate = deeds.add_parser("separate", help="move full documents to a folder apart from the public ones")
    extend = deeds.add_parser("extend", help="list timestamps that lapse soon; renew them with --tsa or --renew")
    extend.add_argument("--within", type=int, default=180, metavar="DAYS")
    extend.add_argument("--first", action="store_true", help="also what is signed and has no timestamp yet")
    extend.add_argument("--tsa", metavar="URL", default="", help="renew by this timestamp service (goes online)")
    extend.add_argument("--renew", action="store_true", help="renew by the service of the settings (goes online)")
    extend.add_argument("--ca-file", type=Path, default=None, help="PEM of one more authority for HTTPS")
    extend.add_argument("--timeout", type=float, default=15.0, metavar="SECONDS")
    lists = deeds.add_parser(
        "lists", help="lists of authorities that are trusted, and when each is due; 1 if any is late"
    )
    lists.add_argument("--add", type=Path, default=None, metavar="XML", help="take in a signed list (ETSI TS 119 612)")
    lists.add_argument("--operator", type=Path, default=None, help="PEM of its operator")
    lists.add_argument("--remove", default="", metavar="NAME")
    lists.add_argument("--reviewed", default=None, metavar="NAME", help='looked through now ("" is the own list)')
    lists.add_argument("--next", type=date.fromisoformat, default=None, metavar="DAY", help="day of the next review")
    for deed in (
        kind,
        assign,
        withdraw,
        handover,
        separate,
        lists,
        *(deeds.choices[one] for one in ("hold", "restrict")),
    ):
        deed.add_argument("--by", default="", help="who decides (default: the user of this computer)")


def run(told: argparse.Namespace, lang: Lang) -> int:
    """Run one of them; gives the exit code. KnownErrors of ``desk.keeping``."""
    from facilitator.store.env import Env
    from facilitator.workspace import Workspace

    workspace, env = Workspace.default(), Env()
    if "by" in told and not told.by:
        told.by = getpass.getuser()
    work = {
        "class": _class, "assign": _assign, "due": _due, "hold": _mark, "restrict": _mark, "dispose": _dispose,
        "dispose-confirm": _confirm, "dispose-withdraw": _withdraw, "decisions": _decisions, "handover": _handover,
        "separate": _separate, "extend": _extend, "lists": _lists,
    }  # fmt: skip
    return work[told.deed](told, workspace, env, lang)


def _say(word: str, lang: Lang, /, **facts: object) -> None:
    print(fill(TOLD[lang][word], facts))


def _class(told: argparse.Namespace, workspace: Workspace, env: Env, lang: Lang) -> int:
    from facilitator.archive.retention.register import Due
    from facilitator.desk.keeping import documents
    from facilitator.desk.keeping.place import shelf_of

    if told.name:
        if told.years is None:
            raise KnownError("keeping.years", limit=1000)
        documents.define(workspace, env, told.name, told.years, Due(told.due), told.by)
    classes = shelf_of(workspace).register.state.classes
    for one in classes.values():
        _say("class", lang, name=one.name, n=one.years, what=TOLD[lang][str(one.due)])
    _say("classes", lang, n=len(classes))
    return 0


def _targets(told: argparse.Namespace, workspace: Workspace) -> dict[str, str]:
    """What the keys (or beginnings of them) name, each with its title."""
    from facilitator.archive.retention.register import of_meeting
    from facilitator.desk.keeping import documents

    entries = documents.every(workspace)
    found = {}
    for name in told.keys:
        fitting = [one for one in entries if one.key == name] or [one for one in entries if one.key.startswith(name)]
        if len(fitting) != 1:
            raise KnownError("keeping.target", name=name)
        one = fitting[0]
        target = of_meeting(one.meeting) if getattr(told, "meeting", False) and one.meeting else str(one.key)
        found[target] = one.title
    return found


def _assign(told: argparse.Namespace, workspace: Workspace, env: Env, lang: Lang) -> int:
    from facilitator.desk.keeping import documents

    documents.assign(workspace, env, _targets(told, workspace), told.name, told.by)
    _say("assigned", lang, name=told.name or "–")
    return 0


def _due(told: argparse.Namespace, workspace: Workspace, env: Env, lang: Lang) -> int:
    from facilitator.desk.keeping import documents

    found = documents.due_on(workspace, env, told.on or local(env.clock()).date())
    for one in found:
        assert one.due is not None
        assert one.kind is not None
        remark = TOLD[lang]["held"] if one.hold else ""
        what = TOLD[lang][str(one.kind.due)]
        _say("due", lang, date=short_date(one.due), what=what, name=one.kind.name, key=one.entry.key, remark=remark)
    _say("dues", lang, n=len(found))
    return 1 if found else 0


def _mark(told: argparse.Namespace, workspace: Workspace, env: Env, lang: Lang) -> int:
    from facilitator.archive.retention.register import Mark
    from facilitator.desk.keeping import documents

    what, targets = (Mark.HOLD if told.deed == "hold" else Mark.RESTRICTED), _targets(told, workspace)
    if told.lift:
        documents.lift(workspace, env, targets, what, told.why, told.by)
    else:
        documents.mark(workspace, env, targets, what, told.why, told.by)
    _say("done", lang)
    return 0


def _signer(told: argparse.Namespace, env: Env) -> Signer:
    from facilitator.cli import keys as cli_keys

    return cli_keys.signer(told, env.clock())


def _dispose(told: argparse.Namespace, workspace: Workspace, env: Env, lang: Lang) -> int:
    from facilitator.desk.keeping import documents

    keys = list(_targets(told, workspace))
    signer = _signer(told, env)
    try:
        made = documents.propose(workspace, env, keys, told.why, signer)
    finally:
        signer.close()
    _say("proposed", lang, uid=made.uid)
    return 0


def _confirm(told: argparse.Namespace, workspace: Workspace, env: Env, lang: Lang) -> int:
    from facilitator.desk.keeping import documents

    signer = _signer(told, env)
    try:
        tombs = documents.confirm(workspace, env, told.uid, signer)
    finally:
        signer.close()
    for tomb in tombs:
        _say("disposed", lang, key=tomb.file.key)
    return 0


def _withdraw(told: argparse.Namespace, workspace: Workspace, env: Env, lang: Lang) -> int:
    from facilitator.desk.keeping import documents

    documents.withdraw(workspace, env, told.uid, told.why, told.by)
    _say("done", lang)
    return 0


def _decisions(told: argparse.Namespace, workspace: Workspace, env: Env, lang: Lang) -> int:
    from facilitator.archive.retention import disposal, signed
    from facilitator.desk.keeping.place import shelf_of
    from facilitator.desk.shelf import load_trust
    from facilitator.language.errors import sentence

    shelf, trust = shelf_of(workspace), load_trust(workspace.trust)
    disposal.go_on(shelf, trust, env.clock())
    state = shelf.register.state
    against = signed.reasons_against(shelf.register, state.decisions.values(), trust)
    for one in state.open:
        day = short_date(local(one.proposed).date())
        _say("open", lang, uid=one.uid, date=day, who=one.first, n=len(one.files), why=one.why)
    _say("waiting", lang, n=len(state.open))
    for tomb in state.tombs.values():
        day = short_date(local(tomb.moment).date())
        _say("tomb", lang, date=day, key=tomb.file.key, who=", ".join(tomb.who), why=tomb.why)
    _say("tombs", lang, n=len(state.tombs))
    for error in against.values():
        print(sentence(error, lang))
    return 1 if against else 0


def _handover(told: argparse.Namespace, workspace: Workspace, env: Env, lang: Lang) -> int:
    from facilitator.desk.keeping import leaving

    if told.forget:
        leaving.forget(workspace, env, told.forget, told.by)
        _say("done", lang)
        return 0
    made = list(leaving.go_on(workspace, env)) if told.resume else []
    if told.keys or told.name:
        if told.output is None:
            raise KnownError("handover.nothing")
        keys = [str(key) for key in leaving.chosen(workspace, env, told.name, told.until)] if told.name else []
        keys += [key for key in _targets(told, workspace) if key not in keys]
        made.append(leaving.hand_over(workspace, env, keys, told.output, told.by))
    for one in made:
        _say("bag", lang, path=one.place, hash=one.manifest[:16])
    return 0


def _separate(told: argparse.Namespace, workspace: Workspace, env: Env, lang: Lang) -> int:
    from facilitator.desk.keeping import documents

    _say("separated", lang, n=documents.separate(workspace, env, told.by))
    return 0


def _extend(told: argparse.Namespace, workspace: Workspace, env: Env, lang: Lang) -> int:
    from facilitator.archive.retention import renewal
    from facilitator.cli import online
    from facilitator.desk.keeping import leaving
    from facilitator.language.errors import sentence

    found = leaving.lasting(workspace, env)
    wanted = set(renewal.due(found, env.clock(), told.within, first=told.first))
    url = told.tsa or (workspace.settings.timestamp_service if told.renew else "")
    if not url:
        for one in found:
            if one.key in wanted and one.until is not None:
                _say("lapses", lang, date=short_date(local(one.until).date()), key=one.key)
            elif one.key in wanted:
                _say("never", lang, key=one.key)
        _say("lapsing", lang, n=len(wanted))
        return 1 if wanted else 0
    network = online.network(told)
    done = leaving.renew(workspace, env, url, told.within, first=told.first, network=network, found=found)
    for made in done:
        if made.problem is not None:
            print(f"{made.key}: {sentence(made.problem, lang)}")
        else:
            _say("renewed", lang, key=made.key, name=made.into)
    return 1 if any(made.problem for made in done) else 0


def _lists(told: argparse.Namespace, workspace: Workspace, env: Env, lang: Lang) -> int:
    from facilitator.desk.keeping import lists
    from facilitator.language.errors import sentence

    if told.add is not None:
        lists.add(workspace, told.add, told.operator)
    if told.remove:
        lists.remove(workspace, told.remove)
    if told.reviewed is not None:
        if told.next is None:
            raise KnownError("keeping.day")
        lists.review(workspace, env, told.reviewed, told.next, told.by)
    now, late = env.clock(), 0
    for one in lists.listed(workspace):
        name = one.name or TOLD[lang]["own"]
        if one.problem is not None:
            print(f"{name}: {sentence(one.problem, lang)}")
            late += 1
            continue
        counts = {"people": one.people, "authorities": one.authorities, "stampers": one.stampers}
        _say("list", lang, name=name, label=one.version or "–", who=one.operator or "–", **counts)
        if one.until is not None:
            _say("late" if one.late(now) else "until", lang, date=short_date(local(one.until).date()))
        if one.review is not None and not one.changed:
            day = short_date(local(one.review.moment).date())
            until = short_date(date.fromisoformat(one.review.following))
            _say("reviewed", lang, who=one.review.by, date=day, until=until)
        if one.overdue(local(now).date()):
            _say("review_due", lang)
        late += one.late(now) or one.overdue(local(now).date())
    return 1 if late else 0
