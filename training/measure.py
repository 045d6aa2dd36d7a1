"""How the entity and the antecedent head do on texts held out: F1 of names and of descriptions, the share of right antecedents, F1 on GAP."""
import torch

import antecedents
import entities
from examples import FEATURES, of_mentions
from prepare import CLS
import random


def spans_of(path):
    out, i = set(), 0
    while i < len(path):
        if path[i] % 2 == 1:
            j = i + 1
            while j < len(path) and path[j] == path[i] + 1:
                j += 1
            out.add((i, j, path[i]))
            i = j
        else:
            i += 1
    return out


def heads(model, held):
    model.eval()
    hit, right = {}, {}

    def add(k, *v):
        hit[k] = [a + b for a, b in zip(hit.get(k, [0, 0, 0]), v)]
    for d in held:
        for w in of_mentions(d, random.Random(0)):
            n = len(w["ids"]) + 1
            f = {k: torch.zeros(1, n, dtype=torch.long) for k in FEATURES}
            f["ids"][0, 0] = CLS
            for k in FEATURES:
                f[k][0, 1:] = torch.as_tensor(w[k])
            with torch.no_grad():
                _, _, e, m = model(**f, mask=torch.ones(1, n, dtype=torch.long))
            for key, part in (("names", e[0, 1:, :entities.NAMES]), ("descriptions", e[0, 1:, entities.NAMES:])):
                if key in w and (w[key] >= 0).any():
                    known = w[key] >= 0
                    g, p = spans_of([int(x) for x in w[key]]), {s for s in spans_of(part.argmax(-1).tolist()) if known[s[0]:s[1]].all()}
                    add(key, len(g & p), len(p), len(g))
            if not w.get("chains"):
                continue
            spans, asked, allowed = w["chains"]
            s = antecedents.scores(m[0].float(), spans)
            for i, gold in asked:
                among = list(range(i)) if allowed == "before" else allowed
                best = max([-1] + among, key=lambda j: float(s[i, j + 1]))
                if allowed != "before":
                    for k in among:
                        add("gap", best == k and k in gold, best == k, k in gold)
                    continue
                form = "pronoun" if is_pronoun(d, w, spans[i]) else "other"
                a, b = right.get(form, (0, 0))
                right[form] = (a + (best in gold if gold else best < 0), b + 1)
    f1 = {k: round(2 * t / (p + g), 3) if p + g else 0 for k, (t, p, g) in hit.items()}
    return f1 | {f"antecedent of a {k}": round(a / b, 3) for k, (a, b) in right.items()}


def is_pronoun(d, w, span):
    from mentions import PRONOUNS
    from prepare import TOKENIZER
    return span[0] == span[1] and TOKENIZER.id_to_token(int(w["ids"][span[0] - 1])) in PRONOUNS
