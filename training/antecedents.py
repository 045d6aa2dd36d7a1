"""The antecedent head: from a mention to the mention before it that means the same, or to [CLS] for none.

Four projections side by side: the asker's first and last piece, the answer's first and last piece. The score of a pair is a dot product; a mention may have several right answers, whose
probabilities add up (Lee et al. 2017, "End-to-end Neural Coreference Resolution").
"""
import math

import torch
from torch import nn

WIDTH = 64
HIDDEN = 256


def head(width: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, HIDDEN), nn.GELU(), nn.Linear(HIDDEN, 4 * WIDTH))


def vectors(rows, spans):
    """rows: (time, 4 * WIDTH) of a window, row 0 [CLS]; spans: (first, last) rows of mentions -> askers (n, WIDTH), answers (n + 1, WIDTH), none first."""
    first, last = (torch.tensor([s[k] for s in spans]) for k in (0, 1))
    w = [rows[:, k * WIDTH:(k + 1) * WIDTH] for k in range(4)]
    answers = torch.cat([w[2][:1] + w[3][:1], w[2][first] + w[3][last]])
    return w[0][first] + w[1][last], answers


def scores(rows, spans):
    askers, answers = vectors(rows, spans)
    return askers @ answers.T / math.sqrt(WIDTH)


def loss(rows, groups):
    """rows: (batch, time, 4 * WIDTH); groups: (row of the batch, spans, asked, allowed) where asked lists (asker, right answers; empty for none) and
    allowed is "before" (every mention before the asker) or the indexes that may answer."""
    total, n = rows.sum() * 0, 0
    for r, spans, asked, allowed in groups:
        askers = [i for i, _ in asked]
        among, right = torch.zeros(2, len(asked), len(spans) + 1, dtype=torch.bool)
        among[:, 0] = True
        for k, (i, answers) in enumerate(asked):
            among[k, [j + 1 for j in (range(i) if allowed == "before" else allowed)]] = True
            right[k, [j + 1 for j in answers] or [0]] = True
        s = scores(rows[r].float(), spans)[askers]
        total = total + (s.masked_fill(~among, -1e4).logsumexp(1) - s.masked_fill(~right, -1e4).logsumexp(1)).sum()
        n += len(asked)
    return total / max(n, 1)
