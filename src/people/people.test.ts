import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marksOf, withMarks, words } from '../report/index.ts'
import { bare } from '../report/sample.ts'
import { paragraphs } from '../text/paragraphs.ts'
import { quotations } from '../text/quotations.ts'
import { sentences } from '../text/sentences.ts'
import { people } from './people.ts'
import { marked as markedBy, meant } from './sample.ts'

const STEPS = [paragraphs, sentences, quotations]
const marked = (notation: string): ReturnType<typeof markedBy> => markedBy(notation, STEPS)

describe('whom a source means', () => {
  test.each([
    ['a name', '[source=Ana Poe/person|Ana Poe, a lawyer,] said so.'],
    ['a shortened name', 'Ana Poe spoke. [source=Ana Poe|Poe] said so.'],
    ['a form of address', 'Ana Poe spoke. [source=Ana Poe/person|Ms Poe] said so.'],
    ['a title', '[source=Ana Poe/person|Foreign Minister Ana Poe] spoke. [source=Ana Poe|The minister] said so.'],
    ['a title with its office', '[source=Ana Poe/person|Secretary of State Ana Poe] said so.'],
    ['an apposition before', '[source=Gad Lev/person|Poe’s lawyer, Gad Lev,] said so. [source=Gad Lev|The lawyer] left.'],
    ['an apposition of an apposition', '[source=Gad Lev|the brother of the mayor, Gad Lev], said so.'],
    ['a role straight before', '[source=Gad Lev/person|local police chief Gad Lev] said so.'],
    ['a role with its office straight before', '[source=Gad Lev/person|spokesman for the festival Gad Lev] said so.'],
    ['a description', 'Gad Lev, a senior Narod official, spoke. [source=Gad Lev|The Narod official] said so.'],
    ['a part of a longer name', 'Ana Poe spoke. [source=Ana Poe|Ana] Poe said so.'],
    ['the name behind “by”', 'It was noon, according to [source=Harbour Courier|a report by] the Harbour Courier.'],
    ['a pronoun', '[source|Gad Lev] said so. [source=Gad Lev|He] left, he said.'],
    ['gender by a title', 'Mr Lev met Ms Poe. [source=Poe|She] said so.'],
    [
      'gender by a noun',
      '[source|Spokeswoman Ana Poe] said so. [source|Gad Lev, her husband,] agreed. [source=Ana Poe|She] added this.',
    ],
    ['who', 'They met Gad Lev, [source=Gad Lev|who] said so.'],
    ['who of a description', 'They met a farmer [source=farmer/unnamed|who] said so.'],
    ['it', '[source|The Harbour Authority] said so. [source=Harbour Authority/organisation|It] added this.'],
    ['a noun for a body', '[source|The Harbour Authority] said so. [source=Harbour Authority|The agency] added this.'],
    ['they', '[source|Doctors] said so. [source=Doctors/unnamed|They] added this.'],
    ['initials in brackets', 'The Narod Liberation Front (NLF) met. [source=Narod Liberation Front|The NLF] said so.'],
    ['initials without', 'The Harbour Safety Board met. [source=Harbour Safety Board|HSB] said so.'],
    ['a former name in brackets', 'The Harbour Board (HB, formerly HPB) met. [source=Harbour Board|HPB] said so.'],
    ['a state’s other name', 'The United States left. [source=United States|The US] said so.'],
    ['a city for its government', 'Japan left. [source=Japan/organisation|Tokyo] said so.'],
    ['a city of which the state is not named', '[source=Tokyo|Tokyo] said so.'],
    ['joint sources', '[source=Japan and Peru/group|Japan and Peru] said so. [source=Japan and Peru|Both countries] left.'],
    ['cities together', 'Japan and Peru met. [source=Japan and Peru|Tokyo and Lima] said so.'],
    [
      'a spokesman of a body',
      '[source=military spokesman/unnamed|A military spokesman] said so. [source=military spokesman|The spokesman] left.',
    ],
    [
      'spokesmen of two bodies',
      '[source|A Narod spokesman] left. [source|A Sudland spokesman] spoke. [source=Narod spokesman|The Narod spokesman] said so.',
    ],
    ['a body', '[source=Berlin police/organisation|Berlin police] said so.'],
    ['a document', '[source=police report/document|A police report] said so.'],
    ['the unnamed', '[source=official familiar with the talks/unnamed|an official familiar with the talks] said so.'],
    ['an outlet with its noun', '[source=KXNA/organisation|the KXNA news agency] said so.'],
    ['words about one', '[source=Gad Lev/person|Food and wine critic Gad Lev] said so.'],
    ['a body and its man', '[source=Gad Lev/person|Norco News Network Gad Lev] said so. [source=Gad Lev|Lev] left.'],
    ['a possessor is another', '[source=Lev’s family/group|Lev’s family] said so.'],
    ['his', '[source|Gad Lev] spoke. [source=Gad Lev’s family/group|His family] said so.'],
    ['a speaker’s label', 'Ana Poe spoke.\n\n[source=Ana Poe/person|POE]: So it is.'],
    ['somebody named later', '[source=Gad Lev|The boy’s uncle] said so. The boy’s uncle, Gad Lev, left.'],
    ['a name with an insertion', '“\\[Ana\\] Poe left,” he said. [source=Ana Poe|Poe] said so.'],
    ['two of one surname', 'Ana Poe met. Gad Poe spoke. [source=Gad Poe|Poe] said so.'],
    ['no short form of a thing', 'Norco said so. Norco sells the Norco Phone. [source=Norco|Norco] left.'],
    ['a surname that is a month', '[source=Tara May/person|Prime Minister Tara May] said so.'],
    ['a company without its legal form', '[source=Norco Ltd|Norco Ltd] met. [source=Norco Ltd|Norco] said so.'],
    ['the first word of a body', '[source|The Harlow Airlines Board] met. [source=Harlow Airlines Board|Harlow] said so.'],
    ['the last word of a body', 'The Norco Otters met. They won. [source=Norco Otters|The Otters] said so.'],
    ['a body by its noun', '[source|The Norco Observatory] spoke. [source=Norco Observatory|The observatory] said so.'],
    ['police without their place', '[source|The Norco Police Department] met. [source=Norco Police Department|Police] said so.'],
    ['a name that ends as a trade does', '[source=Hoffman Norlet|Hoffman Norlet] met. [source=Hoffman Norlet|Hoffman] said so.'],
    ['a short form in a caption', 'A tax on Norlet.\n\nThe Norlet Holt Inc met. [source=Norlet Holt Inc|Norlet] said so.'],
    ['a ticker behind a name', 'Norlet (NRL) rose. [source=Norlet|Norlet] said so.'],
    ['a caption’s hyphen', 'FILE - In this picture [source=Norlet|Norlet] says so.'],
    [
      'what the report is about',
      'It rained on Norlet. Then Norlet met. In May Norlet rose, like Harlow. [source=Norlet|The company] said so.',
    ],
    [
      'a body that its two words leave open',
      '[source=Norlet Holt/organisation|Norlet Holt] fell. Norlet Holt raised its offer. [source=Norlet Holt|The bank] said so.',
    ],
    ['an office before the name', '[source=Gad Lev|Norco’s Chief Secretary] said so. [source|Gad Lev] left, he added.'],
    ['a lead before the name', '[source=Ana Poe|A Norlet woman] says so. It was late when Ana Poe met her, [source|Poe] said.'],
    ['two offices of one', '[source=Gad Lev|Norlet’s founder and CEO] said so. “It rains,” [source|Gad Lev] wrote.'],
    ['a bank that nobody called one', '[source|Norlet] met on Friday. Norlet fell. [source=Norlet|The bank] said so.'],
    ['a body of another people', 'Norlet met. [source=Chinese space agency|The Chinese space agency] said so.'],
    ['a body with its clause', '[source=Norlet|The state-run Norlet company that built the Harlow One] said so.'],
    ['a body behind a comma', '[source=Norco holders|Norco holders, led by the fund Harlow Group,] said so.'],
    ['an apposition with “and”', '[source=Gad Lev|A director and former head of research, Gad Lev,] said so.'],
    ['two with their roles', '[source=Ana Poe and Gad Lev/group|Ana Poe, the mayor, and Gad Lev, the judge,] said so.'],
    ['an epithet', 'Ana Poe met Gad Lev, a lawyer. Poe won. [source=Ana Poe|The 40-year-old comedian] said so.'],
    ['an epithet with “and”', 'Ana Poe met. Poe won. [source=Ana Poe|The model and television personality] said so.'],
    ['a trade before a first name', 'Ana Poe met. [source=Ana Poe|Harlow Comedienne Ana] said so.'],
    ['initials before a surname', 'Ana Poe met. [source=Ana Poe|MVP Poe] said so.'],
    ['a committee before a name', '[source=Ana Poe/person|Security Committee Ana Poe] also said so.'],
    [
      'a picture’s credit',
      '[source|Gad Lev] met. Image copyright Getty Images Image caption A car\n\n[source=Gad Lev|He] said so.',
    ],
    ['a credit before a name', 'Ana Poe met.\n\nGetty - Contributor [source=Ana Poe|Ana] said so.'],
    [
      'a document by somebody',
      '[source=statement issued by the Harbour Board/document|a statement issued by the Harbour Board (HB)] said so.',
    ],
    [
      'a fuller description before',
      '[source|Experts from the Harbour Board] met. [source=Experts from the Harbour Board|Experts] said so.',
    ],
    [
      'members of a body',
      'Astronomers at Norlet University used data of Harlow. Before this, [source=Astronomers at Norlet University|they] said so.',
    ],
    [
      'researchers by what they study',
      '[source|Biologists at Norlet University] met. [source=Biologists at Norlet University|The researchers] said so.',
    ],
    ['a handle that spells a name', 'Ana Poe fell. “It rains” — [source=Ana Poe|annie poe] (@anapoe24) May 3'],
    [
      'a signature that spells a body',
      'He saw the Harbour Board. “It rains” — [source=Harbour Board|HarbourBoard] (@hboard) May 3',
    ],
    [
      'a part of a group',
      '[source|Teens] met. [source=Half of teens/group|Half of teens] said so. [source=Half of teens|They] left.',
    ],
    [
      'two bodies that “and” joined',
      'Then the Norlet Union and the Harbour Board met. [source=Norlet Union and Harbour Board/group|The groups] said so. [source=Norlet Union and Harbour Board|They] left.',
    ],
    ['two people that “and” joined', 'Mr Gad Lev and Ms Ana Poe sang. [source=Gad Lev and Ana Poe/group|The pair] said so.'],
    ['no two', 'Mr Gad Lev met Ms Ana Poe. [source=groups|The groups] said so.'],
    ['no owner of a thing', '[source|Norlet] met. [source=Norlet’s website/organisation|Norlet’s website] said so.'],
    [
      'a spokesman of another',
      '[source|Spokesman Gad Lev] spoke. [source|A local Narod spokesman] met. [source=local Narod spokesman|The Narod spokesman] said so.',
    ],
    ['a boy’s kin', 'The boy, Gad Lev, fell. [source=boy’s grandfather|The boy’s grandfather] said so.'],
    ['whose turn it is', 'Gad Lev left.\n\n[source=ANA POE|ANA POE]: [source=Gad Lev|He] said so.'],
    ['I in a signed post', '[source=Ana Poe|I] hope so. — Ana Poe (@anapoe) May 3'],
    ['a chipmaker', '[source=chipmaker/organisation|A chipmaker] said so.'],
    ['residents', '[source=Residents/group|Residents] said so.'],
    [
      'the People’s Republic',
      'The Democratic People’s Republic of Korea (DPRK) met. [source=Democratic People’s Republic of Korea|The DPRK] left.',
    ],
    [
      'he, behind the quotation that goes on',
      'Mr Lev met Mr Orr. Lev spoke. Lev left, he said.\n\n[source|Sam Orly, head of the Harlow union,] said Lev was late.\n\n“Lev sings,” [source=Sam Orly|he] said.',
    ],
    ['initials of a group', 'The Narod State group met. [source=Narod State group|NS] said so.'],
    [
      'a name that the tagger cuts',
      '[source=Lee Min-ho/person|[name=person|Lee] Min-ho, the minister of works, roads and parks], said so.',
    ],
    [
      'a name that words behind a comma make',
      '[source#1=A Time for Norlet/organisation|The organisers], A Time for Norlet, [cue#1|said] so. [source=A Time for Norlet|They] left.',
    ],
    ['police, whose place is told later', '[source=Harlow police/organisation|Police] said so. Later he met Harlow police.'],
    ['police of two places', '[source=Police|Police] said so. Later he met Harlow police, then Norlet police.'],
    ['the country’s', 'It rained on Peru. [source=Peru’s space agency/organisation|The country’s space agency] said so.'],
    ['a flight of an airline', 'They took Norlet Airways Flight 7. [source=Norlet Airways|The airline] said so.'],
    [
      'where a body has its seat',
      '[source|Sudland-based Norlet] met. Harlow fell. [source=Norlet|The Sudland-based firm] said so.',
    ],
    ['a person of a people', 'Gad Lev won. Lev left. [source=Gad Lev|The Brit] said so.'],
    ['a name with two particles', '[source=Gad van der Holt/person|director Gad van der Holt], of Norlet, said so.'],
    [
      'two, the first behind “according to”',
      'It rained, according to [source=Gad Lev and Ana Poe/group|Gad Lev, chairman of the Harbour Board, and Ana Poe, the mayor].',
    ],
    ['another’s website', '[source|The Norlet website] spoke. [source=Harlow’s website|Harlow’s website] said so.'],
  ])('%s', async (_, notation) => {
    const { report, expected } = await marked(notation)
    expect(meant(report, expected)).toEqual(expected)
  })
})

