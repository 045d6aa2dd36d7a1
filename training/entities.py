"""The entity head: BIO of names by type, and beside it BIO of descriptions ("the senior official") and what else means a person or body.

Names and descriptions may overlap ("the senior [Hamas] official"), so each has tags of its own: nine columns, then three.
"""
import torch
from torch import nn
from torch.nn import functional as F

TYPES = ["person", "organisation", "place", "other"]
NAMES = 1 + 2 * len(TYPES)     # O, B-person, I-person, B-organisation …
WIDTH = NAMES + 3              # O, B, I of descriptions
HIDDEN = 128


def head(width: int) -> nn.Module:
    return nn.Sequential(nn.Linear(width, HIDDEN), nn.GELU(), nn.Linear(HIDDEN, WIDTH))


def loss(logits, names, descriptions):
    """names, descriptions: (batch, time) with -100 where a corpus does not say."""
    total = logits.sum() * 0
    for part, gold in ((logits[..., :NAMES], names), (logits[..., NAMES:], descriptions)):
        if (gold >= 0).any():
            total = total + F.cross_entropy(part.float().reshape(-1, part.shape[-1]), gold.reshape(-1), ignore_index=-100)
    return total
