"""Our own sentences in the marked notation (own.marked): ways to say that somebody said something which the labelled articles hardly have."""
import os
import re

PART = re.compile(r"\[(source|cue|content)#(\d+)\|")


def parse(marked: str) -> dict:
    text, stack, ties, i = "", [], {}, 0
    while i < len(marked):
        m = PART.match(marked, i)
        if m:
            stack.append((m[1], m[2], len(text)))
            i = m.end()
        elif marked[i] == "]" and stack:
            role, tie, start = stack.pop()
            ties.setdefault(int(tie), dict(source=[], cue=[], content=[]))[role].append([start, len(text)])
            i += 1
        else:
            text += marked[i]
            i += 1
    return dict(text=text, attributions=[ties[k] for k in sorted(ties)])


def load():
    """One article a half of the file, so that a window holds several."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "own.marked")
    paragraphs = open(path, encoding="utf-8").read().strip().split("\n\n")
    half = len(paragraphs) // 2
    return [parse("\n\n".join(p)) for p in (paragraphs[:half], paragraphs[half:])]
