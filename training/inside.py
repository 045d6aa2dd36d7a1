"""Speech inside speech: a trained reader reads the content of attributions as texts of their own, and so on inwards; what it finds there, surely enough, labels the deeper tags.

python inside.py --teacher out/float --articles soft.pt --out soft2.pt   (articles as distill.py writes them, attributions gaining a depth)
"""
import argparse
import json
from collections import Counter

import numpy as np
import torch

import decode
from prepare import DEPTHS, encode

SURE = 0.6          # of a cue's tags, and of its content's, the least mean probability; on 26 marked reports this kept precision near two thirds
SHORTEST = 4        # words
OPENS, CLOSES = "“\"‘'«„ \n", "”\"’'» \n,"


def inner(text, start, end):
    """Without its own quotation marks, which would make all of it one quotation."""
    while start < end and text[start] in OPENS:
        start += 1
    while end > start and text[end - 1] in CLOSES:
        end -= 1
    return start, end


def sure(piece_span, logp, pieces):
    s, e = piece_span
    i, j = pieces["ends"].searchsorted(s, "right"), pieces["starts"].searchsorted(e, "left")
    return float(np.exp(logp[i:j].max(-1)).mean()) if j > i else 0.0


def read_inside(teacher, text, content):
    """Attributions inside one piece of content, in offsets of the text."""
    start, end = inner(text, *content)
    words = text[start:end]
    if len(words.split()) < SHORTEST:
        return []
    pieces = encode(words if words[-1] in ".!?" else words + ".")
    logp, vectors = decode.run(teacher, pieces)
    found = []
    for a in decode.attributions(pieces, logp, vectors):
        if not a["cue"] or not a["content"] or sum(len(words[s:e].split()) for s, e in a["content"]) < 2:
            continue
        if min(sure(s, logp, pieces) for r in ("cue", "content") for s in a[r]) < SURE:
            continue
        # what a content holds must be less than all of it
        found.append({r: [[s + start, min(e + start, end)] for s, e in a[r]] for r in a})
    return found


def deepened(teacher, text, attributions, known):
    """The attributions, depth 1, with those inside them, whose cues are among the known."""
    out, level = [dict(a, depth=1) for a in attributions], attributions
    for depth in range(2, DEPTHS + 1):
        level = [b for a in level for c in a["content"] for b in read_inside(teacher, text, c)
                 if known(" ".join(text[s:e] for s, e in b["cue"]))]
        out += [dict(b, depth=depth) for b in level]
    return out


def cues(articles):
    """Cues that the labelled articles have at least twice, by their last word but one and last: enough to leave out "am", "stands with"."""
    count = Counter(text_of(d["text"], a["cue"]) for d in articles if d["labelled"] for a in d["attributions"])
    heads = Counter()
    for words, n in count.items():
        for w in words.split():
            heads[w] += n
    weak = set("is are was were be been being am has have had do does did not to of would will could can may might must should the a that as with by for in on about also".split())
    return lambda cue: any(heads[w] >= 10 for w in cue.lower().split() if w not in weak)


text_of = lambda text, spans: " ".join(text[s:e] for s, e in spans).lower()

if __name__ == "__main__":
    from distill import Teacher
    p = argparse.ArgumentParser()
    p.add_argument("--teacher", required=True)
    p.add_argument("--articles", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--show", type=int, default=0, help="print so many of what was found, to be checked by hand")
    A = p.parse_args()
    teacher, articles = Teacher(A.teacher), torch.load(A.articles, weights_only=False)
    known, n = cues(articles), Counter()
    for k, d in enumerate(articles):
        d["attributions"] = deepened(teacher, d["text"], d["attributions"], known)
        n.update(a["depth"] for a in d["attributions"])
        for a in d["attributions"]:
            if a["depth"] > 1 and n[2] <= A.show:
                print(a["depth"], "|".join(text_of(d["text"], a[r])[:80] for r in ("source", "cue", "content")))
        if k % 100 == 0:
            print(k, dict(n), flush=True)
    torch.save(articles, A.out)
    print(dict(n))
