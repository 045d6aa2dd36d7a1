"""The mean of several runs' weights: what is exported, and what a later run starts from.

python mixed.py A/average.pt C/average.pt --share 0.5 0.5 --out ac.pt
"""
import argparse

import torch

from prepare import DEPTHS, TAGS
from reader import Reader

TABLE = "encoder.embeddings.word_embeddings.weight"


def deep(state):
    """A reader that knew fewer depths: each new one begins as the deepest that it had, which finds the same ways of saying."""
    had = len(state["tags.bias"]) // len(TAGS)
    last = slice((had - 1) * len(TAGS), had * len(TAGS))
    return state | {k: torch.cat([state[k]] + [state[k][last]] * (DEPTHS - had)) for k in ("tags.weight", "tags.bias")}


def mean(parts):
    """Of (weight, share) pairs; rows that only some have are the mean of those."""
    rows = max(len(w) for w, _ in parts)
    total, counted = 0, torch.zeros(rows, dtype=torch.double)
    for w, share in parts:
        total = total + share * torch.cat([w.double(), torch.zeros(rows - len(w), *w.shape[1:])])
        counted[:len(w)] += share
    return (total / counted.reshape(-1, *[1] * (total.dim() - 1))).float()


def mixed(paths, shares):
    """One reader with the weighted mean of several runs' weights; each must have begun where another ended, or the mean is nothing. The word pieces are those of
    the runs whose names share an embedding, if any: names that do and names that don't would in the mean be told apart again. A head that some runs lack is the others'."""
    states = [torch.load(p) for p in paths]
    tied = [bool((s["same"] != torch.arange(len(s["same"]))).any()) for s in states]
    for s in states:
        s[TABLE] = s[TABLE][s["same"]]
    out = {}
    for k in {k: None for s in states for k in s if k != "same"}:
        out[k] = mean([(s[k], w) for s, w, t in zip(states, shares, tied, strict=True) if k in s and (k != TABLE or t or not any(tied))])
    reader = Reader(attention="eager")
    reader.load_state_dict(deep(out) | {"same": states[-1]["same"]}, strict=False)
    return reader


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("weights", nargs="+")
    p.add_argument("--share", nargs="*", type=float, default=[1.0], help="of each checkpoint in the mean")
    p.add_argument("--out", required=True)
    A = p.parse_args()
    torch.save(mixed(A.weights, A.share).state_dict(), A.out)
