"""The tag head: BIO of source, cue and content, read off by Viterbi over the legal moves."""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from prepare import TAGS

LEGAL = np.zeros((len(TAGS), len(TAGS)), np.float32)
for a in range(len(TAGS)):
    for b in (2, 4, 6):
        if a not in (b - 1, b):
            LEGAL[a, b] = -1e4


def head(width: int) -> nn.Module:
    return nn.Linear(width, len(TAGS))


def loss(logits, gold, soft=None):
    """gold: (batch, time) with -100 where nothing is scored; soft: a teacher's distribution (batch, time, tags) mixed in by half."""
    logits = logits.float().reshape(-1, len(TAGS))
    hard = F.cross_entropy(logits, gold.reshape(-1), ignore_index=-100) if (gold >= 0).any() else logits.sum() * 0
    if soft is None:
        return hard
    soft = soft.reshape(-1, len(TAGS))
    seen = soft.sum(-1) > 0
    far = -(soft[seen] * F.log_softmax(logits[seen], -1)).sum(-1).mean() if seen.any() else logits.sum() * 0
    return 0.4 * hard + 0.6 * far


def viterbi(log_probs):
    score = log_probs[0].copy()
    score[[2, 4, 6]] -= 1e4
    back = []
    for row in log_probs[1:]:
        m = score[:, None] + LEGAL
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
