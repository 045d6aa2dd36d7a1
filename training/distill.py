"""Articles with the mean tag distribution of several runs: python distill.py --out soft.pt RUN/average.pt … [--onnx FILE …]

Labelled articles are read in copies with other names; --unlabelled files add articles whose tags and links are the ensemble's own. `train.py --teacher`
then learns from both.
"""
import argparse
import json
import random

import numpy as np
import onnxruntime
import torch

import decode
from names import replaced, vocabulary
from prepare import encode, label, load
from reader import Reader

p = argparse.ArgumentParser()
p.add_argument("weights", nargs="*")
p.add_argument("--onnx", nargs="*", default=[], help="teachers exported with an attention mask")
p.add_argument("--data", default="../../shared/corpora/polnear")
p.add_argument("--unlabelled", nargs="*", default=[])
p.add_argument("--without", nargs="*", default=[], help="files whose texts stay out, whatever names them")
p.add_argument("--copies", type=int, default=2)
p.add_argument("--rename", type=float, default=0.8)
p.add_argument("--out", required=True)
p.add_argument("--limit", type=int)
A = p.parse_args()
torch.set_num_threads(2)


class Exported:
    """An ONNX teacher, called as a Reader is."""

    def __init__(self, path):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        self.session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])

    def __call__(self, ids, case, quote, para, mask):
        feed = dict(ids=ids, case=case, quo=quote, para=para, mask=mask)
        return [torch.from_numpy(x) for x in self.session.run(["tags", "links"], {k: v.numpy() for k, v in feed.items()})]


def trained(path):
    model = Reader()
    model.load_state_dict(torch.load(path))
    return model.eval()


teachers = [trained(w) for w in A.weights] + [Exported(w) for w in A.onnx]


def together(pieces):
    """Mean of the teachers' distributions; link vectors side by side, so that one dot product sums their scores."""
    runs = []
    for t in teachers:
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=isinstance(t, Reader)):
            runs.append(decode.run(t, pieces))
    return np.mean([np.exp(r[0]) for r in runs], 0), runs


def entry(pieces, soft, tags, to_source, to_cue):
    return dict(pieces={k: pieces[k] for k in ("ids", "case", "quote", "para")}, soft=soft.astype(np.float16), tags=tags, to_source=to_source, to_cue=to_cue)


out = []
train = list(load(A.data + "/train.jsonl"))[:A.limit]
names = vocabulary(train)
rnd = random.Random(5)
for copy in range(A.copies):
    for d in train:
        d = replaced(d, names, set(names), rnd) if rnd.random() < A.rename else d
        pieces = encode(d["text"])
        out.append(entry(pieces, together(pieces)[0], *label(d, pieces)))
    print("copy", copy, len(out), flush=True)

kept_out = {json.loads(line)["text"] for f in A.without for line in open(f, encoding="utf-8")}
for f in A.unlabelled:
    for d in list(load(f))[:A.limit]:
        if d["text"] in kept_out or d.get("lang", "en") != "en":
            continue
        d = dict(d, attributions=[])
        if rnd.random() < A.rename / 2:
            d = replaced(d, names, set(names), rnd)
        pieces = encode(d["text"])
        soft, runs = together(pieces)
        found = decode.attributions(pieces, np.log(soft + 1e-9), runs[0][1])
        tags, to_source, to_cue = label(dict(attributions=found), pieces)
        out.append(entry(pieces, soft, np.full_like(tags, -100), to_source, to_cue))
    print(f, len(out), flush=True)
torch.save(out, A.out)
