"""The encoder with its four heads: one pass over a window of pieces."""
import torch
from torch import nn
from transformers import BertModel

import antecedents
import entities
import links
import tags
from prepare import BASE


class Reader(nn.Module):
    def __init__(self, base=BASE, layers=6, attention="sdpa", group=None):
        super().__init__()
        self.encoder = BertModel.from_pretrained(base, add_pooling_layer=False, attn_implementation=attention)
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        pieces = self.encoder.config.vocab_size
        self.register_buffer("same", torch.arange(pieces))   # which piece's embedding each piece has
        if group is not None:
            self.tie(torch.as_tensor(group))
        for m in self.encoder.modules():  # dropout inside the encoder halves the speed on a CPU and gains nothing here
            if isinstance(m, nn.Dropout):
                m.p = 0.0
            if hasattr(m, "dropout_prob"):
                m.dropout_prob = 0.0
        width = self.encoder.config.hidden_size
        self.case, self.quote, self.para = nn.Embedding(4, width), nn.Embedding(4, width), nn.Embedding(2, width)
        for e in (self.case, self.quote, self.para):
            nn.init.normal_(e.weight, std=0.02)
        self.drop = nn.Dropout(0.1)
        self.tags, self.links, self.entities, self.antecedents = (h.head(width) for h in (tags, links, entities, antecedents))

    def tie(self, group):
        """One embedding a group of names (names.tied): the mean direction, as long as its members are on the whole."""
        table = self.encoder.embeddings.word_embeddings.weight.data
        for k in range(int(group.max()) + 1):
            members = (group == k).nonzero()[:, 0]
            mean = table[members].mean(0)
            table[members] = mean * table[members].norm(dim=1).mean() / mean.norm()
            self.same[members] = members[0]

    def words(self, ids):
        return self.encoder.embeddings.word_embeddings(self.same[ids])

    def vectors(self, ids, case, quote, para, mask):
        e = self.words(ids) + self.case(case) + self.quote(quote) + self.para(para)
        return self.encoder(inputs_embeds=e, attention_mask=mask).last_hidden_state

    def forward(self, mask, **features):
        h = self.drop(self.vectors(mask=mask, **features))
        return self.tags(h), self.links(h), self.entities(h), self.antecedents(h)
