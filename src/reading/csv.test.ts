import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from './csv.ts'
import { toReading } from './reading.ts'
import { sample } from './sample.ts'

/** RFC 4180, read strictly. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y
  while (cell.lastIndex < text.length) {
    const m = cell.exec(text)
    if (!m) throw new Error('not RFC 4180')
    rows.at(-1)!.push(m[1]?.replaceAll('""', '"') ?? m[2] ?? '')
    if (m[3] === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

const reading = toReading(
  sample(
    '[content#1|“We will, then, “appeal”,] [source#1|she] [cue#1|said], [content#1|“in May.”] [doubt#2=NO_SPEAKER|[content#2|“Good.”]]',
    {
      id: 'quay-7',
      origin: { url: 'https://example.org/a', outlet: '=cmd()', mediaType: null, charset: null, language: 'en', fetched: null },
    },
  ),
)

test('one row an attribution, in the order of the header', () => {
  const [head, ...rows] = parse(csv.one(reading))
  const named = rows.map(r => Object.fromEntries(head!.map((name, i) => [name, r[i]])))
  expect(named).toMatchObject([
    {
      report: 'quay-7',
      address: `quay-7#${reading.attributions[0]!.id}`,
      speaker: 'she',
      cue: 'said',
      content: '“We will, then, “appeal”, … “in May.”',
      start: '0',
      end: '25',
      confidence: '0.93',
    },
    { speaker: '', speaker_kind: '', type: 'direct', negated: 'false', source: '', doubts: 'NO_SPEAKER: It is not said here.' },
  ])
})

test('to whom, through what, when, on whose word and inside what', () => {
  const [head, ...rows] = parse(
    csv.one(
      toReading(
        sample(
          '[source#1|[person|Ada Berg]], [role=Ada Berg|the chair], [cue#1|told] [to#1|the board] [via#1|in a letter] [time#1=2024-03-08|on Friday] [content#1|that [source#2=organisation: Port|it] had [cue#2=not promised|never vowed] [content#2|to shut]]. [content#3=1|“So.”]',
        ),
      ),
    ),
  )
  const named = rows.map(r => Object.fromEntries(head!.map((name, i) => [name, r[i]])))
  expect(named).toMatchObject([
    {
      speaker_roles: 'the chair',
      because: 'Ada Berg',
      to: 'the board',
      via: 'in a letter',
      said_on: '2024-03-08',
      said_on_words: 'on Friday',
      continues: '',
      in: '',
      chain: 'outlet ← Ada Berg',
    },
    { manner: 'promised', negated: 'true', to: '', said_on: '', in: named[0]!.address, chain: 'outlet ← Ada Berg ← Port' },
    { continues: named[0]!.address, because: 'Ada Berg', chain: 'outlet ← Ada Berg' },
  ])
})

test('columns are only ever added, at the end', () => {
  expect(csv.many().head).toBe(
    'report,address,outlet,published,url,speaker,speaker_kind,type,manner,negated,cue,content,source,start,end,confidence,doubts,' +
      'speaker_roles,because,to,via,said_on,said_on_words,continues,in,chain\r\n',
  )
})

test('no byte order mark; the header once for many', () => {
  const stream = csv.many()
  const all = stream.head + stream.row(reading) + stream.row(reading) + stream.tail()
  expect(all.startsWith('report,address,')).toBe(true)
  expect(parse(all)).toHaveLength(5)
})

test('no cell begins as a formula does', () => {
  expect(parse(csv.one(reading))[1]![2]).toBe("'=cmd()")
  const word = fc.stringMatching(/^[=+\-@\t\r",\n]{0,3}[a-z]{1,5}$/)
  fc.assert(
    fc.property(word, word, (said, who) => {
      const rows = parse(csv.one(toReading(sample(`[content#1|${said}] x [source#1|${who}]`))))
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
      expect([rows[1]![11], `'${rows[1]![11]}`.slice(2)]).toContain(said)
    }),
  )
})
