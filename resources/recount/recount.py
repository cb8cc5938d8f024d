#!/usr/bin/env python3
"""Rinumërim i votimeve / Counting the votes again. Python 3.8 or later, nothing else needed.
Ruajini të gjithë skedarët e bashkëlidhur të PDF-së në një dosje dhe jepni:   python recount.py [DOSJA]
Save every file attached to the PDF in one folder and run:                    python recount.py [FOLDER]
Exit 0: every result follows.  1: something differs.  2: no round was found.  4: a round is by an advanced rule."""

import hashlib
import json
import sys
from functools import cmp_to_key
from pathlib import Path

SIZES, RESERVED = {"fist": 6, "gradients": 8, "score": 6, "yesno": 3}, {"fist": (1, 2), "gradients": (1, 2, 3, 5)}
USUAL = {"dots", "ticks", "topk", "duels", *SIZES}  # any other rule is counted again by the program itself


def need(good, why):
    if not good:
        raise ValueError(why)


def whole(number, least, most):  # never True, which is 1
    return type(number) is int and least <= number <= most


def histograms(letters, ballots, totals, cards, size):  # option -> how many gave each number from 0
    levels = {letter: list(totals.get(letter, [0] * size)) for letter in letters}
    for number, ballot in enumerate(ballots or (), 1):
        for letter, given in ballot.items():
            need(letter in levels and whole(given, 0, size - 1), f"ballot {number} is against the rule: {ballot}")
            levels[letter][given] += 1
    for row in levels.values():
        need(len(row) == size and all(whole(n, 0, cards) for n in row) and sum(row) <= cards, f"{row}, {cards} cards")
    return levels


def medians(levels, times=1):  # each answer repeated, as they go when the lower median is taken away again and again
    answers = [level for level, n in enumerate(levels) for _ in range(n * times)]
    middle = len(answers) // 2
    low, high = answers[:middle], answers[len(answers) - middle :]
    return answers[middle : len(answers) - middle] + [n for two in zip(reversed(low), high) for n in two]  # noqa: B905


@cmp_to_key
def by_medians(one, other):  # negative when the first histogram is better (majority judgment)
    mine, theirs = sum(one["levels"]), sum(other["levels"])
    if not mine or not theirs or one["levels"] == other["levels"]:
        return bool(theirs) - bool(mine)
    left, right = medians(one["levels"], theirs), medians(other["levels"], mine)
    return (right > left) - (left > right)


def points(letters, ballots, totals, cards, most, cap, ranked):  # [points, voters, first places]: None is not told
    if ballots is None:
        told = {letter: totals.get(letter, 0) for letter in letters}
        need(all(whole(n, 0, cap * cards) for n in told.values()), "bad totals")
        full = sum(range(most, max(0, most - len(letters)), -1)) if ranked else most
        need((most if ranked else 1) * cards <= sum(told.values()) <= full * cards, "the totals do not fit the cards")
        return {letter: [n, None, None] for letter, n in told.items()}
    told = {letter: [0, 0, 0] for letter in letters}
    for number, ballot in enumerate(ballots, 1):
        given = sorted(ballot.values())
        good = given == list(range(1, len(given) + 1)) if ranked else sum(given) <= most
        need(good and set(ballot) <= set(letters) and all(whole(n, 1, cap) for n in given), f"ballot {number}")
        for letter, n in ballot.items():
            gained = (most + 1 - n if ranked else n, 1, int(n == 1))
            told[letter] = [told[letter][at] + gained[at] for at in range(3)]
    return told


def duels(letters, ballots, totals, cards):  # how many ballots place each above each other, and the place of each
    size = range(len(letters))
    over = [list(totals.get(letter, [0] * len(letters)))[: len(letters)] for letter in letters]
    for number, ballot in enumerate(ballots or (), 1):
        places = sorted(set(ballot.values()))
        need(set(ballot) <= set(letters) and places == list(range(1, len(places) + 1)), f"ballot {number}: {ballot}")
        rank = [ballot.get(letter, len(letters) + 1) for letter in letters]
        over = [[n + (rank[a] < rank[b]) for b, n in enumerate(row)] for a, row in enumerate(over)]
    good = (whole(over[a][b], 0, cards * (a != b)) and over[a][b] + over[b][a] <= cards for a in size for b in size)
    need(all(good), "the matrix does not fit the number of cards")
    path = [[over[a][b] if over[a][b] > over[b][a] else 0 for b in size] for a in size]
    for c in size:
        path = [[max(path[a][b], min(path[a][c], path[c][b])) for b in size] for a in size]
    place, rest = {}, list(size)
    while rest:  # the first place is shared by all that nothing stands above, and so on
        best = [a for a in rest if all(path[b][a] <= path[a][b] for b in rest)]
        place.update((a, len(letters) - len(rest)) for a in best)
        rest = [a for a in rest if a not in best]
    return over, place


