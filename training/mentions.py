"""Texts with names, descriptions and who is meant, from the corpora of class A: examples for the entity and the antecedent head. Offsets in code points.

GUM and MEANTIME have chains of mentions; wikigold, UNER and re3d names alone; GAP a pronoun and two names. GUM's spans are whole phrases: cut to the words up to the head.
"""
import re

from prepare import encode, load

DESCRIBES = {"person", "organization", "PER", "ORG", "Person", "Organisation"}
NAME_TYPE = dict(person="person", organization="organisation", place="place", PER="person", ORG="organisation", LOC="place", FIN="organisation", MISC="other", PRO="other",
                 Person="person", Organisation="organisation", Location="place", Nationality="other")
PRONOUNS = set("i me my mine we us our ours you your he him his she her hers it its they them their theirs who whom whose which himself herself itself themselves".split())
# a name's words before it that are no part of it
TITLES = re.compile(r"(?:the|a|an|mr|mrs|ms|dr|sir|president|prime|minister|senator|sen|gov|governor|chancellor|king|queen|prince|pope|gen|general|col|rep|judge|professor|king)\.?\s+", re.I)
AFTER_HEAD = re.compile(r"\s*(?:,|\(|–|—|--|:)|\s+(?:who|which|that|whose|where|when|in|from|for|with|at|on|to|by|of|about|against|during|after|before|as|under|between)\b")
CAPITAL = re.compile(r"^[A-Z]")


def code_points(text):
    """-> a function from UTF-16 units to code points."""
    if all(ord(c) < 0x10000 for c in text):
        return lambda i: i
    at, n = {}, 0
    for i, c in enumerate(text):
        at[n] = i
        n += 2 if ord(c) > 0xFFFF else 1
    at[n] = len(text)
    return lambda i: at[i]


def phrase(text, start, end):
    """(start, end, form) of a mention without what follows its head and, for a name, what stands before it."""
    words = text[start:end]
    m = AFTER_HEAD.search(words, 1)
    if m:
        end = start + m.start()
    words = re.sub(r"(?:’s|'s|’|')$", "", text[start:end].rstrip())
    end = start + len(words)
    if words.lower() in PRONOUNS:
        return start, end, "pronoun"
    last = words.split()[-1] if words.split() else ""
    if not CAPITAL.match(last):
        return start, end, "description"
    while m := TITLES.match(text, start, end):
        start = m.end()
    lead = [w for w in re.finditer(r"\S+", text[start:end])]
    k = len(lead)
    while k and (CAPITAL.match(lead[k - 1][0]) or lead[k - 1][0] in ("of", "de", "al", "bin", "van", "von", "the", "and", "for")):
        k -= 1
    if 0 < k < len(lead):
        start += lead[k].start()
    return start, end, "name"


def gum(path):
    for d in load(path):
        at, mentions = code_points(d["text"]), []
        for k, c in enumerate(d["clusters"]):
            for m in c["mentions"]:
                s, e, form = phrase(d["text"], at(m["start"]), at(m["end"]))
                if e > s:
                    mentions.append((s, e, form, c["type"], k))
        yield dict(id=d["id"], text=d["text"], mentions=mentions, names=False, descriptions=True, chains=True)


def meantime(path):
    for d in load(path):
        at = code_points(d["text"])
        chain = {m: (k, i["type"]) for k, i in enumerate(d["instances"]) for m in i["mentions"]}
        mentions = []
        for x in d["entities"]:
            if x["m"] in chain and x["syn"] in ("NAM", "NOM", "PRO", "PRE.NAM", "APP"):
                k, kind = chain[x["m"]]
                s, e, form = phrase(d["text"], at(x["start"]), at(x["end"]))
                mentions.append((s, e, form, kind, k))
        yield dict(id="meantime/" + d["id"], text=d["text"][:d["annotated_end"]], mentions=[m for m in mentions if m[1] <= d["annotated_end"]], names=True, descriptions=False, chains=True)


def named(path):
    """Corpora of names alone; re3d's doubtful ones count as unknown."""
    for d in load(path):
        at, mentions, doubtful = code_points(d["text"]), [], []
        for x in d["entities"]:
            s, e = at(x["start"]), at(x["end"])
            if x.get("confidence", 1) < 1:
                doubtful.append((s, e))
            elif x["type"] in NAME_TYPE:
                mentions.append((*phrase(d["text"], s, e), x["type"], None) if "confidence" in x else (s, e, "name", x["type"], None))
        yield dict(id=d["id"], text=d["text"], mentions=mentions, doubtful=doubtful, names=True, descriptions=False, chains=False)


def gap(path, splits):
    for d in load(path):
        if d["official_split"] in splits:
            at = code_points(d["text"])
            span = lambda x: (at(x["start"]), at(x["end"]))
            yield dict(id=d["id"], text=d["text"], pronoun=span(d["pronoun"]), pair=[span(d[k]) for k in "ab"], right=[k for k in (0, 1) if d["ab"[k]]["coref"]])


def pieces_of(pieces, s, e):
    """(first, last) piece of a span, or None."""
    i, j = int(pieces["ends"].searchsorted(s, "right")), int(pieces["starts"].searchsorted(e, "left"))
    return (i, j - 1) if i < j else None


def corpora(folder):
    """(training, held out): gum's chains, names, pairs. Every fifth news text of gum and every eighth of meantime is held out, and GAP's official test part."""
    chains = list(gum(folder + "/gum/gum-news.jsonl")) + list(gum(folder + "/gum/gum-other.jsonl")) + list(meantime(folder + "/meantime/meantime.jsonl"))
    out = {d["id"] for d in list(gum(folder + "/gum/gum-news.jsonl"))[::5] + list(meantime(folder + "/meantime/meantime.jsonl"))[::8]}
    names = [d for f in ("ner/wikigold", "ner/uner-en-pud", "re3d/re3d") for d in named(f"{folder}/{f}.jsonl")]
    held_names = {d["id"] for d in names[::10]}
    pairs = lambda *splits: list(gap(folder + "/gap/gap.jsonl", splits))
    return ([d for d in chains if d["id"] not in out] + [d for d in names if d["id"] not in held_names] + pairs("development", "validation"),
            [d for d in chains if d["id"] in out] + [d for d in names if d["id"] in held_names] + pairs("test"))
