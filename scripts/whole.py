"""Whole readings, times and pronouns against labelled data, and what went wrong by kind: used by score.py, `npm run score -- --errors` prints every miss.

read(docs) gives reading/1 by id, offsets in code points; docs need id, text, published. Texts of the corpora are printed to the terminal alone.
"""
import contextlib
import importlib
import io
import json
import os
import random
import re
import sys
from collections import Counter, defaultdict

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../training"))
import marked

# corpora/gold, marked whole -> (figure of score_readings.py, must, aim)
READINGS = [("attributions found, nested ones included, F1", "attributions found", ".78", ".84"), ("… on whose word: the speaker's name, F1", "attributions on whose word", ".70", ".78"),
            ("speaker right among those found", "speaker", ".90", ".93"), ("… where the source is not the name itself", "speaker, not the name itself", ".82", ".88"),
            ("… among the surest 75 %", "speaker, surest 75 %", ".95", ".98"), ("speaker's kind", "kind", ".90", "–"), ("type of quotation", "type", ".95", "–"),
            ("date said, F1", "date said", ".75", ".85"), ("addressee and channel, F1", "addressee and channel", ".65", ".75"), ("figures found, F1", "figures found", ".88", ".93"),
            *((f"… {part} right among those found", "figure " + part, must, aim) for part, must, aim in (("bounds", ".95", ".98"), ("what", ".88", ".93"), ("who", ".88", ".93"),
                                                                                                   ("where", ".80", ".88"), ("period", ".70", ".80"), ("word", ".88", ".93"), ("whole", ".50", ".65")))]
# corpora/timex -> (file, must, aim)
TIMES = [("TempEval-3 platinum", "te3-platinum", "value .82, relaxed .92", ".86, .95"), ("TimeBank", "timebank", "value .82, relaxed .92", ".86, .95"),
         ("MEANTIME", "meantime", "value .78", "–"), ("WikiWars", "wikiwars-en", "value .80", "–")]
PRONOUNS = set("i we he him his she her hers it its they them their who which that you".split())
BODY = re.compile(r"\b(?:police|army|military|government|ministry|office|agency|department|council|court|company|party|officials?|authorities|spokes\w+)\b", re.I)


def lines(path):
    return [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]


def value(row):
    return row.get("f1", row.get("share"))


def figures_of(gold, pred, times=200):
    """Figure -> its value over the reports, with a 95 % bootstrap interval, as text."""
    scorer = importlib.import_module("score_readings")
    whole, rnd, ids = scorer.score(gold, pred), random.Random(1), list(gold)
    runs = []
    for _ in range(times):
        pick = rnd.choices(ids, k=len(ids))
        runs.append(scorer.score({f"{k}": gold[i] for k, i in enumerate(pick)}, {f"{k}": pred[i] for k, i in enumerate(pick) if i in pred}))
    ends = lambda key: sorted(value(r[key]) for r in runs)[round(.025 * times):round(.975 * times)]
    return {key: f"{value(whole[key]):.3f} [{ends(key)[0]:.3f}–{ends(key)[-1]:.3f}]" for _, key, _, _ in READINGS}


def readings(shared, read):
    """Rows of the table, and (gold, readings): of corpora/gold, which the rules were written on, and of the marked reports that no weights saw."""
    gold = {d["id"]: d for d in lines(shared + "/corpora/gold/reports.jsonl")}
    held = {d["id"]: d for d in marked.whole(shared, "dev")}
    pred, pred_held = read(list(gold.values())), read(list(held.values()))
    of_gold, of_held = figures_of(gold, pred), figures_of(held, pred_held)
    return [f"| {title} | {of_gold[key]} | {of_held[key]} | {must} | {aim} |" for title, key, must, aim in READINGS], gold, pred


def times_table(shared, read):
    """Rows of the table, and (documents, readings) of each set. Offsets there are UTF-16: texts beyond the basic plane are read with them too."""
    scorer = importlib.import_module("score_times")
    rows, kept = [], {}
    for title, name, must, aim in TIMES:
        path = f"{shared}/corpora/timex/{name}.jsonl"
        docs = lines(path)
        pred = read([dict(d, published=d["dct"]) for d in docs], "utf-16")
        with contextlib.redirect_stdout(io.StringIO()) as out:
            given = f"{os.environ.get('TMPDIR', '/tmp')}/hearsay-times-{os.getpid()}.jsonl"
            with open(given, "w", encoding="utf-8") as f:
                f.writelines(json.dumps(r) + "\n" for r in pred.values())
            scorer.main(path, given)
            os.remove(given)
        found = dict(re.findall(r"(\w+) F1 ([\d.]+)", out.getvalue()))
        rows.append(f"| times, {title}: value / relaxed / type / strict F1 | {' / '.join(format(float(found[k]), '.3f') for k in ('value', 'relaxed', 'type', 'strict'))} | {must} | {aim} |")
        kept[title] = docs, pred
    return rows, kept


def pronouns(shared, read):
    """F1 over the pairs of GAP's official test part that lie here: the pronoun and the name are mentions of one entry of people."""
    docs = [dict(d, published=None) for d in lines(shared + "/corpora/gap/gap.jsonl") if d["official_split"] == "test"]
    pred, hit = read(docs, "utf-16"), Counter()
    for d in docs:
        who = lambda s: {p["id"] for p in pred.get(d["id"], {}).get("people", []) for m in p["mentions"] if m["start"] < s["end"] and s["start"] < m["end"]}
        mine = who(d["pronoun"])
        for k in "ab":
            said = bool(mine & who(d[k]))
            hit["right"] += said and d[k]["coref"]
            hit["said"] += said
            hit["gold"] += d[k]["coref"]
    f1 = 2 * hit["right"] / (hit["said"] + hit["gold"])
    return [f"| pronouns, GAP's test part kept out of training ({len(docs)} of 2,000), F1 | {f1:.3f} | report it (baseline .669) | .80 |"]


