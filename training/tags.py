"""The tag head: BIO of source, cue and content for each depth, side by side, read off by Viterbi over the legal moves."""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from prepare import DEPTHS, TAGS


def head(width: int) -> nn.Module:
    return nn.Linear(width, DEPTHS * len(TAGS))


DEEPER_WEIGHT = 0.5


def loss(logits, gold, soft=None):
    """gold: (batch, time, depths) with -100 where nothing is scored; soft: a teacher's distribution of depth 1 (batch, time, tags), mixed in where there is one."""
    n = len(TAGS)
    logits = logits.float().reshape(-1, DEPTHS, n)
    gold = gold.reshape(-1, DEPTHS)
    of = lambda k: F.cross_entropy(logits[:, k], gold[:, k], ignore_index=-100) if (gold[:, k] >= 0).any() else logits.sum() * 0
    deeper = DEEPER_WEIGHT * sum(of(k) for k in range(1, DEPTHS))
    if soft is None or not (seen := soft.reshape(-1, n).sum(-1) > 0).any():
        return of(0) + deeper
    far = -(soft.reshape(-1, n)[seen] * F.log_softmax(logits[seen, 0], -1)).sum(-1).mean()
    return 0.4 * of(0) + 0.6 * far + deeper


def viterbi(log_probs):
    """Over O and any number of pairs of beginning and inside: an inside follows only its own beginning or itself."""
    n = log_probs.shape[1]
    legal = np.zeros((n, n), np.float32)
    for b in range(2, n, 2):
        legal[[a for a in range(n) if a not in (b - 1, b)], b] = -1e4
    score = log_probs[0].copy()
    score[2::2] -= 1e4
    back = []
    for row in log_probs[1:]:
        m = score[:, None] + legal
        back.append(m.argmax(0))
        score = m.max(0) + row
    path = [int(score.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return path[::-1]


def read_off(log_probs, outside, para):
    """The likeliest tags of a window's scored rows: nothing reaches over the beginning of a line. outside: added to O; below 0 finds more."""
    lp = log_probs.copy()
    lp[:, 0] += outside
    lp[np.asarray(para) == 1, 2::2] = -1e4
    return viterbi(lp)
