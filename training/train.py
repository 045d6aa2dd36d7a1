"""Train the reader: python train.py --out run1 [--epochs 4 --seed 1 --teacher soft.pt]; see README.md.

Keeps an exponential average of the weights and scores both after each epoch. A checkpoint an epoch.
"""
import argparse
import copy
import json
import math
import os
import random
import sys
import time

import numpy as np
import torch

import links
import own
import tags
from decode import predict
from names import replaced, tied, vocabulary
from prepare import CLS, TOKENIZER, WINDOW, cuts, encode, label, load
from reader import Reader

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../shared/score"))

RATE = 1.5e-4        # encoder; 1e-4 and 2e-4 measured no better
RATE_EMBEDDINGS = RATE / 3
RATE_HEADS = 1e-3
WARM_UP = 0.06
BATCH = 8
LINK_WEIGHT = 0.3
OWN_TIMES = 3        # of our own sentences an epoch, other names each time
AVERAGE = 0.998      # of the weights, a step

p = argparse.ArgumentParser()
p.add_argument("--data", default="../../shared/corpora/polnear")
p.add_argument("--out", required=True)
p.add_argument("--epochs", type=int, default=4)
p.add_argument("--seed", type=int, default=1)
p.add_argument("--rename", type=float, default=0.75, help="share of the articles read with other names")
p.add_argument("--alternates", action="store_true", help="the second annotators' readings too")
p.add_argument("--teacher", help="articles with a teacher's distributions, from distill.py")
p.add_argument("--tie", action="store_true", help="names share an embedding a group: the reading cannot depend on who speaks")
p.add_argument("--start", help="weights to start from")
p.add_argument("--rate", type=float, default=RATE)
p.add_argument("--limit", type=int)
p.add_argument("--eager", action="store_true", help="without torch.compile")
A = p.parse_args()

torch.set_num_threads(2)
torch.manual_seed(A.seed)
os.makedirs(A.out, exist_ok=True)
train = list(load(A.data + "/train.jsonl", A.alternates))[:A.limit]
dev = list(load(A.data + "/dev.jsonl"))
names = vocabulary(train)
known = set(names)
taught = torch.load(A.teacher, weights_only=False) if A.teacher else None


def piece_id(word):
    ids = TOKENIZER.encode(word, add_special_tokens=False).ids
    return ids[0] if len(ids) == 1 else None




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


def articles(epoch):
    """(pieces, tags, to_source, to_cue, soft or None) of each article, as this epoch reads it."""
    rnd = random.Random(f"{A.seed}/{epoch}")
    for d in (taught or train) + own.load() * OWN_TIMES:
        original, back = d, lambda i: (i, False)
        if rnd.random() < A.rename:
            d, back = replaced(d, names, known, rnd)
        pieces = encode(d["text"])
        y, to_source, to_cue = label(d, pieces)
        soft = None
        if taught:
            nothing = np.zeros((0, 7))
            soft = carried(d.get("soft", nothing), encode(original["text"]) if "soft" in d else dict(starts=[]), pieces, back)
        yield pieces, y if d.get("labelled", True) else np.full_like(y, -100), to_source, to_cue, soft


def examples(epoch):
    rnd = random.Random(f"{A.seed}/{epoch}/cut")
    for pieces, y, to_source, to_cue, soft in articles(epoch):
        for a, b in cuts(pieces["para"], rnd):
            inside = lambda pairs: [(i - a + 1, j - a + 1 if j >= 0 else 0) for i, j in pairs if a <= i < b and (j < 0 or a <= j < b)]
            yield {k: pieces[k][a:b] for k in ("ids", "case", "quote", "para")}, y[a:b], inside(to_source), inside(to_cue), None if soft is None else soft[a:b]


def collate(xs):
    t = lambda fill=0: torch.full((BATCH, WINDOW), fill)
    f, mask, y = {k: t() for k in ("ids", "case", "quote", "para")}, t(), t(-100)
    soft = torch.zeros(BATCH, WINDOW, 7) if xs[0][4] is not None else None
    to_source, to_cue = [], []
    mask[:, 0], f["ids"][:, 0] = 1, CLS
    for r, (x, tag, s, c, w) in enumerate(xs):
        n = len(tag) + 1
        mask[r, :n] = 1
        y[r, 1:n] = torch.as_tensor(tag)
        for k in f:
            f[k][r, 1:n] = torch.as_tensor(x[k])
        if w is not None:
            soft[r, 1:n] = torch.as_tensor(w)
        to_source += [(r, i, j) for i, j in s]
        to_cue += [(r, i, j) for i, j in c]
    return f, mask, y, soft, to_source, to_cue


model = Reader()
if A.start:
    model.load_state_dict(torch.load(A.start), strict=False)
if A.tie:
    model.tie(torch.tensor(tied(names, piece_id, model.same.numel())))
average = copy.deepcopy(model)
part = lambda keep: [w for n, w in model.named_parameters() if keep(n)]
embeddings = lambda n: "word_embeddings" in n
encoder = lambda n: n.startswith("encoder.") and not embeddings(n)
scale = A.rate / RATE
groups = [dict(params=part(encoder), lr=RATE * scale), dict(params=part(embeddings), lr=RATE_EMBEDDINGS * scale),
          dict(params=part(lambda n: not encoder(n) and not embeddings(n)), lr=RATE_HEADS * scale)]
optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
rates = [g["lr"] for g in optimizer.param_groups]
forward = model if A.eager else torch.compile(model, dynamic=False)
step, begun, total = 0, time.time(), None

for epoch in range(A.epochs):
    model.train()
    xs = list(examples(epoch))
    random.Random(f"{A.seed}/{epoch}/order").shuffle(xs)
    batches = [xs[i:i + BATCH] for i in range(0, len(xs), BATCH)]
    total = total or A.epochs * len(batches)
    sums = [0.0, 0.0, 0.0]
    for n, chunk in enumerate(batches):
        f, mask, y, soft, to_source, to_cue = collate(chunk)
        pace = min(1, (step + 1) / (WARM_UP * total)) * max(0.02, 1 - step / total)
        for g, r in zip(optimizer.param_groups, rates):
            g["lr"] = r * pace
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits, q = forward(**f, mask=mask)
        q = q.float()
        parts = (tags.loss(logits, y, soft), links.loss(q[..., links.CUE_ASKS], q[..., links.SOURCE], to_source, mask),
                 links.loss(q[..., links.CONTENT_ASKS], q[..., links.CUE], to_cue, mask))
        (parts[0] + LINK_WEIGHT * (parts[1] + parts[2])).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        with torch.no_grad():
            keep = min(AVERAGE, step / (step + 10))
            for a, w in zip(average.parameters(), model.parameters()):
                a.lerp_(w, 1 - keep)
        for k, v in enumerate(parts):
            sums[k] += float(v.detach())
        if n % 50 == 49:
            print(epoch, n + 1, len(batches), [round(s / (n + 1), 4) for s in sums], round(time.time() - begun), flush=True)
    torch.save(model.state_dict(), f"{A.out}/last.pt")
    torch.save(average.state_dict(), f"{A.out}/average.pt")
    from score_attributions import score
    gold = {d["id"]: d for d in dev}
    for name, m in (("last", model), ("average", average)) if epoch == A.epochs - 1 else (("average", average),):
        scored = score(gold, {d["id"]: d for d in predict(m, dev)})
        print(epoch, name, json.dumps({k: round(v.get("f1", v["r"]), 4) for k, v in scored.items()}), round(time.time() - begun), flush=True)
