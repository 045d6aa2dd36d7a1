"""Train the reader: python train.py --out run1 --articles soft2.pt --start A/average.pt --tie; see README.md.

Keeps an exponential average of the weights and scores it after each epoch. A checkpoint an epoch.
"""
import argparse
import copy
import json
import os
import sys
import time

import torch

import antecedents
import entities
import links
import marked
import measure
import mentions
import tags
from decode import predict
from examples import FEATURES, of_epoch
from mixed import deep
from names import tied, vocabulary
from prepare import CLS, DEPTHS, TOKENIZER, WINDOW, load
from reader import Reader

SHARED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../shared")
sys.path.insert(0, SHARED + "/score")

RATE = 1.5e-4        # encoder; 1e-4 and 2e-4 measured no better
RATE_EMBEDDINGS = RATE / 3
RATE_HEADS = 1e-3
WARM_UP = 0.06
BATCH = 8
MARKED_TIMES = 3
LINK_WEIGHT = 0.3
ENTITY_WEIGHT = 0.2
ANTECEDENT_WEIGHT = 0.15
AVERAGE = 0.998      # of the weights, a step

p = argparse.ArgumentParser()
p.add_argument("--data", default=SHARED + "/corpora")
p.add_argument("--articles", help="articles with a teacher's distributions and speech inside speech (distill.py, inside.py); else PolNeAR's alone")
p.add_argument("--marked", choices=("train", "all"), help="a part of marks.jsonl, read MARKED_TIMES an epoch; the other articles are then read by halves")
p.add_argument("--out", required=True)
p.add_argument("--epochs", type=int, default=4)
p.add_argument("--seed", type=int, default=1)
p.add_argument("--rename", type=float, default=0.75, help="share of the articles read with other names")
p.add_argument("--tie", action="store_true", help="names share an embedding a group: the reading cannot depend on who speaks")
p.add_argument("--start", help="weights to start from")
p.add_argument("--rate", type=float, default=RATE)
p.add_argument("--limit", type=int)
p.add_argument("--threads", type=int, default=2, help="1 where anything else runs: two wait for each other")
p.add_argument("--eager", action="store_true", help="without torch.compile")
A = p.parse_args()

torch.set_num_threads(A.threads)
torch.manual_seed(A.seed)
os.makedirs(A.out, exist_ok=True)
train = list(load(A.data + "/polnear/train.jsonl"))
dev = list(load(A.data + "/polnear/dev.jsonl"))
articles = (torch.load(A.articles, weights_only=False) if A.articles else train)[:A.limit]
whole = list(marked.articles(SHARED, None if A.marked == "all" else A.marked)) if A.marked else []
known = {d["text"] for d in marked.whole(SHARED)} if A.marked else set()
articles = [d for d in articles if d["text"] not in known]
texts, held = mentions.corpora(A.data)
names = vocabulary(train)


def piece_id(word):
    ids = TOKENIZER.encode(word, add_special_tokens=False).ids
    return ids[0] if len(ids) == 1 else None


def collate(xs):
    t = lambda fill=0, *more: torch.full((BATCH, WINDOW, *more), fill)
    f, mask = {k: t() for k in FEATURES}, t()
    gold = dict(tags=t(-100, DEPTHS), names=t(-100), descriptions=t(-100), soft=torch.zeros(BATCH, WINDOW, 7))
    to_source, to_cue, groups = [], [], []
    mask[:, 0], f["ids"][:, 0] = 1, CLS
    for r, x in enumerate(xs):
        n = len(x["ids"]) + 1
        mask[r, :n] = 1
        for k in FEATURES:
            f[k][r, 1:n] = torch.as_tensor(x[k])
        for k in gold:
            if k in x:
                gold[k][r, 1:n] = torch.as_tensor(x[k])
        to_source += [(r, i, j) for i, j in x.get("to_source", [])]
        to_cue += [(r, i, j) for i, j in x.get("to_cue", [])]
        groups += [(r, *g) for g in x.get("groups", [])]
    return f, mask, gold, to_source, to_cue, groups


model = Reader()
if A.start:
    model.load_state_dict(deep(torch.load(A.start)), strict=False)
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
    read = articles[epoch % 2::2] + whole * MARKED_TIMES if whole else articles
    xs = of_epoch(read, texts, names, A.rename, A.seed, epoch)
    batches = [xs[i:i + BATCH] for i in range(0, len(xs), BATCH)]
    total = total or A.epochs * len(batches)
    sums = [0.0] * 5
    for n, chunk in enumerate(batches):
        f, mask, gold, to_source, to_cue, chains = collate(chunk)
        pace = min(1, (step + 1) / (WARM_UP * total)) * max(0.02, 1 - step / total)
        for g, r in zip(optimizer.param_groups, rates):
            g["lr"] = r * pace
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits, q, e, m = forward(**f, mask=mask)
        q, e, m = q.float(), e.float(), m.float()
        parts = (tags.loss(logits, gold["tags"], gold["soft"]), links.loss(q[..., links.CUE_ASKS], q[..., links.SOURCE], to_source, mask),
                 links.loss(q[..., links.CONTENT_ASKS], q[..., links.CUE], to_cue, mask), entities.loss(e, gold["names"], gold["descriptions"]), antecedents.loss(m, chains))
        weights = (1, LINK_WEIGHT, LINK_WEIGHT, ENTITY_WEIGHT, ANTECEDENT_WEIGHT)
        sum(w * x for w, x in zip(weights, parts)).backward()
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
    scored = score({d["id"]: d for d in dev}, {d["id"]: d for d in predict(average, dev)})
    print(epoch, json.dumps({k: round(v.get("f1", v["r"]), 4) for k, v in scored.items()}), json.dumps(measure.heads(average, held)), round(time.time() - begun), flush=True)