def details(rule, content):  # option -> what the rule tells of it; and the key by which these are sorted
    letters, method, params = [option["letter"] for option in rule["options"]], rule["method"], rule["params"]
    cards, ballots, totals, told = rule["valid"], content.get("ballots"), content.get("totals", {}), {}
    good = whole(cards, 0, 10**9) and (ballots is None or len(ballots) == cards)
    need(good and set(totals) <= set(letters), f"not {cards} valid cards, or other options")
    if method in SIZES:
        for a, row in histograms(letters, ballots, totals, cards, SIZES[method]).items():
            if method == "yesno":  # what a card leaves out abstains; of hands, only what was counted
                (no, yes, abstain), there = row, params["present"]
                abstain = abstain if ballots is None and "voters" not in content else cards - yes - no
                half = {"cast": 2 * no, "including_abstentions": yes + no + abstain, "present": there}
                half.update(members=params["members"], two_thirds=max(0, 4 * no - 1))
                reached = 2 * yes > half[params["threshold"]] and yes + no >= params["least"]
                told[a] = {"no": no, "yes": yes, "abstain": abstain, "reached": reached and there >= params["quorum"]}
            elif method == "score":
                told[a] = {"points": sum(n * row[n] for n in range(len(row))), "levels": row, "voters": sum(row)}
            else:
                middle, level = medians(row)[0] if sum(row) else None, params["level"]
                tests = {"floor": not any(row[:level]), "median": (middle or 0) >= level, "blocks": row[0] <= level}
                kept, reached = sum(row[n] for n in RESERVED[method]), middle is not None and tests[params["test"]]
                told[a] = {"levels": row, "median": middle, "blocks": row[0], "reached": reached, "reservations": kept}
        keys = {"yesno": lambda d: (not d["reached"], -d["yes"], d["no"]), "score": lambda d: -d["points"]}
        return told, keys.get(method, by_medians)
    if method == "duels":
        over, place = duels(letters, ballots, totals, cards)
        for a, letter in enumerate(letters):
            won, lost = (sum(sign * (over[a][b] - over[b][a]) > 0 for b in place) for sign in (1, -1))
            reached = over[a][-1] > over[-1][a] if params["status_quo"] == "last" and letter != letters[-1] else None
            told[letter] = {"over": over[a], "won": won, "lost": lost, "reached": reached}
        return told, lambda d: next(place[a] for a in place if over[a] is d["over"])
    ranked = method == "topk"
    most, keys = params["places" if ranked else method], ("points", "voters", "firsts")[: 2 + ranked]
    cap = {"dots": params.get("cap"), "ticks": 1}.get(method, most)
    for a, row in points(letters, ballots, totals, cards, most, cap, ranked).items():
        row[1] = row[0] if method == "ticks" else row[1]
        d = told[a] = {key: content[key][a] if at and key in content else row[at] for at, key in enumerate(keys)}
        n, first = d["voters"], d.get("firsts", 0)
        if n is not None or first:  # whoever did not place it first gave it from 1 to one less than the most
            others, top = n - first, cap - ranked
            good = whole(n, 0, cards) and whole(first, 0, n) and others <= d["points"] - cap * first <= top * others
            need(good, f"nobody can have given this: {a} {d}")
    need(None in (firsts := [d.get("firsts") for d in told.values()]) or sum(firsts) == cards, "a first place each")
    return told, lambda d: -d["points"]


