"""Tags and links -> attributions, as src/tagger does it at run time; for the scores during training."""
import numpy as np
import torch

import links
import tags
from prepare import CLS, encode, windows


def batch(pieces, spans, width=None):
    """Windows [a, b) of one text, [CLS] in front, padded to one width."""
    width = width or max(b - a for a, b in spans) + 1
    out = {k: torch.zeros(len(spans), width, dtype=torch.long) for k in ("ids", "case", "quote", "para", "mask")}
    for r, (a, b) in enumerate(spans):
        out["ids"][r, 0] = CLS
        out["mask"][r, :b - a + 1] = 1
        for k in ("ids", "case", "quote", "para"):
            out[k][r, 1:b - a + 1] = torch.as_tensor(pieces[k][a:b])
    return out


def run(model, pieces):
    """-> log-probabilities of the tags (n, 7), and per window ((context, start, end), link vectors)."""
    wins = windows(pieces["para"])
    logp, vectors = np.zeros((len(pieces["ids"]), 7), np.float32), []
    for context, start, end in wins:
        b = batch(pieces, [(context, end)])
        with torch.no_grad():
            logits, q = model(**b)[:2]
        logp[start:end] = torch.log_softmax(logits[0, 1:, :7].float(), -1).numpy()[start - context:end - context]
        vectors.append(((context, start, end), q[0].float().numpy()))
    return logp, vectors


def attributions(pieces, logp, vectors, outside=0.0):
    """outside: added to the log-probability of O; below 0 finds more."""
    path = []
    for (_, start, end), _ in vectors:
        path += tags.read_off(logp[start:end], outside, pieces["para"][start:end])
    heads = {s for (_, s, _), _ in vectors}
    spans, i = [], 0
    while i < len(path):
        if path[i] in (1, 3, 5):
            j = i + 1
            while j < len(path) and path[j] == path[i] + 1 and j not in heads:
                j += 1
            spans.append((i, j, (path[i] - 1) // 2))
            i = j
        else:
            i += 1
    sources, cues, contents = ([s for s in spans if s[2] == k] for k in range(3))
    chars = lambda s: [int(pieces["starts"][s[0]]), int(pieces["ends"][s[1] - 1])]
    by = {c[0]: dict(source=[], cue=[chars(c)], content=[]) for c in cues}
    alone = []
    for (context, start, end), q in vectors:
        def best(i, ask, answer, among):
            k = int((q[[0] + [x[0] - context + 1 for x in among], answer] @ q[i - context + 1, ask]).argmax())
            return among[k - 1] if k else None
        for c in cues:
            if start <= c[0] < end:
                s = best(c[0], links.CUE_ASKS, links.SOURCE, [x for x in sources if context <= x[0] < end])
                if s:
                    by[c[0]]["source"] = [chars(s)]
        for x in contents:
            if start <= x[0] < end:
                c = best(x[0], links.CONTENT_ASKS, links.CUE, [c for c in cues if context <= c[0] < end])
                by[c[0]]["content"].append(chars(x)) if c else alone.append(dict(source=[], cue=[], content=[chars(x)]))
    return [a for a in by.values() if a["content"]] + alone


def predict(model, docs, outside=0.0):
    model.eval()
    out = []
    for d in docs:
        pieces = encode(d["text"])
        logp, vectors = run(model, pieces)
        out.append(dict(id=d["id"], attributions=attributions(pieces, logp, vectors, outside)))
    return out
