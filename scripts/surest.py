"""Fits the weights of src/attribution/sign.ts: python3 scripts/surest.py [--evidence FILE]

What speaks for an attribution's words and speaker being right, on the reports marked whole: 26 of corpora/gold and 207 of training/marks.jsonl. Prints the weights, to be
put into sign.ts by hand, and how well they rank and how calibrated they are on events that they were not fitted to. Needs a build: run it after every change to the
tagger, to src/people or to sign.ts. --evidence keeps what the reader found in FILE, or takes it from there. PolNeAR's calibration is in `npm run score`.
"""
import argparse
import json
import math
import os
import sys

import score
import whole

sys.path.insert(0, score.SHARED + "/score")
RIDGE = 3  # some signs have 30 rows; without it their weights swing by half from fold to fold
FOLDS = 11
# The tagger was trained on 144 of the reports and is surer there. Two weights learn by how much, and are thrown away.
SEEN = ("seen", "seen with tags")


def gathered(path):
    """Reports, readings, and signs of each attribution."""
    gold = {d["id"]: d for d in whole.lines(score.SHARED + "/corpora/gold/reports.jsonl")}
    parts = {part: {d["id"]: d for d in whole.marked.whole(score.SHARED, part)} for part in ("dev", "train")}
    docs = [*gold.values(), *parts["dev"].values(), *parts["train"].values()]
    if path and os.path.exists(path):
        with open(path, encoding="utf-8") as f:
            readings, signs = json.load(f)
    else:
        readings = score.read(docs, score.INT8)
        signs = [[*key, r["signs"]] for key, r in score.evidence_of(docs).items()]
        if path:
            with open(path, "w", encoding="utf-8") as f:
                json.dump([readings, signs], f)
    return gold, parts, readings, {(i, k): s for i, k, s in signs}


def chance(weights, signs):
    return 1 / (1 + math.exp(-sum(w * s for w, s in zip(weights, signs))))


def figures(rows):
    """Share right among the surest three quarters of those found, area under the risk–coverage curve, calibration error of all."""
    found = sorted(((p, ok) for p, ok, is_found in rows if is_found), key=lambda r: -r[0])
    top = found[:round(0.75 * len(found))]
    wrong, area = 0, 0.0
    for n, (_, ok) in enumerate(found, 1):
        wrong += not ok
        area += wrong / n / len(found)
    return sum(ok for _, ok in top) / len(top), area, score.calibration_error([(p, ok) for p, ok, _ in rows])


def main(path):
    gold, parts, readings, signs = gathered(path)
    event = {d["id"]: d["event"] for d in whole.lines(score.SHARED + "/corpora/news-cluster/reports.jsonl")}
    sets = {"26 open": gold, "63 further": parts["dev"], "207 further": parts["dev"] | parts["train"]}
    every = gold | sets["207 further"]
    right = {(i, b["id"]): ok for i, _, b, ok in whole.matched(every, readings)}
    names = [*next(iter(signs.values())), *SEEN]
    rows = []
    for i in every:
        for a in readings[i]["attributions"]:
            if (i, a["id"]) in signs:  # not a headline's
                s, seen = signs[i, a["id"]], i in parts["train"]
                rows.append((i, a, [*s.values(), seen, seen * s["tags"]], right.get((i, a["id"]), False), (i, a["id"]) in right))
    events = sorted({event.get(i, i) for i in every})
    held = []
    for k in range(FOLDS):
        out = set(events[k::FOLDS])
        weights = score.fit([(s, ok) for i, _, s, ok, _ in rows if event.get(i, i) not in out], names, RIDGE)
        held += [(i, chance(weights[:-2], s[:-2]), ok, is_found) for i, _, s, ok, is_found in rows if event.get(i, i) in out]
    for n, w in zip(names, score.fit([(s, ok) for _, _, s, ok, _ in rows], names, RIDGE)):
        print(f"{n:16s} {w:+.2f}   ({sum(r[2][names.index(n)] != 0 for r in rows)} rows)")
    print("events held out, and as the reader has it now: speaker right among the surest 75 %, area under the risk–coverage curve, expected calibration error")
    for name, docs in sets.items():
        new = figures([(p, ok, is_found) for i, p, ok, is_found in held if i in docs])
        now = figures([(a["confidence"], ok, is_found) for i, a, _, ok, is_found in rows if i in docs])
        print(f"{name:12s}", *("  ".join(f"{v:.3f}" for v in of) for of in (new, now)), sep="   ")


if __name__ == "__main__":
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--evidence")
    main(args.parse_args().evidence)
