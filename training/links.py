"""The link head: from a cue's first piece to its source's, from a content piece's first to its cue's, or to [CLS] for none.

Four projections side by side: cue as asker, source as answer, content as asker, cue as answer; a dot product over the window.
"""
import math

import torch
from torch import nn
from torch.nn import functional as F

WIDTH = 96
CUE_ASKS, SOURCE, CONTENT_ASKS, CUE = (slice(k * WIDTH, (k + 1) * WIDTH) for k in range(4))


def head(width: int) -> nn.Module:
    return nn.Linear(width, 4 * WIDTH)


def loss(asks, answers, pairs, mask):
    """pairs: (row of the batch, asking piece, answering piece), 0 for none; softmax cross-entropy over the window."""
    if not pairs:
        return asks.sum() * 0
    row, a, b = torch.tensor(pairs).T
    score = torch.einsum("nd,ntd->nt", asks[row, a], answers[row]) / math.sqrt(WIDTH)
    return F.cross_entropy(score.float().masked_fill(mask[row] == 0, -1e4), b)
