"""What Python makes of some texts, for test/parity.test.ts to hold TypeScript to: python parity.py > ../test/fixtures/parity.json

Quotation pairs, word pieces, features and windows of each text, and the tags that the models of model/ and of the unit tests give it, read off in
Python. Offsets in UTF-16 code units. Run it again after every export.
"""
import glob
import json
import os
import random

import numpy as np
import onnxruntime
from tokenizers import BertWordPieceTokenizer

import entities
import prepare
import tags
from prepare import encode, windows
from quotations import pairs

HERE = os.path.dirname(os.path.abspath(__file__))
TEXTS = [
    "“We will appeal,” she said on Friday. “It is not over.”",
    "He wrote: \"No.\" Then: ``nothing'' — and 'never', the players' union said. ‘Rock ’n’ roll,’ it's the ’90s.",
    "«Oui», dit-il. „Ja“, sagte er. »Nein« – “unclosed to the end\n\n“and taken up again,” he said.",
    "Zoë Café naïve Ångström ＡＢＣ ﬁne — ½ İstanbul ǅ U.N. iPhone NATO’s e\u0301te\u0301",
    "Emoji 😀 then “👩‍👩‍👧 family” said Bob\u200b, עברית “שלום” العربية 中文字 𝒜𝓁 end",
    "A\tb\r\nC\u2028d\u00a0e\n\n\n  “x  ",
    "supercalifragilistic" * 8 + " said x" + "9" * 120,
    "",
    "“",
    "“One,\" he said. “Two.” \"Three,” said Bob. '“Four” \"five\"\n'We saw it.\n‘It’s gone.’ 'Tis so",
    "‘He told me “go” and left,’ she said. ‘The boys’ mother’s ‘car’",
]


def units(text):
    """Code points -> UTF-16 code units."""
    at = [0]
    for c in text:
        at.append(at[-1] + (2 if ord(c) > 0xFFFF else 1))
    return at


def log_softmax(logits):
    shifted = logits - logits.max(-1, keepdims=True)
    return (shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))).astype(np.float32)


def read(session, card, p, cls):
    """Windows, the tags of depth 1 and the tags of names."""
    path, names = [], []
    size = prepare.WINDOW, prepare.CONTEXT
    prepare.WINDOW, prepare.CONTEXT = card["window"], card["context"]
    wins = windows(p["para"])
    prepare.WINDOW, prepare.CONTEXT = size
    for context, start, end in wins:
        feed = {k: np.concatenate([[f], p[k][context:end]]).astype(np.int32)[None] for k, f in (("ids", cls), ("case", 0), ("quote", 0), ("para", 0))}
        tag, name = (x[0, 1:][start - context:].astype(np.float64) for x in session.run(["tags", "entities"], feed))
        path += tags.read_off(log_softmax(tag[:, :len(prepare.TAGS)]), card["outside"], p["para"][start:end])
        names += tags.read_off(log_softmax(name[:, :entities.NAMES]), 0, p["para"][start:end])
    return dict(windows=wins, tags=path, names=names)


def model(folder):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(folder + "/reader.onnx", options, providers=["CPUExecutionProvider"]), json.load(open(folder + "/reader.json"))


rnd = random.Random(2)
texts = TEXTS + [open(f, encoding="utf-8").read() for f in sorted(glob.glob(HERE + "/../examples/*.txt"))]
texts += ["".join(rnd.choice("“”‘’\"' «»„ab.s\n🙂") for _ in range(60)) for _ in range(40)]
out = []
real, tiny = model(HERE + "/../model"), model(HERE + "/../src/tagger/fixtures/tiny")
small = BertWordPieceTokenizer(HERE + "/../src/tagger/fixtures/tiny/vocab.txt")
full = prepare.TOKENIZER
for text in texts:
    at = units(text)
    row = dict(text=text, pairs=[[at[q.open], at[q.close], q.closed, q.mark] for q in pairs(text)])
    for name, (session, card), tokenizer in (("model", real, full), ("tiny", tiny, small)):
        prepare.TOKENIZER = tokenizer
        prepare.OPEN, prepare.CLOSE = tokenizer.token_to_id("“"), tokenizer.token_to_id("”")
        p = encode(text)
        row[name] = dict(ids=p["ids"].tolist(), starts=[at[i] for i in p["starts"]], case=p["case"].tolist(), quote=p["quote"].tolist(), para=p["para"].tolist(),
                         **read(session, card, p, tokenizer.token_to_id("[CLS]")))
        if name == "model":
            row[name]["ends"] = [at[i] for i in p["ends"]]
    out.append(row)
print("[\n" + ",\n".join(json.dumps(r, ensure_ascii=True, separators=(",", ":")) for r in out) + "\n]")
