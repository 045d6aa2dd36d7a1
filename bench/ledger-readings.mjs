// Readings as a reader would make them, of invented reports: the same for the same seed on every machine; no model is run
import { createHash } from 'node:crypto'

const PEOPLE = 20_000
const OUTLETS = 200
const WORDS = 60_000
const PLACES = 400
const FIRST_DAY = Date.UTC(2016, 0, 1)
const DAYS = 3653

/** Small and quick, with a seed; not for secrets. */
export function mulberry32(seed) {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = a
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Numbers from 0 below n, the k-th about 1/(k + shift) as often as the first: as words and names are spread. */
function zipf(n, shift, random) {
  const sums = new Float64Array(n)
  let sum = 0
  for (let k = 0; k < n; k++) sums[k] = sum += 1 / (k + shift)
  return () => {
    const at = random() * sum
    let [low, high] = [0, n - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] < at) low = middle + 1
      else high = middle
    }
    return low
  }
}

const COMMON =
  'the of to and a in that was for on with he it as at by from his are be has have had not this but they who an were will its their would which more one been two or after about there also when than people could other government first over new year up into out last time all some years three state down many before most police national city between under while former told during against where through may should country minister people water school because did both even since week market those local part month such public health report office open company group work four plan law president day no'.split(
    ' ',
  )
const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'qu',
  'r',
  's',
  'sh',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou']
const CODAS = ['', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'rk', 'st']

function syllables(count, random) {
  const one = list => list[Math.floor(random() * list.length)]
  return Array.from({ length: count }, () => one(ONSETS) + one(VOWELS) + one(CODAS)).join('')
}

/** So many different words made by `make`. */
function different(count, make) {
  const all = new Set()
  while (all.size < count) all.add(make())
  return [...all]
}

const capital = word => word[0].toUpperCase() + word.slice(1)

/** What all reports of a bench are made of: its words, people, outlets and places; the most frequent first. */
export function world(seed) {
  const random = mulberry32(seed)
  const made = different(WORDS, () => syllables(1 + Math.floor(random() * 3) + Number(random() < 0.3), random)).filter(
    w => !COMMON.includes(w),
  )
  const firsts = different(300, () => capital(syllables(2, random)))
  const lasts = different(3000, () => capital(syllables(2, random)))
  const one = list => list[Math.floor(random() * list.length)]
  return {
    words: [...new Set([...COMMON, ...made])],
    people: different(PEOPLE, () => `${one(firsts)} ${one(lasts)}`),
    outlets: different(
      OUTLETS,
      () => `${capital(syllables(2, random))} ${one(['Post', 'Times', 'Herald', 'News', 'Radio', 'Courier'])}`,
    ),
    places: different(PLACES, () => capital(syllables(2, random))),
  }
}

const CUES = [
  ['said', 'said', false],
  ['told reporters', 'said', false],
  ['warned', 'warned', false],
  ['denied', 'denied', true],
  ['asked', 'asked', false],
  ['promised', 'promised', false],
  ['did not say', 'said', true],
  ['wrote', 'wrote', false],
  ['ordered', 'ordered', false],
]
const WHATS = ['killed', 'injured', 'displaced', 'detained', 'missing', 'other']
const UNITS = ['percent', 'USD', 'rockets', 'tonnes', 'houses']

