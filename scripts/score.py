"""Scores the reader against labelled reports: npm run score [-- --swap] [-- --errors] [-- --calibrate] [-- --write]

Reads PolNeAR's dev articles with the built CLI and prints the tables of ../shared/score/score_attributions.py, int8 and, where training/out/float
holds it, float, with 95 % bootstrap intervals over articles; then whole readings, times and pronouns (whole.py), and where they go wrong, by kind. --errors prints
every miss. --swap reads them again with the parties' names swapped; --calibrate fits the
confidence to what was right and writes it into model/reader.json; --write puts the tables into README.md and model/card.md.
Says so and ends well where the data is not at hand.
"""
import json
import math
import os
import random
import re
import subprocess
import sys
import tempfile

import whole

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.environ.get("HEARSAY_SHARED", os.path.join(HOME, "../shared"))
DEV = SHARED + "/corpora/polnear/dev.jsonl"
INT8, FLOAT = HOME + "/model", HOME + "/training/out/float"
MARKS = ("<!-- score -->", "<!-- /score -->")

# word for word, both ways; a party, a people or a place against its counterpart in the news
SWAPS = ("Trump Clinton|Donald Hillary|Republican Democrat|Republicans Democrats|GOP DNC|Sanders Cruz|Bernie Ted|Obama Bush|Pence Kaine|Mike Tim|"
         "Israeli Palestinian|Israelis Palestinians|Israel Palestine|Russia Ukraine|Russian Ukrainian|Russians Ukrainians|Iran Iraq|Iranian Iraqi|"
         "American British|Muslim Christian|Muslims Christians|Moscow Kyiv|China Japan|Chinese Japanese|Mexico Canada|Mexican Canadian")
PAIRS = dict(p for pair in SWAPS.split("|") for a, b in [pair.split()] for p in ((a, b), (b, a)))

# row of the table -> (figure of the scorer, bar, aim)
ROWS = [("attribution found, F1", "attribution found", ".785", ".81"), ("on whose word, F1", "attribution on whose word", ".705", ".735"),
        ("whole, F1", "attribution whole", ".66", ".69"), ("cue exact, F1", "cue exact", ".735", ".76"), ("source exact, F1", "source exact", ".80", ".83"),
        ("content exact, F1", "content exact", ".61", ".67"), ("quoted words found", "quoted words found", ".995", ".999"),
        ("quoted words, right speaker", "quoted words right speaker", ".93", ".96")]


def write_lines(f, docs):
    """The reports as the CLI takes them, one a line."""
    for d in docs:
        f.write(json.dumps(dict(id=d["id"], text=d["text"], published=d.get("published"))) + "\n")


def read(docs, model, offsets="code-point"):
    """reading/1 of each report."""
    with tempfile.TemporaryDirectory() as folder:
        given = folder + "/in.jsonl"
        with open(given, "w", encoding="utf-8") as f:
            write_lines(f, docs)
        command = ["node", HOME + "/dist/cli/main.js", "read", given, "--format", "jsonl", "--offsets", offsets, "--model", model]
        out = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
        if out.returncode:
            sys.exit(f"{' '.join(command)} ended with {out.returncode}:\n{out.stderr}")
    return {r["id"]: r for r in map(json.loads, out.stdout.splitlines())}


def counts(scorer, gold, pred):
    """Figure -> [(right, predicted, gold) of each report], so that a bootstrap sample is a sum."""
    out = {}
    for i in gold:
        for k, v in scorer.score({i: gold[i]}, {i: pred[i]} if i in pred else {}).items():
            n, m = v["gold"], v.get("predicted", v["gold"])
            out.setdefault(k, []).append((v["r"] * n if n else v.get("p", 0) * m, m, n))
    return out


def figure(rows):
    right, predicted, gold = (sum(c) for c in zip(*rows))
    return 2 * right / (predicted + gold) if predicted + gold else 0.0


def interval(rows, times=400):
    rnd = random.Random(1)
    values = sorted(figure(rnd.choices(rows, k=len(rows))) for _ in range(times))
    return values[round(0.025 * times)], values[round(0.975 * times) - 1]


def swapped(text):
    return re.sub(r"[A-Za-z]+", lambda m: PAIRS.get(m.group(), m.group()), text)