describe('what the tagger adds', () => {
  test('a name’s type', async () => {
    const { report, expected } = await marked('[source=Norco Sachs/organisation|[name=organisation|Norco Sachs]] said so.')
    expect(meant(report, expected)).toEqual(expected)
  })

  test('a name’s bounds', async () => {
    const { report } = await marked('The [name=organisation|Harbour Crew] [name=person|Gad Lev] left.')
    expect(marksOf(report, 'person').map(p => `${p.name} ${p.person}`)).toEqual(['Harbour Crew organisation', 'Gad Lev person'])
  })

  test('the antecedent of a pronoun', async () => {
    const { report, expected } = await marked(
      'The deputy met [mention#1|Gad Lev]. [source|Tom Orr] said so. [source=Gad Lev|[mention#2=1|He]] left.',
    )
    expect(meant(report, expected)).toEqual(expected)
  })
})

test('why: from the words over what they point to, to the name', async () => {
  const { report } = await marked('Gad Lev, an official, spoke. Lev left. [source|He] said so.')
  const [r] = marksOf(report, 'reference')
  expect(r!.because.map(id => words(report, report.marks.find(m => m.id === id)!))).toEqual(['He', 'Lev', 'Gad Lev'])
})

test('two close readings are both told', async () => {
  const { report } = await marked('Gad Lev met Tom Orr. [source|He] said so.')
  const [r] = marksOf(report, 'reference')
  expect(r!.or).not.toBeNull()
  expect(marksOf(report, 'doubt').map(d => [d.code, d.message])).toEqual([['WHICH_SPEAKER', '“He” may be Gad Lev or Tom Orr.']])
})

