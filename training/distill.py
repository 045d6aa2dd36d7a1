"""Articles with a reader's own tag distributions: python distill.py --teacher out/float --out soft.pt [--unlabelled FILE …]

The teacher reads each article with its own names; train.py --teacher then learns to say the same of copies with other names. --unlabelled files add articles
whose tags and links are the teacher's. A teacher is a folder that export.py wrote; of several the mean is taken.
"""
import argparse
import json

import numpy as np
import onnxruntime
import torch

import decode
from prepare import encode, load

class Teacher:
    """An exported reader, called as a Reader is, one window at a time."""

    def __init__(self, folder):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        self.session = onnxruntime.InferenceSession(folder + "/reader.onnx", options, providers=["CPUExecutionProvider"])

    def __call__(self, mask, **features):
        return [torch.from_numpy(x) for x in self.session.run(["tags", "links"], {k: v.numpy().astype(np.int32) for k, v in features.items()})]


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--teacher", nargs="+", required=True)
    p.add_argument("--data", default="../../shared/corpora/polnear")
    p.add_argument("--unlabelled", nargs="*", default=[])
    p.add_argument("--without", nargs="*", default=[], help="files whose texts stay out, whatever names them")
    p.add_argument("--out", required=True)
    p.add_argument("--limit", type=int)
    A = p.parse_args()
    teachers = [Teacher(t) for t in A.teacher]


    def read(text):
        pieces = encode(text)
        runs = [decode.run(t, pieces) for t in teachers]
        return pieces, np.mean([np.exp(r[0]) for r in runs], 0), runs[0][1]


    out = []
    for d in list(load(A.data + "/train.jsonl"))[:A.limit]:
        out.append(dict(text=d["text"], attributions=d["attributions"], labelled=True, soft=read(d["text"])[1].astype(np.float16)))
    print("labelled", len(out), flush=True)
    kept_out = {json.loads(line)["text"] for f in A.without for line in open(f, encoding="utf-8")}
    for f in A.unlabelled:
        for d in list(load(f))[:A.limit]:
            if d["text"] in kept_out or d.get("lang", "en") != "en":
                continue
            pieces, soft, vectors = read(d["text"])
            found = decode.attributions(pieces, np.log(soft + 1e-9), vectors)
            out.append(dict(text=d["text"], attributions=found, labelled=False, soft=soft.astype(np.float16)))
        print(f, len(out), flush=True)
    torch.save(out, A.out)