def kind_of_source(text, source, speaker):
    """What kind of words stand for the speaker."""
    words = " ".join(text[s:e] for s, e in source)
    plain = [w.lower() for w in re.findall(r"\w+", words)]
    if not plain:
        return "none"
    if len(plain) == 1 and plain[0] in PRONOUNS:
        return "pronoun"
    capitals = [w for w in re.findall(r"\w+", words) if w[:1].isupper() and w.lower() not in ("the", "a", "an")]
    if "," in words:
        return "appositive"
    if not capitals:
        return "body" if BODY.search(words) and speaker[:1].isupper() else "unnamed" if speaker[:1].islower() else "description"
    return "name" if len(capitals) >= len(plain) - 1 else "body" if BODY.search(words) else "description"


def matched(gold, pred):
    """(report, marked attribution, the one read in its place, whether its speaker's name is right) of every attribution found."""
    scorer = importlib.import_module("score_readings")
    for i, g in gold.items():
        text, r = g["text"], pred.get(i, {})
        people = {p["id"]: p["name"] for p in r.get("people", [])}
        spans = lambda b: scorer.tokens(text, [scorer.pair(x) for x in b["content"]])
        mine, theirs = [scorer.tokens(text, a["content"]) for a in g["attributions"]], [spans(b) for b in r.get("attributions", [])]
        near = sorted(((scorer.jac(t, u), x, y) for x, t in enumerate(mine) for y, u in enumerate(theirs) if t & u), reverse=True)
        for alike, x, y in near:
            if alike < 0.5 or not mine[x] or not theirs[y]:
                continue
            a, b = g["attributions"][x], r["attributions"][y]
            mine[x] = theirs[y] = None
            yield i, a, b, scorer.name_right(a["speaker"], people.get(b["speaker"]), a["kind"] == "unnamed")


def speaker_errors(gold, pred):
    """(kind, right, line to print) of every attribution found."""
    out = []
    for i, a, b, ok in matched(gold, pred):
        text, name = gold[i]["text"], next((p["name"] for p in pred[i]["people"] if p["id"] == b["speaker"]), None)
        source = " … ".join(text[s:e] for s, e in a["source"])
        out.append((kind_of_source(text, a["source"], a["speaker"]), ok, f"{i}: “{source}” is {a['speaker']}, read as {name}"))
    return out


def kind_of_time(words):
    w = words.lower()
    if re.search(r"day\b", w) and re.search(r"mon|tues|wednes|thurs|fri|satur|sun", w):
        return "weekday"
    if re.search(r"\b(?:later|earlier|after|before|following|previous|same|that|those|then)\b", w):
        return "anchored"
    if re.search(r"\b(?:ago|last|next|this|past|recent|coming|now|today|yesterday|tomorrow|current\w*|so far)\b", w):
        return "relative"
    if re.search(r"\b(?:year|month|week|day|hour|minute|second|decade|quarter)s?\b", w):
        return "duration"
    return "date"


def time_errors(kept):
    out = []
    for title, (docs, pred) in kept.items():
        for d in docs:
            mine = pred.get(d["id"], {}).get("times", [])
            for t in d["timexes"]:
                if t["end"] <= t["start"] or t.get("functionInDocument") == "CREATION_TIME" or t["start"] >= (d.get("annotated_end") or 1e9):
                    continue
                p = next((p for p in mine if p["start"] < t["end"] and t["start"] < p["end"]), None)
                ok = bool(p) and p["value"] == t["value"]
                out.append((kind_of_time(t["surface"]), ok, f"{title} {d['id']} {d['dct']}: “{t['surface']}” is {t['value']}, read as {p and p['words']} {p and p['value']}"))
    return out


def by_kind(title, errors, show):
    """A line a kind, the worst first; with show, every miss below it."""
    kinds = defaultdict(list)
    for kind, ok, line in errors:
        kinds[kind].append((ok, line))
    print(f"\n{title}")
    for kind, rows in sorted(kinds.items(), key=lambda k: -sum(not ok for ok, _ in k[1])):
        print(f"  {kind:12s} {sum(not ok for ok, _ in rows):4d} wrong of {len(rows)}")
        for ok, line in rows if show else []:
            if not ok:
                print(f"      {line}")


def followed(before, after, swapped):
    """Of attributions in both readings of a report, its names swapped: (pairs, type, manner, negation and date all stay, the speaker follows)."""
    n = stays = follows = 0
    name = lambda r, a: next((p["name"] for p in r["people"] if p["id"] == a["speaker"]), None)
    said = lambda a: (a["type"], a["manner"], a["negated"], (a["saidOn"] or {}).get("value"))
    for a, b, ra, rb in zip(before[0], after[0], [before[1]] * len(before[0]), [after[1]] * len(after[0])):
        n += 1
        stays += said(a) == said(b)
        one, two = name(ra, a), name(rb, b)
        follows += (one is None and two is None) or bool(one and two and swapped(one).lower() == two.lower())
    return n, stays, follows