/** Readings of `count` reports, ordered by the day published: about 12 paragraphs, 15 statements, 8 people, 3 figures each. */
export function* readings(count, seed = 1) {
  const { words, people, outlets, places } = world(seed)
  const random = mulberry32(seed + 1)
  const anyWord = zipf(words.length, 2.7, random)
  const anyPerson = zipf(people.length, 20, random)
  const anyOutlet = zipf(outlets.length, 5, random)
  const anyPlace = zipf(places.length, 3, random)
  const anyCue = zipf(CUES.length, 0.4, random)
  const below = n => Math.floor(random() * n)
  const several = (least, most) => least + below(most - least + 1)
  const prose = n => Array.from({ length: n }, () => words[anyWord()]).join(' ')

  for (let r = 0; r < count; r++) {
    const published = dayAt(Math.floor((r / count) * DAYS))
    const cast = [...new Set(Array.from({ length: several(9, 12) }, anyPerson))].map(k => people[k])
    let text = ''
    const put = piece => {
      const start = text.length
      text += piece
      return { start, end: text.length, words: piece }
    }
    const mentions = new Map()
    const attributions = []
    const figures = []
    const paragraphs = several(10, 14)
    for (let p = 0; p < paragraphs; p++) {
      if (p) put('\n\n')
      const statements = p === 0 ? 1 : several(0, 2) + Number(random() < 0.3)
      for (let s = 0; s < statements; s++) {
        const name = cast[below(cast.length)]
        const [cue, manner, negated] = CUES[anyCue()]
        const direct = random() < 0.35
        const source = put(name)
        put(' ')
        const told = put(cue)
        put(direct ? ', ' : ' that ')
        const content = put(direct ? `“${prose(several(8, 26))}.”` : prose(several(8, 26)))
        put(direct ? ' ' : '. ')
        mentions.set(name, [...(mentions.get(name) ?? []), source])
        attributions.push({ name, source, cue: told, content, manner, negated, direct })
      }
      if (random() < 0.27) {
        put('At least ')
        const least = several(2, 900)
        const number = put(String(least))
        put(' were counted in ')
        const where = put(places[anyPlace()])
        const said = random() < 0.6 && attributions.length ? attributions.at(-1) : null
        figures.push({ number, least, where, what: WHATS[below(WHATS.length)], said })
        put('. ')
      }
      put(`${capital(prose(several(12, 30)))}.`)
    }
    yield reading({
      r,
      published,
      outlet: outlets[anyOutlet()],
      title: capital(prose(8)),
      text,
      mentions,
      attributions,
      figures,
      several,
      random,
    })
  }
}

const dayAt = k => new Date(FIRST_DAY + k * 86_400_000).toISOString().slice(0, 10)

/** What was found, in the form in which it goes into a ledger. */
function reading({ r, published, outlet, title, text, mentions, attributions, figures, several, random }) {
  const idOf = (kind, { start, end }) => `${kind}:${start}-${end}`
  const person = name => idOf('person', mentions.get(name)[0])
  const idOfStatement = a => idOf('attribution', { start: a.source.start, end: a.content.end })
  const saidOn = () => dayAt((Date.parse(published) - FIRST_DAY) / 86_400_000 - several(0, 6))
  return {
    form: 'reading/1',
    id: `bench/${r}`,
    textHash: createHash('sha256').update(text).digest('hex'),
    ...{
      title,
      outlet,
      published,
      url: `https://${outlet.toLowerCase().replace(' ', '-')}.example/${r}`,
      language: 'en',
      offsets: 'utf-16',
      text,
    },
    people: [...mentions].map(([name, spans]) => ({
      ...{ id: person(name), name, kind: 'person', roles: random() < 0.5 ? ['spokesperson'] : [], mentions: spans },
      names: { own: spans, others: [] },
    })),
    attributions: attributions.map(a => ({
      id: idOfStatement(a),
      ...{ source: [a.source], cue: [a.cue], content: [a.content], speaker: person(a.name), because: [a.source] },
      ...{ type: a.direct ? 'direct' : 'indirect', manner: a.manner, negated: a.negated, to: null, via: null },
      saidOn: random() < 0.4 ? { value: saidOn(), ...a.cue } : null,
      ...{
        continues: null,
        in: null,
        chain: ['outlet', person(a.name)],
        insertions: [],
        confidence: 0.5 + random() / 2,
        by: 'bench@1',
      },
    })),
    figures: figures.map(({ number, least, where, what, said }) => ({
      ...{ id: idOf('figure', number), ...number, least, most: null, exact: null, about: false, what },
      unit: what === 'other' ? UNITS[least % UNITS.length] : null,
      ...{ who: null, where, means: null, period: null, asOf: random() < 0.5 ? saidOn() : null, cumulative: random() < 0.3 },
      ...{
        certainty: 'stated',
        partOf: null,
        attribution: said && idOfStatement(said),
        onWhoseWord: said ? said.name : 'outlet',
        series: [],
      },
    })),
    times: [],
    voice: { quoted: 0.2, reported: 0.3, own: 0.5 },
    headline: { attributions: [], figures: [] },
    doubts: [],
  }
}
