#!/usr/bin/env python3
"""Rinumërim i votimeve / Counting the votes again. Python 3.8 or later, nothing else needed.

Ruajini të gjithë skedarët e bashkëlidhur të PDF-së në një dosje dhe jepni:   python recount.py [DOSJA]
Save every file attached to the PDF in one folder and run:                    python recount.py [FOLDER]

Each round has round-N-rule.json, round-N-result.json and round-N-ballots.json or round-N-totals.json.
Exit 0: every result follows from its ballots or totals.  1: something differs.  2: no round was found.
"""

import hashlib
import json
import sys
from functools import cmp_to_key
from pathlib import Path

SIZES = {"fist": 6, "gradients": 8, "score": 6, "yesno": 3}  # 0 to 5, 0 to 7, 0 to 5; no, yes, abstain
RESERVED = {"fist": (1, 2), "gradients": (1, 2, 3, 5)}


def need(good, why):
    if not good:
        raise ValueError(why)


def whole(number, least, most):  # never True, which is 1
    return type(number) is int and least <= number <= most


def histograms(letters, ballots, totals, cards, size):
    """Option -> how many gave each number from 0."""
    levels = {letter: list(totals.get(letter, [0] * size)) for letter in letters}
    for number, ballot in enumerate(ballots or (), 1):
        for letter, given in ballot.items():
            need(letter in levels and whole(given, 0, size - 1), f"ballot {number} is against the rule: {ballot}")
            levels[letter][given] += 1
    for row in levels.values():
        good = len(row) == size and all(whole(n, 0, cards) for n in row) and sum(row) <= cards
        need(good and not set(totals) - set(letters), "the totals do not fit the number of cards")
    return levels


def medians(levels, times=1):
    """The answers, each repeated, as they go when the lower median is taken away again and again."""
    answers = [level for level, n in enumerate(levels) for _ in range(n * times)]
    middle = len(answers) // 2
    low, high = answers[:middle], answers[len(answers) - middle :]
    return answers[middle : len(answers) - middle] + [n for two in zip(reversed(low), high) for n in two]  # noqa: B905


@cmp_to_key
def by_medians(one, other):
    """Negative when the first histogram is better (majority judgment)."""
    mine, theirs = sum(one["levels"]), sum(other["levels"])
    if not mine or not theirs or one["levels"] == other["levels"]:
        return bool(theirs) - bool(mine)
    left, right = medians(one["levels"], theirs), medians(other["levels"], mine)
    return (right > left) - (left > right)


def points(letters, ballots, totals, cards, most, cap, ranked):
    """[points, voters, first places] of each option; the last two are None where sums do not tell."""
    if ballots is None:
        told = {letter: totals.get(letter, 0) for letter in letters}
        need(not set(totals) - set(letters) and all(whole(n, 0, cap * cards) for n in told.values()), "bad totals")
        full = sum(range(most, max(0, most - len(letters)), -1)) if ranked else most
        need((most if ranked else 1) * cards <= sum(told.values()) <= full * cards, "the totals do not fit the cards")
        return {letter: [n, None, None] for letter, n in told.items()}
    told = {letter: [0, 0, 0] for letter in letters}
    for number, ballot in enumerate(ballots, 1):
        given = sorted(ballot.values())
        good = given == list(range(1, len(given) + 1)) if ranked else sum(given) <= most
        good = good and set(ballot) <= set(letters) and all(whole(n, 1, cap) for n in given)
        need(good, f"ballot {number} is against the rule: {ballot}")
        for letter, n in ballot.items():
            for at, gained in enumerate((most + 1 - n if ranked else n, 1, n == 1)):
                told[letter][at] += gained
    return told


def duels(letters, ballots, totals, cards):
    """How many ballots place each option above each other (not ranked is behind), and the place of each."""
    size = range(len(letters))
    over = [list(totals.get(letter, [0] * len(letters))) for letter in letters]
    for number, ballot in enumerate(ballots or (), 1):
        places = sorted(set(ballot.values()))
        need(set(ballot) <= set(letters) and places == list(range(1, len(places) + 1)), f"ballot {number}: {ballot}")
        rank = [ballot.get(letter, len(letters) + 1) for letter in letters]
        over = [[n + (rank[a] < rank[b]) for b, n in enumerate(row)] for a, row in enumerate(over)]
    good = all(len(row) == len(letters) for row in over) and not set(totals) - set(letters)
    good = good and all(whole(over[a][b], 0, cards) and over[a][b] + over[b][a] <= cards for a in size for b in size)
    need(good and not any(over[a][a] for a in size), "the matrix does not fit the number of cards")
    path = [[over[a][b] if over[a][b] > over[b][a] else 0 for b in size] for a in size]
    for c in size:
        path = [[max(path[a][b], min(path[a][c], path[c][b])) for b in size] for a in size]
    place, rest = {}, list(size)
    while rest:  # the first place is shared by all that nothing stands above, and so on
        best = [a for a in rest if all(path[b][a] <= path[a][b] for b in rest)]
        place.update((a, len(letters) - len(rest)) for a in best)
        rest = [a for a in rest if a not in best]
    return over, place


