"""Checkpoints -> model/: python export.py A/average.pt C/average.pt --share 0.5 0.5; `--tiny` writes the unit tests' small model instead.

Weights QInt8 per channel: QUInt8 was 2-3 times slower, per tensor lost 2 points of F1. No attention mask: one window a run, nothing padded.
onnxruntime's own fusions at load time were faster than those of onnxruntime.transformers (38.7 against 44.1 ms a window of 320).
"""
import argparse
import hashlib
import json
import os

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from transformers import BertConfig, BertModel

import antecedents
import entities
import links
import tags
from mixed import mixed
from prepare import BASE, CONTEXT, DEPTHS, WINDOW
from reader import Reader

HERE = os.path.dirname(os.path.abspath(__file__))
FLOAT = HERE + "/out/float"   # a model folder as model/ is, for `npm run score` to set beside it
INPUTS = ["ids", "case", "quote", "para"]
OUTPUTS = ["tags", "links", "entities", "antecedents"]
SHAPE = dict(depths=DEPTHS, link=links.WIDTH, antecedent=antecedents.WIDTH)   # what the code must know of the outputs
TINY = HERE + "/../src/tagger/fixtures/tiny"


class OneWindow(nn.Module):
    """The reader on one window. Word pieces int8 with a scale a row: one scale for the whole table, as quantize_dynamic has it, costs a point of F1."""

    def __init__(self, reader, small):
        super().__init__()
        self.reader, self.small = reader, small
        table = reader.encoder.embeddings.word_embeddings.weight.detach()[reader.same]
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("pieces", (table / scale).round().to(torch.int8))

    def forward(self, ids, case, quote, para):
        r = self.reader
        words = self.pieces[ids].float() * self.scale[ids] if self.small else r.words(ids)
        e = words + r.case(case) + r.quote(quote) + r.para(para)
        h = r.encoder.embeddings(inputs_embeds=e)
        for layer in r.encoder.encoder.layer:
            h = layer(h)[0]
        return tuple(getattr(r, name)(h) for name in OUTPUTS)


def onnx(reader, path, small):
    z = torch.zeros(1, 64, dtype=torch.int32)
    torch.onnx.export(OneWindow(reader.eval(), small), (z, z, z, z), path, input_names=INPUTS, output_names=OUTPUTS,
                      dynamic_axes={k: {1: "time"} for k in INPUTS + OUTPUTS}, opset_version=17, dynamo=False)


def int8(reader, path):
    onnx(reader, HERE + "/out/small.onnx", True)
    quantize_dynamic(HERE + "/out/small.onnx", path, op_types_to_quantize=["MatMul"], weight_type=QuantType.QInt8, per_channel=True)


def write(folder, vocabulary, card):
    with open(folder + "/vocab.txt", "w", encoding="utf-8") as f:
        f.write("\n".join(vocabulary) + "\n")
    sha = {n: hashlib.sha256(open(f"{folder}/{n}", "rb").read()).hexdigest() for n in ("reader.onnx", "vocab.txt")}
    with open(folder + "/reader.json", "w") as f:
        json.dump(dict(sha256=sha, **card), f, indent=2)
        f.write("\n")
    print({n: os.path.getsize(f"{folder}/{n}") for n in sha})


def tiny(vocabulary):
    """Two layers, 32 wide, random weights from a fixed seed, over a small vocabulary: the shape of the model, none of its knowledge."""
    torch.manual_seed(3)
    keep = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"] + [w for w in vocabulary if len(w.removeprefix("##")) == 1 and w.isascii()] + \
        ["“", "”", "‘", "’", "said", "the", "that", "she", "he", "told", "according", "to", "##ed", "##s"]
    reader = Reader.__new__(Reader)
    nn.Module.__init__(reader)
    reader.encoder = BertModel(BertConfig(vocab_size=len(dict.fromkeys(keep)), hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64,
                                          attn_implementation="eager"), add_pooling_layer=False)
    reader.register_buffer("same", torch.arange(reader.encoder.config.vocab_size))
    reader.case, reader.quote, reader.para = nn.Embedding(4, 32), nn.Embedding(4, 32), nn.Embedding(2, 32)
    reader.tags, reader.links, reader.entities, reader.antecedents = (h.head(32) for h in (tags, links, entities, antecedents))
    for head in (reader.tags, reader.entities[-1]):
        nn.init.normal_(head.weight, std=0.6)
    os.makedirs(TINY, exist_ok=True)
    int8(reader, TINY + "/reader.onnx")
    write(TINY, list(dict.fromkeys(keep)), dict(window=48, context=12, outside=0.0, **SHAPE, calibration=FLAT))


FLAT = dict(bias=0, content=0.5, cue=0, source=0, link=0)   # until `npm run score -- --calibrate` has fitted it

if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("weights", nargs="*")
    p.add_argument("--share", nargs="*", type=float, default=[1.0], help="of each checkpoint in the mean")
    p.add_argument("--out", default=HERE + "/../model")
    p.add_argument("--outside", type=float, default=0.0)
    p.add_argument("--tiny", action="store_true")
    A = p.parse_args()
    os.makedirs(FLOAT, exist_ok=True)
    vocabulary = open(BASE + "/vocab.txt", encoding="utf-8").read().rstrip("\n").split("\n")
    if A.tiny:
        tiny(vocabulary)
    else:
        reader = mixed(A.weights, A.share)
        onnx(reader, FLOAT + "/reader.onnx", False)
        os.makedirs(A.out, exist_ok=True)
        int8(reader, A.out + "/reader.onnx")
        for folder in (FLOAT, A.out):
            write(folder, vocabulary, dict(window=WINDOW, context=CONTEXT, outside=A.outside, **SHAPE, calibration=FLAT))
