"""Reports marked whole by the guide of ../../shared/corpora/gold, by language-model readers, one reading each: articles with a depth for each attribution.

marks.jsonl holds the marks of 207 reports of news-cluster and no text of theirs: offsets in code points, names as the span where they stand, or as the reader of the report put them where they stand nowhere.
part: "train" (144 reports of 37 events) or "dev" (63 reports of 19 other events), which no weights and no rule's table were fitted to alone.

python marked.py > reports.jsonl    puts marks and texts together, in the form of corpora/gold; --part dev for one part
"""
import argparse
import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def load(path):
    with open(path, encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def whole(shared, part=None):
    """The reports as corpora/gold has them."""
    texts = {d["id"]: d for d in load(shared + "/corpora/news-cluster/reports.jsonl")}
    for marks in load(HERE + "/marks.jsonl"):
        if part and marks["part"] != part or marks["id"] not in texts:
            continue
        d = texts[marks["id"]]
        words = lambda s: d["text"][s[0]:s[1]] if isinstance(s, list) else s
        yield {k: d[k] for k in ("id", "outlet", "published", "title", "url", "text")} | dict(
            attributions=[a | {k: words(a[k]) for k in ("speaker", "to", "via")} for a in marks["attributions"]],
            figures=[f | {k: words(f[k]) for k in ("who", "where", "source")} for f in marks["figures"]])


def depth(attributions, k):
    """1 for one that no other holds."""
    n = 1
    while (k := attributions[k]["in"]) is not None and n < len(attributions):
        n += 1
    return n


def articles(shared, part=None):
    """The reports as prepare.label takes them; what lies deeper than the reader has tags is left out."""
    from prepare import DEPTHS  # needs the tokenizer, which who only measures does not have
    for d in whole(shared, part):
        found = [a | dict(depth=n) for k, a in enumerate(d["attributions"]) if (n := depth(d["attributions"], k)) <= DEPTHS]
        yield dict(text=d["text"], attributions=found, labelled=True, whole=True)


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--shared", default=HERE + "/../../shared")
    p.add_argument("--part", choices=("train", "dev"))
    A = p.parse_args()
    for d in whole(A.shared, A.part):
        print(json.dumps(d, ensure_ascii=False))
