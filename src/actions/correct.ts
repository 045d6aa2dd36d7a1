import { z } from 'zod'
import { makeCorrection } from '../ledger/corrections-made.ts'
import { currentReading } from '../ledger/current.ts'
import { write } from '../ledger/write.ts'
import { piece } from '../reading/painter.ts'
import { HearsayError } from '../report/error.ts'
import { action } from './action.ts'
import { parsedAddress, reportOf } from './address.ts'
import { addition, changesTo } from './changes-given.ts'
import { decisionName, why } from './decision.ts'
import { lines, statementLines } from './screen.ts'
import { statement } from './statement.ts'
import { statementsIn } from './statements.ts'

const PLACE = 'words that stand once in the text, or their place (41-97); again for each further piece'

const input = z.object({
  address: z
    .string()
    .describe('The statement, as 3f2a91c0#attribution:41-97; a report’s id alone adds a statement; of a figure, to reject it'),
  accept: z.boolean().default(false).describe('It is right as it was read'),
  reject: z.boolean().default(false).describe('It is no statement, or no figure'),
  speaker: z
    .string()
    .optional()
    .describe(
      'Who said it: the name or id of one of the report’s people, words of the text that mention somebody else, or nobody',
    ),
  content: z.array(z.string()).optional().describe(`What was said: ${PLACE}`),
  cue: z.array(z.string()).optional().describe(`The words that say that it was said: ${PLACE}; empty for none`),
  source: z.array(z.string()).optional().describe(`The words that name who said it: ${PLACE}; empty for none`),
  split: z.string().optional().describe('It is two statements: the words that the second begins with, or their place'),
  kind: z
    .enum(['person', 'group', 'organisation', 'place', 'document', 'unnamed'])
    .optional()
    .describe('What a speaker is whom the reading does not have yet; a person where nobody says'),
  type: z
    .enum(['direct', 'mixed', 'indirect'])
    .optional()
    .describe('Of a statement that is added; told by its quotation marks where nobody says'),
  manner: z
    .string()
    .regex(/^[a-z]+$/, 'is not a manner: said, asked, denied …')
    .optional()
    .describe('Of a statement that is added: said, asked, denied …'),
  negated: z.boolean().optional().describe('Of a statement that is added: the words were not said'),
  why,
})

const output = z.object({
  decisions: z.array(z.string()).describe('What each correction is called, to be taken back by'),
  report: z.string(),
  statements: z.array(statement).describe('What the report has now that these corrections made or changed'),
})

export const correct = action({
  name: 'correct',
  sentence: 'Correct a statement of a report: accept or reject it, change its bounds or its speaker, split it, or add one',
  words: ['address'],
  changes: true,
  input,
  output,
  async run({ ledger, now, who }, { address, why = null, ...given }) {
    const whole = /#(?:headline\/)?(?:attribution|figure|person):\d+-\d+/.test(address)
    const { report: id, mark } = whole ? parsedAddress(address) : { report: address, mark: '' }
    const report = await reportOf(ledger, id)
    const made = await write(ledger, async within => {
      const reading = await currentReading(within.db, report.n)
      if (reading === null)
        throw new HearsayError('NO_SUCH_ADDRESS', `The text of ${report.id} was taken down: there is nothing left to correct.`)
      const { about, changes } = whole ? changesTo(reading, mark, given) : addition(reading, given)
      const done: number[] = []
      for (const change of changes) {
        const { n, held } = await makeCorrection(within, {
          report: report.n,
          mark: mark || 'attribution',
          change,
          about,
          who,
          now,
          why,
        })
        if (held)
          throw new HearsayError(
            'BAD_USAGE',
            `The ${change.kind} has no place in ${address} as it is read now. Look at it with hearsay report, and give other words.`,
          )
        done.push(n)
      }
      return done
    })
    const signs = made.map(n => `correction ${n} by `)
    const statements = (await statementsIn(ledger, report.n)).filter(s => signs.some(sign => s.by.startsWith(sign)))
    return { decisions: made.map(n => decisionName('correction', n)), report: report.id, statements }
  },
  terminal({ decisions, report, statements }, screen) {
    const line = lines(screen)
    const head = statements.length ? `Corrected, ${report} has now:` : `Corrected: ${report} has it no more.`
    return (
      line([piece(head, 'title')]) +
      statements.map((s, k) => statementLines(s, k + 1, line)).join('') +
      line([piece(`To take it back: hearsay undo ${[...decisions].reverse().join(', then hearsay undo ')}`, 'soft')])
    )
  },
  rows: ({ decisions, report, statements }) =>
    statements.length
      ? statements.map(s => ({
          decisions: decisions.join(' '),
          report,
          address: s.address,
          speaker: s.speaker?.name ?? null,
          content: s.content.map(c => c.words).join(' … '),
        }))
      : [{ decisions: decisions.join(' '), report, address: null, speaker: null, content: null }],
})
