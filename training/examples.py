"""Windows for training, each a dict: features, and a target for each head or nothing where its corpus does not say.

tags (time, depths), to_source and to_cue (asker, answer), soft (time, 7); names and descriptions (time,); chains: (spans, asked, allowed) as antecedents.loss takes them.
"""
import random

import numpy as np

import entities
import own
from mentions import NAME_TYPE, DESCRIBES, pieces_of
from names import replaced
from prepare import DEPTHS, WINDOW, cuts, encode, label

OWN_TIMES = 3        # of our own sentences an epoch, other names each time
FEATURES = ("ids", "case", "quote", "para")


def carried(soft, old, new, back):
    """A teacher's rows of the original, for the pieces of a copy with other names: inside a new name, beginnings become insides."""
    at = {int(s): i for i, s in enumerate(old["starts"])}
    out = np.zeros((len(new["starts"]), soft.shape[1]), np.float32)
    for i, s in enumerate(new["starts"]):
        where, inside = back(int(s))
        if where in at:
            row = soft[at[where]].astype(np.float32)
            if inside:
                row[2::2] += row[1::2]
                row[1::2] = 0
            out[i] = row
    return out


def of_articles(articles, names, rename, rnd):
    """Labelled articles, a share of them with other names; where `labelled` is False, depth 1 is the teacher's distribution alone."""
    known = set(names)
    for d in list(articles) + own.load() * OWN_TIMES:
        original, back = d, lambda i: (i, False)
        if rnd.random() < rename:
            d, back = replaced(d, names, known, rnd)
        pieces = encode(d["text"])
        tags, to_source, to_cue = label(d, pieces)
        if not d.get("labelled", True):
            tags[:, 0] = -100
        if "soft" not in d and not d.get("whole"):
            tags[:, 1:] = -100
        soft = carried(d["soft"], encode(original["text"]), pieces, back) if "soft" in d else np.zeros((len(tags), 7), np.float32)
        for a, b in cuts(pieces["para"], rnd):
            inside = lambda pairs: [(i - a + 1, j - a + 1 if j >= 0 else 0) for i, j in pairs if a <= i < b and (j < 0 or a <= j < b)]
            yield {k: pieces[k][a:b] for k in FEATURES} | dict(tags=tags[a:b], to_source=inside(to_source), to_cue=inside(to_cue), soft=soft[a:b])


def spread(n, spans, kinds):
    """BIO of spans (first, last, kind) over n pieces, longer ones first, none over another."""
    out = np.zeros(n, np.int64)
    for i, j, k in sorted(spans, key=lambda s: s[0] - s[1]):
        if not out[i:j + 1].any():
            out[i], out[i + 1:j + 1] = 2 * k + 1, 2 * k + 2
    return out


def of_mentions(d, rnd):
    """Windows of a text of mentions.py."""
    pieces = encode(d["text"])
    if "pronoun" in d:
        spans = [pieces_of(pieces, *s) for s in (*d["pair"], d["pronoun"])]
        if len(pieces["ids"]) < WINDOW and all(spans):
            yield {k: pieces[k] for k in FEATURES} | dict(chains=([(i + 1, j + 1) for i, j in spans], [(2, d["right"])], [0, 1]))
        return
    marked = sorted({(p, form, kind, chain) for s, e, form, kind, chain in d["mentions"] if (p := pieces_of(pieces, s, e))}, key=str)
    marked = sorted(marked, key=lambda m: m[0])
    n = len(pieces["ids"])
    names = spread(n, [(*p, entities.TYPES.index(NAME_TYPE[kind])) for p, form, kind, _ in marked if form == "name" and kind in NAME_TYPE], 4)
    descriptions = spread(n, [(*p, 0) for p, form, kind, _ in marked if form == "description" and kind in DESCRIBES], 1)
    for s, e in d.get("doubtful", []):
        if p := pieces_of(pieces, s, e):
            names[p[0]:p[1] + 1] = -100
    if not d["names"]:
        names[:] = -100
    if not d["descriptions"]:
        descriptions[:] = -100
    for a, b in cuts(pieces["para"], rnd):
        here = [(p, chain) for p, _, _, chain in marked if a <= p[0] and p[1] < b]
        here = [x for k, x in enumerate(here) if not k or here[k - 1][0] != x[0]]
        asked = [(i, [j for j in range(i) if here[j][1] == here[i][1]]) for i in range(len(here))] if d["chains"] else []
        yield {k: pieces[k][a:b] for k in FEATURES} | dict(names=names[a:b], descriptions=descriptions[a:b],
                                                           chains=([(p[0] - a + 1, p[1] - a + 1) for p, _ in here], asked, "before") if asked else None)


def packed(windows):
    """Short windows one after another in one, so that little is padding."""
    held = None
    for w in windows:
        if held and len(held["ids"]) + len(w["ids"]) < WINDOW - 1:
            n = len(held["ids"])
            held = {k: np.concatenate([held[k], w[k]]) for k in FEATURES} | {
                k: np.concatenate([held.get(k, np.full(n, -100)), w.get(k, np.full(len(w["ids"]), -100))]) for k in ("names", "descriptions")} | dict(
                groups=held["groups"] + ([moved(w["chains"], n)] if w.get("chains") else []))
        else:
            if held:
                yield held
            held = w | dict(groups=[w["chains"]] if w.get("chains") else [])
    if held:
        yield held


def moved(chains, by):
    spans, asked, allowed = chains
    return [(i + by, j + by) for i, j in spans], asked, allowed


def of_epoch(articles, texts, names, rename, seed, epoch):
    rnd = random.Random(f"{seed}/{epoch}")
    out = list(of_articles(articles, names, rename, rnd))
    texts = rnd.sample(texts, len(texts))
    out += packed(w for d in texts for w in of_mentions(d, rnd))
    rnd.shuffle(out)
    return out
