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

LEVELS = 6  # fist to five: 0 to 5


def count_dots(ballots, letters, most, cap):
    """Points and voters of each option; a ballot against the rule is an error."""
    points = dict.fromkeys(letters, 0)
    voters = dict.fromkeys(letters, 0)
    for number, ballot in enumerate(ballots, 1):
        for letter, given in ballot.items():
            if letter not in points or type(given) is not int or not 1 <= given <= cap:
                raise ValueError(f"ballot {number} is against the rule: {ballot}")
            points[letter] += given
            voters[letter] += 1
        if sum(ballot.values()) > most:
            raise ValueError(f"ballot {number} has more than {most}: {ballot}")
    return points, voters


def sum_dots(totals, letters, most, cap, cards):
    """Points from sums counted in the room, which so many cards must be able to give."""
    points = {letter: totals.get(letter, 0) for letter in letters}
    if set(totals) - set(letters) or any(type(n) is not int or not 0 <= n <= cap * cards for n in points.values()):
        raise ValueError("the totals do not fit the rule")
    if not cards <= sum(points.values()) <= most * cards:
        raise ValueError("the totals do not fit the number of cards")
    return points


def count_fist(ballots, letters):
    """Option -> how many answered each level."""
    levels = {letter: [0] * LEVELS for letter in letters}
    for number, ballot in enumerate(ballots, 1):
        for letter, shown in ballot.items():
            if letter not in levels or type(shown) is not int or not 0 <= shown < LEVELS:
                raise ValueError(f"ballot {number} is against the rule: {ballot}")
            levels[letter][shown] += 1
    return levels


def medians(levels, times):
    """The answers, each repeated, as they go when the lower median is taken away again and again."""
    answers = [level for level, n in enumerate(levels) for _ in range(n * times)]
    low = (len(answers) - 1) // 2
    high = low + 1
    order = []
    if len(answers) % 2:
        order.append(answers[low])
        low -= 1
    while low >= 0:
        order += [answers[low], answers[high]]
        low, high = low - 1, high + 1
    return order


def better_fist(one, other):
    """Negative when the first histogram is better (majority judgment)."""
    mine, theirs = sum(one), sum(other)
    if not mine or not theirs:
        return bool(theirs) - bool(mine)
    left, right = medians(one, theirs), medians(other, mine)
    return (right > left) - (left > right)


def reached(levels, test, level):
    """Whether the written level of agreement is reached."""
    if not sum(levels):
        return False
    if test == "floor":
        return not any(levels[:level])
    if test == "median":
        return medians(levels, 1)[0] >= level
    return levels[0] <= level


def ranked(letters, better):
    """(option, first place, last place): those that cannot be separated share their places."""
    ordered = sorted(letters, key=cmp_to_key(better))
    places, start = [], 0
    while start < len(ordered):
        end = start + 1
        while end < len(ordered) and better(ordered[start], ordered[end]) == 0:
            end += 1
        places += [(letter, start + 1, end) for letter in ordered[start:end]]
        start = end
    return places


def count(rule, content):
    """The lines of the result: dictionaries with the same keys as round-N-result.json."""
    letters = [option["letter"] for option in rule["options"]]
    method, params, cards = rule["method"], rule["params"], rule["valid"]
    ballots = content.get("ballots")
    if ballots is not None and len(ballots) != cards:
        raise ValueError(f"{len(ballots)} ballots, {cards} valid cards")
    if method == "fist":
        levels = content["totals"] if ballots is None else count_fist(ballots, letters)
        levels = {letter: list(levels.get(letter, [0] * LEVELS)) for letter in letters}
        if any(len(n) != LEVELS or min(n) < 0 or sum(n) > cards for n in levels.values()):
            raise ValueError("the totals do not fit the number of cards")
        return [
            {
                "option": letter,
                "rank": first,
                "rank_to": last,
                "levels": levels[letter],
                "median": medians(levels[letter], 1)[0] if sum(levels[letter]) else None,
                "blocks": levels[letter][0],
                "reservations": levels[letter][1] + levels[letter][2],
                "reached": reached(levels[letter], params["test"], params["level"]),
            }
            for letter, first, last in ranked(letters, lambda a, b: better_fist(levels[a], levels[b]))
        ]
    most, cap = (params["dots"], params["cap"]) if method == "dots" else (params["ticks"], 1)
    if ballots is None:
        points = sum_dots(content["totals"], letters, most, cap, cards)
        voters = dict.fromkeys(letters) if method == "dots" else points
    else:
        points, voters = count_dots(ballots, letters, most, cap)
    return [
        {"option": letter, "rank": first, "rank_to": last, "points": points[letter], "voters": voters[letter]}
        for letter, first, last in ranked(letters, lambda a, b: points[b] - points[a])
    ]


def check(folder, name):
    """One round; gives True unless something differs."""
    rule = json.loads((folder / f"{name}-rule.json").read_text("utf-8"))
    told = json.loads((folder / f"{name}-result.json").read_text("utf-8"))
    print(f"\n{name}: {rule['question']}")
    content = next((p for p in (folder / f"{name}-{kind}.json" for kind in ("ballots", "totals")) if p.is_file()), None)
    if content is None:
        print("  fletët nuk publikohen, nuk rinumërohet / the ballots are not published, not counted")
        return True
    data = content.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    print(f"  SHA-256 {content.name}: {digest}")
    good = digest == rule["content_sha256"]
    if not good:
        print(f"  NDRYSHE / DIFFERENT: {rule['content_sha256']}")
    try:
        lines = count(rule, json.loads(data))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        print(f"  NDRYSHE / DIFFERENT: {error}")
        return False
    texts = {option["letter"]: option["text"] for option in rule["options"]}
    for line in lines:
        place = str(line["rank"]) if line["rank"] == line["rank_to"] else f"{line['rank']}-{line['rank_to']}"
        value = line["points"] if "points" in line else " ".join(map(str, line["levels"]))
        print(f"  {place:>6}  {line['option']}  {value}  {texts[line['option']]}")
    same = lines == told["lines"]
    print("  njësoj / same" if same else "  NDRYSHE / DIFFERENT: round-N-result.json")
    return good and same


def main(folder):
    """Every round in the folder; gives the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    names = sorted(
        (path.name[: -len("-rule.json")] for path in folder.glob("round-*-rule.json")),
        key=lambda name: (len(name), name),
    )
    if not names:
        print("nuk u gjet asnjë raund / no round was found")
        return 2
    outcomes = [check(folder, name) for name in names]  # every round is told, also after one that differs
    return 0 if all(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent))