def details(rule, content):
    """Option -> what the rule tells of it; and the key by which these are sorted."""
    letters, method, params = [option["letter"] for option in rule["options"]], rule["method"], rule["params"]
    cards, ballots, totals = rule["valid"], content.get("ballots"), content.get("totals", {})
    need(ballots is None or len(ballots) == cards, f"{len(ballots or ())} ballots, {cards} valid cards")
    told = {}
    if method in SIZES:
        for a, row in histograms(letters, ballots, totals, cards, SIZES[method]).items():
            if method == "yesno":  # who said nothing abstained
                (no, yes), there = row[:2], params["present"]
                half = {"including_abstentions": cards, "present": there, "members": params["members"]}
                other = {"cast": yes > no, "two_thirds": yes > 0 and 3 * yes >= 2 * (yes + no)}
                adopted = other.get(params["threshold"], 2 * yes > half.get(params["threshold"], 2 * yes))
                reached = adopted and yes + no >= params["least"] and there >= params["quorum"]
                told[a] = {"no": no, "yes": yes, "abstain": cards - yes - no, "reached": reached}
            elif method == "score":
                told[a] = {"points": sum(n * row[n] for n in range(len(row))), "levels": row, "voters": sum(row)}
            else:
                middle, level = medians(row)[0] if sum(row) else None, params["level"]
                tests = {"floor": not any(row[:level]), "median": (middle or 0) >= level, "blocks": row[0] <= level}
                told[a] = {"levels": row, "median": middle, "blocks": row[0]}
                told[a]["reached"] = middle is not None and tests[params["test"]]
                told[a]["reservations"] = sum(row[n] for n in RESERVED[method])
        if method == "yesno":
            return told, lambda d: (not d["reached"], -d["yes"], d["no"])
        return told, by_medians if method in RESERVED else lambda d: -d["points"]
    if method == "duels":
        over, place = duels(letters, ballots, totals, cards)
        for a, letter in enumerate(letters):
            won, lost = (sum(sign * (over[a][b] - over[b][a]) > 0 for b in place) for sign in (1, -1))
            reached = over[a][-1] > over[-1][a] if params["status_quo"] == "last" and letter != letters[-1] else None
            told[letter] = {"over": over[a], "won": won, "lost": lost, "reached": reached}
        return told, lambda d: next(place[a] for a in place if over[a] is d["over"])
    most = params[{"dots": "dots", "ticks": "ticks", "topk": "places"}[method]]
    cap = {"dots": params.get("cap"), "ticks": 1, "topk": most}[method]
    keys = ("points", "voters", "firsts") if method == "topk" else ("points", "voters")
    for a, row in points(letters, ballots, totals, cards, most, cap, method == "topk").items():
        row[1] = row[0] if method == "ticks" else row[1]
        told[a] = {key: content[key][a] if at and key in content else row[at] for at, key in enumerate(keys)}
    return told, lambda d: -d["points"]


def count(rule, content):
    """The lines of the result: dictionaries with the same keys as round-N-result.json."""
    told, key = details(rule, content)
    keys = {letter: key(own) for letter, own in told.items()}
    ordered = sorted(told, key=keys.get)  # stable: those that share a place keep the order of the options
    same = {a: [at for at, b in enumerate(ordered, 1) if keys[a] == keys[b]] for a in ordered}
    return [dict(told[a], option=a, rank=same[a][0], rank_to=same[a][-1]) for a in ordered]


def check(folder, name):
    """One round; gives True unless something differs."""
    rule, told = (json.loads((folder / f"{name}-{part}.json").read_bytes()) for part in ("rule", "result"))
    print(f"\n{name}: {rule['question']}")
    found = [*folder.glob(f"{name}-ballots.json"), *folder.glob(f"{name}-totals.json")]
    good = True
    try:
        if found:
            data = found[0].read_bytes()
            digest, content = hashlib.sha256(data).hexdigest(), json.loads(data)
            good = digest == rule["content_sha256"]
            print(f"  SHA-256 {found[0].name}: {digest}" + ("" if good else "  NDRYSHE / DIFFERENT"))
        else:
            print("  fletët nuk publikohen, numërohet nga shumat / the ballots are not published, counted from totals")
            content = {key: {a["option"]: a.get(key) for a in told["lines"]} for key in ("voters", "firsts")}
            rows = [(a, a.get("points", [a.get("no"), a.get("yes"), 0])) for a in told["lines"]]
            content["totals"] = {a["option"]: a.get("levels") or a.get("over") or sums for a, sums in rows}
        lines = count(rule, content)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        print(f"  NDRYSHE / DIFFERENT: {error}")
        return False
    texts = {option["letter"]: option["text"] for option in rule["options"]}
    for line in lines:
        place = str(line["rank"]) if line["rank"] == line["rank_to"] else f"{line['rank']}-{line['rank_to']}"
        value = next(str(line[key]).strip("[]") for key in ("points", "levels", "yes", "won") if key in line)
        print(f"  {place:>6}  {line['option']}  {value}  {texts[line['option']]}")
    same = lines == told["lines"]
    print("  njësoj / same" if same else "  NDRYSHE / DIFFERENT: round-N-result.json")
    return good and same


def main(folder):
    """Every round in the folder; gives the exit code."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    names = [path.name[: -len("-rule.json")] for path in folder.glob("round-*-rule.json")]
    if not names:
        print("nuk u gjet asnjë raund / no round was found")
        return 2
    outcomes = [check(folder, name) for name in sorted(names, key=lambda name: (len(name), name))]
    return 0 if all(outcomes) else 1  # every round is told, also after one that differs


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent))
