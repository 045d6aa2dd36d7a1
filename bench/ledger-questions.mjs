// What the bench of the ledger asks: for each question inputs from rare to common, with filters and deep pages; the same for the same ledger
import { mulberry32 } from './ledger-readings.mjs'

const EACH = 60

/** `[action, what of it, inputs]` for each; words and names are taken from the ledger itself. */
export async function questions(ledger, actions) {
  const { db } = ledger
  const random = mulberry32(7)
  const below = n => Math.floor(random() * n)
  const { last } = await db
    .selectFrom('reports')
    .select(eb => eb.fn.max('n').as('last'))
    .executeTakeFirst()
  const sample = []
  while (sample.length < EACH * 2) {
    const row = await db
      .selectFrom('reports')
      .select(['n', 'id', 'text', 'outlet', 'published'])
      .where('n', '=', 1 + below(last))
      .executeTakeFirst()
    if (row?.text && row.id.startsWith('bench/')) sample.push(row)
  }
  const words = text => text.match(/[a-z]{2,}/g)
  const saidOf = (spans, text) =>
    JSON.parse(spans)
      .content.map(([start, end]) => text.slice(start, end))
      .join(' ')
  const prose = sample.map(r => words(r.text))
  const one = list => list[below(list.length)]
  /** a word of any text: a common one more often than a rare one */
  const any = () => one(one(prose))
  const run = n => {
    const list = one(prose)
    const at = below(list.length - n)
    return list.slice(at, at + n).join(' ')
  }
  const long = () => {
    for (;;) {
      const word = any()
      if (word.length > 4) return word
    }
  }
  const times = make => Array.from({ length: EACH }, (_, k) => make(k))
  const marks = []
  for (const { n, id, text } of sample.slice(0, EACH)) {
    const rows = await db
      .selectFrom('attributions')
      .select(['id', 'speaker', 'entity', 'spans'])
      .where('n', '>=', n * 65_536)
      .where('n', '<', (n + 1) * 65_536)
      .execute()
    marks.push(...rows.map(r => ({ ...r, address: `${id}#${r.id}`, said: words(saidOf(r.spans, text)) })))
  }
  const heads = await db
    .selectFrom('attributions')
    .select(['entity', eb => eb.fn.countAll().as('times'), eb => eb.fn.max('speaker').as('name')])
    .where('entity', 'is not', null)
    .groupBy('entity')
    .orderBy('times', 'desc')
    .limit(30)
    .execute()
  const places = await db
    .selectFrom('figures')
    .select('where_key')
    .distinct()
    .where('where_key', 'is not', null)
    .limit(200)
    .execute()
  const month = () => one(sample).published.slice(0, 7)
  const speaker = () => one(marks).speaker
  const common = ['the', 'of', 'government', 'police', 'water', 'minister', 'against', 'public']

  /** the pages of one question up to the deepest of so many */
  const deep = async (name, input, pages) => {
    const action = actions.find(a => a.name === name)
    let cursor = null
    for (let k = 0; k < pages; k++) {
      const answer = await action.run(
        { ledger, now: '2026-01-01T00:00:00Z', who: 'bench' },
        action.input.parse({ ...input, ...(cursor ? { cursor } : {}), limit: 200 }),
      )
      if (!answer.cursor) break
      cursor = answer.cursor
    }
    return { ...input, ...(cursor ? { cursor } : {}) }
  }
  const deepOnes = async (name, inputs, pages) => Promise.all(inputs.map(i => deep(name, i, pages)))

  /** sentences to check, made of what somebody said */
  const claims = make =>
    times(k => {
      const { speaker: who, said } = one(marks)
      return { sentence: make(who, said, k) }
    })
  const shuffled = list =>
    list
      .map(word => [random(), word])
      .sort(([a], [b]) => a - b)
      .map(([, word]) => word)

  const all = [
    ['search', 'one word of any text', times(() => ({ words: any() }))],
    ['search', 'one of the commonest words', times(k => ({ words: common[k % common.length] }))],
    ['search', 'a rare word', times(() => ({ words: long() }))],
    ['search', 'two words', times(() => ({ words: `${any()} ${long()}` }))],
    ['search', 'either of three words', times(() => ({ words: `${any()} OR ${long()} OR ${one(common)}` }))],
    ['search', 'one without the other', times(() => ({ words: `${one(common)} NOT ${any()}` }))],
    ['search', 'a phrase of two', times(() => ({ words: `"${run(2)}"` }))],
    ['search', 'a phrase of three', times(() => ({ words: `"${run(3)}"` }))],
    ['search', 'the beginning of a word, four letters', times(() => ({ words: `${long().slice(0, 4)}*` }))],
    ['search', 'the beginning of a word, two letters', times(() => ({ words: `${long().slice(0, 2)}*` }))],
    ['search', 'two words near each other', times(() => ({ words: `near(${any()} ${one(common)}, 5)` }))],
    ['search', 'a word, one speaker', times(() => ({ words: any(), speaker: speaker() }))],
    ['search', 'a word, one outlet', times(() => ({ words: any(), outlet: [one(sample).outlet] }))],
    ['search', 'a word, denied, one month', times(() => ({ words: any(), manner: ['denied'], from: month() }))],
    [
      'search',
      'a word, some days',
      times(() => {
        const m = month()
        return { words: any(), from: `${m}-05`, to: `${m}-12` }
      }),
    ],
    ['search', 'a word, until a year', times(() => ({ words: any(), publishedTo: month().slice(0, 4) }))],
    ['search', 'an outlet and a manner, no word', times(() => ({ outlet: [one(sample).outlet], manner: ['warned'] }))],
    ['search', 'in texts, one word of any text', times(() => ({ words: any(), in: 'text' }))],
    ['search', 'in texts, a phrase', times(() => ({ words: `"${run(2)}"`, in: 'text' }))],
    [
      'search',
      'in texts, two words, one outlet',
      times(() => ({ words: `${any()} ${any()}`, in: 'text', outlet: [one(sample).outlet] })),
    ],
    ['search', 'in both, two words', times(() => ({ words: `${any()} ${long()}`, in: 'both' }))],
    [
      'search',
      'page 50 and beyond of common words',
      await deepOnes(
        'search',
        common.map(words => ({ words })),
        12,
      ),
    ],
    ['said-by', 'a person of any statement', times(() => ({ person: speaker() }))],
    ['said-by', 'those who speak most', heads.map(h => ({ person: String(h.entity) }))],
    ['said-by', 'those who speak most, one outlet', heads.map(h => ({ person: String(h.entity), outlet: [one(sample).outlet] }))],
    [
      'said-by',
      'those who speak most, denied, a year',
      heads.map(h => ({ person: String(h.entity), manner: ['denied'], from: month().slice(0, 4) })),
    ],
    ['said-by', 'those who speak most, with a word', heads.map(h => ({ person: String(h.entity), words: any() }))],
    [
      'said-by',
      'page 20 and beyond',
      await deepOnes(
        'said-by',
        heads.slice(0, 10).map(h => ({ person: String(h.entity) })),
        4,
      ),
    ],
    ['figures', 'all', [{}, { order: 'oldest' }, { limit: 200 }]],
    ['figures', 'what', ['killed', 'injured', 'missing', 'other'].map(w => ({ what: [w] }))],
    ['figures', 'where', times(() => ({ where: one(places).where_key }))],
    [
      'figures',
      'what and where, a year',
      times(() => ({ what: ['killed'], where: one(places).where_key, from: month().slice(0, 4) })),
    ],
    ['figures', 'a source', times(() => ({ source: speaker() }))],
    ['figures', 'an outlet', times(() => ({ outlet: [one(sample).outlet] }))],
    ['figures', 'a unit that is rare', times(() => ({ unit: 'elephants' }))],
    ['figures', 'page 50 and beyond', await deepOnes('figures', [{}, { what: ['killed'] }], 5)],
    ['people', 'all', [{}, { kind: ['person'] }, { limit: 200 }]],
    ['people', 'a surname', times(() => ({ name: speaker().split(' ')[1] }))],
    ['people', 'the beginning of a name', times(() => ({ name: speaker().slice(0, 3) }))],
    ['check', 'the very words', claims((who, said) => `${who} said: “${said.join(' ')}.”`)],
    [
      'check',
      'one word changed',
      claims((who, said, k) => `${who} said that ${said.map((w, at) => (at === k % said.length ? long() : w)).join(' ')}`),
    ],
    [
      'check',
      'half of the words in another order, and others',
      claims((who, said) => `${who} said that ${shuffled([...said.slice(said.length / 2), ...run(6).split(' ')]).join(' ')}`),
    ],
    ['check', 'what another said', claims((_, said) => `${speaker()} said that ${said.join(' ')}`)],
    ['check', 'what nobody said', claims((who, said) => `${who} said that ${said.map(any).join(' ')}`)],
    ['check', 'the commonest words alone', claims(who => `${who} said that ${shuffled(common).join(' ')}`)],
    ['check', 'four words of any text', claims(who => `${who} said that ${run(4)}`)],
    ['check', 'a surname alone', claims((who, said) => `${who.split(' ')[1]} said that ${said.join(' ')}`)],
    ['check', 'those who speak most', times(k => ({ sentence: `${heads[k % heads.length].name} denied that ${run(12)}` }))],
    ['suggestions', 'all', [{}, { limit: 200 }, {}, { limit: 200 }]],
    ['suggestions', 'page 5 and beyond', await deepOnes('suggestions', [{}], 5)],
    ['suggestions', 'a name', times(() => ({ name: speaker() }))],
    ['suggestions', 'a surname', times(() => ({ name: speaker().split(' ')[1] }))],
    ['report', 'any', times(k => ({ report: sample[k].id }))],
    ['report', 'any, with its text', times(k => ({ report: sample[k].id, text: true }))],
    ['reading', 'any', times(k => ({ report: sample[k].id }))],
    ['cite', 'any statement', times(() => ({ address: one(marks).address }))],
    ['stats', 'all', [{}, {}, {}, {}, {}]],
    ['stats', 'an outlet', times(() => ({ outlet: [one(sample).outlet] }))],
    ['stats', 'some years', times(() => ({ publishedFrom: month(), publishedTo: '2025' }))],
  ]
  return all
}