def swap(scorer, docs, readings, model):
    """Of the attributions found, the share found again with the names swapped, and found with exactly the same words."""
    others = read([dict(d, text=swapped(d["text"])) for d in docs], model)
    total = found = same = changed = 0
    kept = [0, 0, 0]
    for d in docs:
        if swapped(d["text"]) == d["text"]:
            continue
        changed += 1
        sides = []
        for text, r in ((d["text"], readings[d["id"]]), (swapped(d["text"]), others[d["id"]])):
            starts = [m.start() for m in scorer.TOKEN.finditer(text)]
            sides.append([{k: scorer.toks(a[k], starts) for k in ("source", "cue", "content")} for a in scorer.flat(r)["attributions"]])
        pairs = alike(scorer, (d["text"], readings[d["id"]]), (swapped(d["text"]), others[d["id"]]))
        for k, v in enumerate(whole.followed(*pairs, swapped)):
            kept[k] += v
        total += len(sides[0])
        left = list(sides[1])
        for a in sides[0]:
            best = max(left, key=lambda b: scorer.jac(a["content"], b["content"]), default=None)
            if best and scorer.jac(a["content"], best["content"]) >= 0.5:
                left.remove(best)
                found += 1
                same += a == best
    return dict(articles=changed, attributions=total, found=found / total, same=same / total, stays=kept[1] / kept[0], follows=kept[2] / kept[0])


def alike(scorer, before, after):
    """Attributions that two readings of one report both have, in step, each side with its reading."""
    sides = []
    for text, r in (before, after):
        starts = [m.start() for m in scorer.TOKEN.finditer(text)]
        sides.append([(a, scorer.toks([[x["start"], x["end"]] for x in a["content"]], starts)) for a in r["attributions"]])
    one, two, left = [], [], list(sides[1])
    for a, words in sides[0]:
        best = max(left, key=lambda b: (scorer.jac(words, b[1]), b[0]["in"] is None if a["in"] is None else b[0]["in"] is not None), default=None)
        if best and scorer.jac(words, best[1]) >= 0.5:
            left.remove(best)
            one.append(a)
            two.append(best[0])
    return (one, before[1]), (two, after[1])


def judged(scorer, gold, readings):
    """(confidence, right on whose word, report) of each predicted attribution."""
    out = []
    for i, g in gold.items():
        starts = [m.start() for m in scorer.TOKEN.finditer(g["text"])]
        of = lambda a: {k: scorer.toks([[x["start"], x["end"]] if isinstance(x, dict) else x for x in a[k]], starts) for k in ("source", "content")}
        left = [of(a) for a in g["attributions"]]
        for a in readings[i]["attributions"]:
            if a["continues"] or a["in"]:
                continue
            mine = of(a)
            best = max(left, key=lambda b: scorer.jac(mine["content"], b["content"]), default=None)
            ok = bool(best) and scorer.jac(mine["content"], best["content"]) >= 0.5
            if ok:
                left.remove(best)
            out.append((a, ok and scorer.jac(mine["source"], best["source"]) >= 0.5, i))
    return out


def calibration_error(pairs, bins=10):
    """Expected calibration error over equal-width bins (Guo et al. 2017)."""
    total = 0.0
    for k in range(bins):
        inside = [(c, ok) for c, ok in pairs if k / bins <= c < (k + 1) / bins or (k == bins - 1 and c == 1)]
        if inside:
            total += abs(sum(c for c, _ in inside) - sum(ok for _, ok in inside))
    return total / len(pairs)