test('roles and every mention, sources or not', async () => {
  const { report } = await marked(
    'Narod’s army moved. “The Narod army lies,” said [source|senior official Gad Lev, 41, a baker]. The official left; so did Lev.',
  )
  const [army, , lev] = marksOf(report, 'person').map(p => ({
    name: p.name,
    roles: p.roles.map(r => words(report, r)),
    mentions: p.mentions.map(id => words(report, report.marks.find(m => m.id === id)!)),
  }))
  expect([army, lev]).toMatchObject([{}, { name: 'Gad Lev', mentions: ['Gad Lev', 'The official', 'Lev'] }])
  expect(lev!.roles).toContain('senior official')
})

test('a headline names nobody whom the text does not', async () => {
  const { report } = await marked('Mayor Says Rain Is Near\n\nGad Lev spoke.')
  expect(marksOf(report, 'person').map(p => p.name)).toEqual(['Gad Lev'])
})

describe('laws', () => {
  const word = fc.constantFrom(
    'Ana',
    'Poe',
    'He',
    'said',
    'the',
    'mayor',
    'of',
    'and',
    ',',
    '.',
    '\n\n',
    '“',
    '”',
    'Mr',
    'US',
    'who',
    'both',
    'his',
    '’s',
    '(AP)',
    'Tokyo',
    '😀',
    'officials',
  )
  const texts = fc.array(word, { maxLength: 60 }).map(w => w.join(' '))

  test('every source gets one person, whatever the text, and the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 30 })), { maxLength: 8 }),
        async (text, places) => {
          fc.pre(text.trim() !== '')
          let report = bare(text)
          for (const step of STEPS) report = withMarks(report, await step(report))
          const spans = new Map(
            places.map(([at, length]) => {
              const start = at % text.length
              const end = Math.min(text.length, start + length)
              return [`source:${start}-${end}`, { start, end }]
            }),
          )
          report = withMarks(
            report,
            [...spans].map(([id, s]) => ({ kind: 'source', depth: 1, id, ...s, by: 'test', confidence: 1 }) as const),
          )
          const once = await people(report)
          const done = withMarks(report, once)
          expect(marksOf(done, 'reference').map(r => r.source)).toEqual(marksOf(report, 'source').map(s => s.id))
          for (const r of marksOf(done, 'reference')) expect(r.confidence).toBeGreaterThan(0)
          expect(await people(report)).toEqual(once)
        },
      ),
    )
  })
})
