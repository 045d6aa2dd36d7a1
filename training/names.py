"""Copies of an article with its names replaced, spans moved along, so that the reading does not depend on who speaks.

A word counts as a name when the corpus writes it with a capital at least 98 times in 100. Demonyms, places, parties and titles are
replaced by others of their own kind, every other name by any other; one name, one replacement through the article.
"""
import bisect
import random
import re
from collections import Counter

WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
KINDS = [s.split() for s in (
    "American Israeli Palestinian Russian Ukrainian Iranian Syrian Iraqi Chinese Mexican British French German Turkish Saudi Lebanese "
    "Egyptian Afghan Pakistani Indian Japanese Korean Cuban Canadian Australian Polish Greek Yemeni Libyan Jordanian Kurdish Sudanese Ethiopian "
    "Venezuelan Colombian Brazilian Serbian Georgian Armenian Azerbaijani Belarusian European African Arab Jewish Muslim Christian Catholic Sunni Shiite",
    "America Israel Palestine Russia Ukraine Iran Syria Iraq China Mexico Britain France Germany Turkey Lebanon Egypt Afghanistan Pakistan India "
    "Japan Korea Cuba Canada Australia Poland Greece Yemen Libya Jordan Sudan Ethiopia Venezuela Colombia Brazil Serbia Georgia Armenia Gaza Washington "
    "Moscow Kyiv Kiev Tehran Damascus Baghdad Beijing London Paris Berlin Ankara Riyadh Beirut Cairo Kabul Jerusalem Brussels Ohio Florida Iowa "
    "Texas Nevada Colorado Virginia Pennsylvania Michigan Wisconsin Arizona Indiana California Utah Kentucky Minnesota",
    "Republican Democrat Democratic Libertarian Conservative Labour Green Liberal Likud Fatah Hamas Hezbollah Taliban",
    "Republicans Democrats Libertarians Conservatives Liberals Greens",
    "Americans Israelis Palestinians Russians Ukrainians Iranians Syrians Iraqis Mexicans Germans Turks Saudis Egyptians Afghans Indians Muslims "
    "Christians Jews Catholics Arabs Europeans Kurds",
    "President Senator Governor Secretary Congressman Congresswoman Minister Chancellor Ambassador Mayor General Colonel Judge Professor",
    "Sen Gov Rep Mr Mrs Ms Dr Gen Col Lt Prof",
)]
KIND = {w: k for k, ws in enumerate(KINDS) for w in ws}
NEVER = set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October "
            "November December English Twitter Facebook I".split())
SUFFIX = re.compile(r"(?:’s|'s|’|')$")


def vocabulary(docs, low=3) -> list:
    upper, lower = Counter(), Counter()
    for d in docs:
        for m in WORD.finditer(d["text"]):
            w = SUFFIX.sub("", m.group())
            (upper if w[:1].isupper() else lower)[w if w[:1].isupper() else w.capitalize()] += 1
    return sorted(w for w in upper if upper[w] >= low and lower[w] <= 0.02 * upper[w] and len(w) > 2 and w.isalpha()
                  and not w.isupper() and w not in NEVER and w not in KIND)


def tied(names: list, piece_id, size: int) -> list:
    """For each piece of the vocabulary the group of names that it is one of, or -1: a group's pieces share one embedding, so that the model cannot
    tell Trump from Clinton or Israeli from Palestinian. piece_id: a word -> its id where it is one piece, else None."""
    group = [-1] * size
    for k, words in enumerate([names] + KINDS):
        for w in words:
            if piece_id(w) is not None:
                group[piece_id(w)] = k
    return group


def replaced(doc: dict, names: list, known: set, rnd: random.Random):
    """-> the copy, and a function that takes an offset in it back: (offset in the original, whether it lies inside a new name)."""
    text, to = doc["text"], {}
    out, old, new, size, last = [], [0], [0], 0, 0
    keep = rnd.choice([0, 0, 0.3])                     # some copies keep a third of their names beside the new ones
    found = sorted({SUFFIX.sub("", m.group()) for m in WORD.finditer(text)} & (known | KIND.keys()))
    mixed = rnd.random() < 0.4                          # else the article's own names change places
    own = [w for w in found if w not in KIND]
    shuffled = rnd.sample(own, len(own))
    for w, other in zip(own, shuffled):
        to[w] = w if rnd.random() < keep else rnd.choice(names) if not mixed else other
    for w in found:
        if w in KIND:
            to[w] = w if rnd.random() < keep else rnd.choice(KINDS[KIND[w]])
    for m in WORD.finditer(text):
        w = SUFFIX.sub("", m.group())
        if w not in to or to[w] == w:
            continue
        a, b = m.start(), m.start() + len(w)
        out += [text[last:a], to[w]]
        size += a - last
        old.append(a); new.append(size)
        size += len(to[w])
        old.append(b); new.append(size)
        last = b
    out.append(text[last:])

    def moved(i):
        k = bisect.bisect_right(old, i) - 1
        return new[k] + i - old[k]
    spans = [dict(x, **{r: [[moved(a), moved(b)] for a, b in x[r]] for r in ("source", "cue", "content")}) for x in doc.get("attributions", [])]

    def back(i):
        k = bisect.bisect_right(new, i) - 1
        return (old[k], i > new[k]) if k % 2 else (old[k] + i - new[k], False)
    return dict(doc, text="".join(out), attributions=spans), back
