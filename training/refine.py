"""The entity and the antecedent head, trained further on an encoder that stands still: python refine.py D/average.pt --out refined.pt

They see a tenth of the windows that the tags see, and are far from done when those are. What the encoder says of each window is kept, so an epoch takes seconds.
"""
import argparse
import json
import random

import torch
from torch.nn import functional as F

import antecedents
import entities
import measure
import mentions
from examples import FEATURES, of_mentions, packed
from prepare import CLS
from reader import Reader

RATE = 1e-3
BATCH = 16
CUTS = 2            # times that each text is cut into windows, elsewhere each time

p = argparse.ArgumentParser()
p.add_argument("start")
p.add_argument("--data", default="../../shared/corpora")
p.add_argument("--out", required=True)
p.add_argument("--epochs", type=int, default=12)
p.add_argument("--threads", type=int, default=2)
A = p.parse_args()

torch.set_num_threads(A.threads)
torch.manual_seed(1)
rnd = random.Random(1)
reader = Reader()
state = torch.load(A.start)
reader.load_state_dict({k: v for k, v in state.items() if not k.startswith(("entities", "antecedents"))}, strict=False)
reader.eval()
texts, held = mentions.corpora(A.data)


def seen(x):
    """The encoder's vectors of one window, [CLS] first."""
    n = len(x["ids"]) + 1
    f = {k: torch.zeros(1, n, dtype=torch.long) for k in FEATURES}
    f["ids"][0, 0] = CLS
    for k in FEATURES:
        f[k][0, 1:] = torch.as_tensor(x[k])
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        return reader.vectors(**f, mask=torch.ones(1, n, dtype=torch.long))[0].bfloat16()


windows = [(seen(x), x) for _ in range(CUTS) for x in packed(w for d in texts for w in of_mentions(d, rnd))]
print(len(windows), "windows", flush=True)
heads = torch.nn.ModuleList([reader.entities, reader.antecedents])
optimizer = torch.optim.AdamW(heads.parameters(), lr=RATE, weight_decay=0.05)
total, step = A.epochs * (len(windows) // BATCH + 1), 0
padded = lambda x, k, n: F.pad(torch.as_tensor(x[k]), (1, n - len(x[k]) - 1), value=-100) if k in x else torch.full((n,), -100)
for epoch in range(A.epochs):
    reader.train()
    rnd.shuffle(windows)
    sums = [0.0, 0.0]
    for i in range(0, len(windows), BATCH):
        chunk = windows[i:i + BATCH]
        n = max(len(h) for h, _ in chunk)
        h = reader.drop(torch.stack([F.pad(h.float(), (0, 0, 0, n - len(h))) for h, _ in chunk]))
        parts = (entities.loss(reader.entities(h), *(torch.stack([padded(x, k, n) for _, x in chunk]) for k in ("names", "descriptions"))),
                 antecedents.loss(reader.antecedents(h), [(r, *g) for r, (_, x) in enumerate(chunk) for g in x["groups"]]))
        for g in optimizer.param_groups:
            g["lr"] = RATE * max(0.02, 1 - step / total)
        sum(parts).backward()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        sums = [a + float(b.detach()) for a, b in zip(sums, parts)]
    print(epoch, [round(s * BATCH / len(windows), 4) for s in sums], flush=True)
torch.save(reader.state_dict(), A.out)
print(json.dumps(measure.heads(reader, held)))