def count(rule, content):  # the lines of the result: dictionaries with the same keys as round-N-result.json
    told, key = details(rule, content)
    keys = {letter: key(own) for letter, own in told.items()}
    ordered = sorted(told, key=keys.get)  # stable: those that share a place keep the order of the options
    same = {a: [at for at, b in enumerate(ordered, 1) if keys[a] == keys[b]] for a in ordered}
    return [dict(told[a], option=a, rank=same[a][0], rank_to=same[a][-1]) for a in ordered]


def lot(folder, told):  # the options that a lot decided among, drawn again
    sealed = json.loads((folder / f"{told['counted']}-rule.json").read_bytes())["content_sha256"]
    tickets = {a: hashlib.sha256("\x1f".join((sealed, told["called"], a)).encode()).digest() for a in told["tied"]}
    order, numbers = sorted(tickets, key=tickets.get), [int(n) for n in told["called"].split("-")]
    good = sealed == told["sum"] and order[: told["seats"]] == told["drawn"] and max(numbers) < 1000
    print(f"  shorti / lot {told['called']}: {' '.join(order)}" + ("" if good else "  NDRYSHE / DIFFERENT"))
    return good


def check(folder, name):  # one round; gives True unless something differs
    try:
        rule, told = (json.loads((folder / f"{name}-{part}.json").read_bytes()) for part in ("rule", "result"))
        print("\n  ".join([f"\n{name}: {rule['question']}", *map(str, rule.get("notes", []))]))
        drawn = all(lot(folder, json.loads(one.read_bytes())) for one in folder.glob(f"{name}-lot.json"))
        if rule["method"] not in USUAL:
            return print("  rregull i avancuar / an advanced rule: tryeza recount") if drawn else False
        good, entered = True, told["entered"]
        if found := [*folder.glob(f"{name}-ballots.json"), *folder.glob(f"{name}-totals.json")]:
            data, kind = found[0].read_bytes(), found[0].stem.split("-")[-1]
            digest, content = hashlib.sha256(data).hexdigest(), {kind: json.loads(data)[kind]}  # nothing else counts
            good = digest == rule["content_sha256"]
            print(f"  SHA-256 {found[0].name}: {digest}" + ("" if good else "  NDRYSHE / DIFFERENT"))
            entered = "cards" if kind == "ballots" else kind
        else:
            need(rule["secret"] is True and entered in ("cards", "totals"), "pa fletë / an open vote without ballots")
            print("  fletët nuk publikohen, numërohet nga shumat / the ballots are not published, counted from totals")
            content = {key: {a["option"]: a.get(key) for a in told["lines"]} for key in ("voters", "firsts")}
            rows = [(a, a.get("points", [a.get("no"), a.get("yes"), a.get("abstain")])) for a in told["lines"]]
            content["totals"] = {a["option"]: a.get("levels") or a.get("over") or sums for a, sums in rows}
        lines, blank = count(rule, content), content.get("ballots", []).count({})
        made = {"method": rule["method"], "params": rule["params"], "entered": entered, "blank": blank, "lines": lines}
        made.update(ballots=rule["valid"] - blank, total=sum(line.get("points", 0) for line in lines))
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OSError, RecursionError) as error:
        print(f"  NDRYSHE / DIFFERENT: {name}: {error}")
        return False
    texts = {option["letter"]: option["text"] for option in rule["options"]}
    for line in lines:
        place = str(line["rank"]) if line["rank"] == line["rank_to"] else f"{line['rank']}-{line['rank_to']}"
        value = next(str(line[key]).strip("[]") for key in ("points", "levels", "yes", "won") if key in line)
        print(f"  {place:>6}  {line['option']}  {value}  {texts[line['option']]}")
    same = json.dumps(made, sort_keys=True) == json.dumps(told, sort_keys=True)  # as text: True is not 1
    print("  njësoj / same" if same else "  NDRYSHE / DIFFERENT: round-N-result.json")
    return good and same and drawn


def main(folder):  # every round in the folder; gives the exit code
    getattr(sys.stdout, "reconfigure", dict)(encoding="utf-8", errors="replace")
    names = [path.name[: -len("-rule.json")] for path in folder.glob("round-*-rule.json")]
    print("" if names else "nuk u gjet asnjë raund / no round was found")
    found = [check(folder, name) for name in sorted(names, key=lambda n: (len(n), n))]
    return 2 if not names else 1 if False in found else 4 if None in found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent))