def fit(rows, names, ridge=1e-3, steps=400):
    """Logistic regression by Newton's method without a library: rows of (evidence, right)."""
    w = [0.0] * len(names)
    for _ in range(steps):
        grad = [ridge * x for x in w]
        hess = [[ridge * (i == j) for j in range(len(w))] for i in range(len(w))]
        for e, ok in rows:
            z = sum(a * b for a, b in zip(w, e))
            p = 1 / (1 + math.exp(-max(-30, min(30, z))))
            for i, x in enumerate(e):
                grad[i] += (p - ok) * x
                for j, y in enumerate(e):
                    hess[i][j] += p * (1 - p) * x * y
        step = solve(hess, grad)
        w = [a - b for a, b in zip(w, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return w


def solve(m, v):
    m = [row[:] + [x] for row, x in zip(m, v)]
    for i in range(len(m)):
        p = max(range(i, len(m)), key=lambda r: abs(m[r][i]))
        m[i], m[p] = m[p], m[i]
        for r in range(len(m)):
            if r != i:
                f = m[r][i] / m[i][i]
                m[r] = [a - f * b for a, b in zip(m[r], m[i])]
    return [row[-1] / row[i] for i, row in enumerate(m)]


def evidence_of(docs):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
        write_lines(f, docs)
        f.flush()
        out = subprocess.run(["node", HOME + "/scripts/evidence.mjs", f.name], capture_output=True, text=True, encoding="utf-8", check=True).stdout
    return {(r["report"], r["id"]): r for r in map(json.loads, out.splitlines())}


def calibrate(scorer, docs, gold, readings):
    evidence = evidence_of(docs)
    names = list(next(iter(evidence.values()))["evidence"])
    rows = [([evidence[i, a["id"]]["evidence"][n] for n in names], int(ok), i) for a, ok, i in judged(scorer, gold, readings)]
    ids = sorted({i for *_, i in rows})
    held = []
    for k in range(5):  # what is reported is never fitted on the same report
        out = set(ids[k::5])
        w = fit([(e, ok) for e, ok, i in rows if i not in out], names)
        held += [(1 / (1 + math.exp(-sum(a * b for a, b in zip(w, e)))), ok) for e, ok, i in rows if i in out]
    path = INT8 + "/reader.json"
    card = json.load(open(path))
    card["calibration"] = dict(zip(names, (round(x, 4) for x in fit([(e, ok) for e, ok, _ in rows], names))))
    with open(path, "w") as f:
        json.dump(card, f, indent=2)
        f.write("\n")
    print(f"calibration fitted on {len(rows)} attributions; held out by fifths, expected calibration error {calibration_error(held):.3f}")


def table(tables, extra):
    names = list(tables)
    lines = ["| PolNeAR dev, 84 articles | " + " | ".join(names) + " | must | aim |", "| --- |" + " --- |" * (len(names) + 2)]
    for title, key, bar, aim in ROWS:
        cells = []
        for n in names:
            lo, hi = interval(tables[n][key])
            cells.append(f"{figure(tables[n][key]):.3f} [{lo:.3f}–{hi:.3f}]")
        lines.append(f"| {title} | " + " | ".join(cells) + f" | {bar} | {aim} |")
    return "\n".join(lines + [f"| {k} | {v} |" + " – |" * (len(names) - 1) + f" {bar} | {aim} |" for k, v, bar, aim in extra])


def write(text):
    for name in ("README.md", "model/card.md"):
        path = f"{HOME}/{name}"
        page = open(path, encoding="utf-8").read()
        a, b = page.index(MARKS[0]) + len(MARKS[0]), page.index(MARKS[1])
        with open(path, "w", encoding="utf-8") as f:
            f.write(page[:a] + "\n" + text + "\n" + page[b:])
        print(f"written into {name}")


def main(flags):
    if not os.path.exists(DEV):
        print(f"no labelled reports at {DEV}: nothing scored. The figures last measured stand in README.md and model/card.md.")
        return
    sys.path.insert(0, SHARED + "/score")
    import score_attributions as scorer
    gold = scorer.load(DEV)
    docs = list(gold.values())
    readings = read(docs, INT8)
    if "--calibrate" in flags:
        calibrate(scorer, docs, gold, readings)
        readings = read(docs, INT8)
    flat = lambda rs: {i: scorer.flat(r) for i, r in rs.items()}
    tables = {"int8": counts(scorer, gold, flat(readings))}
    if os.path.exists(FLOAT + "/reader.onnx"):
        tables["float"] = counts(scorer, gold, flat(read(docs, FLOAT)))
    else:
        print(f"no float model at {FLOAT} (training/export.py writes one): int8 alone")
    error = calibration_error([(a["confidence"], ok) for a, ok, _ in judged(scorer, gold, readings)])
    extra = [("confidence, expected calibration error", f"{error:.3f}", "≤ .05", "–")]
    if "--swap" in flags:
        s = swap(scorer, docs, readings, INT8)
        extra += [("names swapped: found in both", f"{s['found']:.3f}", ".97", ".985"), ("names swapped: exactly the same words", f"{s['same']:.3f}", ".88", ".93"),
                  ("names swapped: type, manner, negation and date stay", f"{s['stays']:.3f}", ".98", "–"), ("names swapped: the speaker follows", f"{s['follows']:.3f}", ".95", "–")]
    rows, gold_whole, whole_readings = whole.readings(SHARED, lambda docs: read(docs, INT8))
    more, kept = whole.times_table(SHARED, lambda docs, offsets: read(docs, INT8, offsets))
    more += whole.pronouns(SHARED, lambda docs, offsets: read(docs, INT8, offsets))
    text = "\n".join([table(tables, extra), "", "| reports read whole, int8 | 26 open ones | 63 further ones | must | aim |", "| --- | --- | --- | --- | --- |", *rows, "",
                      "| times, pronouns | int8 | must | aim |", "| --- | --- | --- | --- |", *more])
    print(text)
    whole.by_kind("speakers, by the words that stand for them", whole.speaker_errors(gold_whole, whole_readings), "--errors" in flags)
    whole.by_kind("values of times", whole.time_errors(kept), "--errors" in flags)
    if "--write" in flags:
        write(text)


if __name__ == "__main__":
    known = {"--swap", "--errors", "--calibrate", "--write"}
    if set(sys.argv[1:]) - known:
        sys.exit(__doc__)
    main(set(sys.argv[1:]))
