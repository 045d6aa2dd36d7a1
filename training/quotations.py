"""Quotation marks, paired. The same rules as src/text/quotations.ts, over code points instead of UTF-16 units;
training/parity.py holds the two together. One paragraph at a time: a mark never reaches past its own.

A pair is (open, close): the index of the opening mark's first character and the index just past the closing mark,
or past the paragraph's last character where none closes it (closed = False).
"""
import re
from typing import NamedTuple

DOUBLE_OPEN = {"“": "”", "„": "“”", "«": "»", "‟": "”", "〝": "〞", "「": "」", "『": "』"}
MARK = re.compile(r"``|''|[“”„‟«»\"「」『』〝〞‘’'‹›]")
# 'em, 'til, '90s: an apostrophe where letters were dropped, not an opening mark
DROPPED = re.compile(r"(?:em|til|tis|twas|cause|bout|round|n|nuff|cuz|s|t|re|ll|ve|d|m|\d\ds?)\b", re.I)


class Pair(NamedTuple):
    open: int
    close: int
    closed: bool
    mark: str     # "double" or "single"
    width: int    # characters of the opening mark


def word(c: str) -> bool:
    return c.isalnum()


def closes_single(text, i, end):
    """An apostrophe-like mark at i may close a single quotation: something before it, no word after it."""
    return not text[i - 1].isspace() and not (i + 1 < end and word(text[i + 1]))


def single_close(text, i, end, marks):
    """Where the single quotation opened at i ends: the first mark that can close it and is not a plural's
    apostrophe (“the players’ union”) with another candidate behind it."""
    found = [j for j in marks if j > i + 1 and closes_single(text, j, end)]
    for n, j in enumerate(found):
        if not (text[j - 1] == "s" and n + 1 < len(found)):
            return j
    return None


def other_closer(opened, next_curly):
    """What closes a quotation in the other style: “so" and "so”. Told by the next curly mark behind the opening one."""
    if opened == '"':
        return "”" if next_curly == "”" else ""
    return '"' if opened == "“" and next_curly != "”" else ""


def curly_behind(marks):
    out, later = [], None
    for _, m in reversed(marks):
        out.append(later)
        later = m if m in "“”" else later
    return out[::-1]


def paragraph_pairs(text: str, start: int, end: int):
    out, double, single = [], None, None  # the open mark of each level: (index, close characters, width)
    marks = [(m.start(), m.group()) for m in MARK.finditer(text, start, end)]
    ticks = [i for i, m in marks if m in "’'›"]
    for (i, m), curly in zip(marks, curly_behind(marks)):
        before = text[i - 1] if i > start else " "
        after = text[i + len(m)] if i + len(m) < end else " "
        if m in ("‘", "’", "'", "‹", "›"):
            if single is not None:
                if i == single[1]:
                    out.append(Pair(single[0], i + 1, True, "single", 1)); single = None
            elif m == "‘" or m == "‹" or (m == "'" and not word(before) and not after.isspace()):
                if word(before) or after.isspace() or DROPPED.match(text, i + 1, end):
                    continue
                close = single_close(text, i, end, ticks)
                if close is not None:
                    single = (i, close)
                elif i == start and double is None:
                    single = (i, end)
        elif double is not None and (m in double[1] or m == double[1] or m == double[3] and not before.isspace() and not word(after)):
            out.append(Pair(double[0], i + len(m), True, "double", double[2])); double = None
        elif double is None:
            if m in DOUBLE_OPEN:
                double = (i, DOUBLE_OPEN[m], 1, other_closer(m, curly))
            elif m == '"':
                if not after.isspace() or i + 1 >= end:
                    double = (i, '"', 1, other_closer(m, curly))
            elif m == "``":
                double = (i, "''", 2, other_closer(m, curly))
            elif m == "»" and word(after):
                double = (i, "«", 1, other_closer(m, curly))
            elif m == "”" and word(after) and not word(before):
                double = (i, "”", 1, other_closer(m, curly))
    if double is not None:
        out.append(Pair(double[0], end, False, "double", double[2]))
    if single is not None:
        out.append(Pair(single[0], end, False, "single", 1))
    return sorted(out)


LINE = re.compile(r"[^\n\r\u2028\u2029]+")
# what JavaScript's trim() takes off
BLANK = " \t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff"


def pairs(text: str):
    out = []
    for m in LINE.finditer(text):
        start = m.end() - len(m.group().lstrip(BLANK))
        end = m.start() + len(m.group().rstrip(BLANK))
        if start < end:
            out += paragraph_pairs(text, start, end)
    return out
