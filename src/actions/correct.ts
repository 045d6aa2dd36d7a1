import { z } from 'zod'
import { makeCorrection } from '../ledger/corrections-made.ts'
import { currentReading } from '../ledger/current.ts'
import { takenDown } from '../ledger/forget.ts'
import { write } from '../ledger/write.ts'
import { piece } from '../reading/painter.ts'
import { HearsayError } from '../report/error.ts'
import { action } from './action.ts'
import { halves, reportOf } from './address.ts'
import { addition, changesTo } from './changes-given.ts'
import { input } from './correct-input.ts'
import { decisionName } from './decision.ts'
import { figure } from './figure.ts'
import { figureEntry, value } from './figure-lines.ts'
import { figuresIn } from './figures-of.ts'
import { lines, statementLines } from './screen.ts'
import { statement } from './statement.ts'
import { statementsIn } from './statements.ts'

const output = z.object({
  decisions: z.array(z.string()).describe('What each correction is called, to be taken back by'),
  report: z.string(),
  statements: z.array(statement).describe('Statements that the report has now and these corrections made or changed'),
  figures: z.array(figure).describe('Figures that it has now and they made or changed'),
})

export const correct = action({
  name: 'correct',
  sentence: 'Correct a statement or a figure of a report: accept or reject it, change what it is, split it, or add one',
  words: ['address'],
  changes: true,
  input,
  output,
  async run({ ledger, now, who }, { address, why = null, ...given }) {
    const { report: id, mark } = halves(address)
    const report = await reportOf(ledger, id)
    const made = await write(ledger, async within => {
      const reading = await currentReading(within.db, report.n)
      if (reading === null)
        throw report.forgotten
          ? takenDown(report.id, report.forgotten)
          : new HearsayError('NO_SUCH_ADDRESS', `Report ${report.id} has no reading. hearsay reread makes one.`)
      const { about, changes } = mark === null ? addition(reading, given) : changesTo(reading, mark, given)
      const done: number[] = []
      for (const change of changes) {
        const { n, held } = await makeCorrection(within, {
          report: report.n,
          mark: mark ?? (change.kind === 'add-figure' ? 'figure' : 'attribution'),
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
    const theirs = ({ by }: { readonly by: string | null }) => signs.some(sign => by?.startsWith(sign))
    return {
      decisions: made.map(n => decisionName('correction', n)),
      report: report.id,
      statements: (await statementsIn(ledger, report.n)).filter(theirs),
      figures: (await figuresIn(ledger, report.n)).filter(theirs),
    }
  },
  terminal({ decisions, report, statements, figures }, screen) {
    const line = lines(screen)
    const head = statements.length + figures.length ? `Corrected, ${report} has now:` : `Corrected: ${report} has it no more.`
    return (
      line([piece(head, 'title')]) +
      statements.map((s, k) => statementLines(s, k + 1, line)).join('') +
      figures.map((f, k) => figureEntry(f, k + 1, line)).join('') +
      line([piece(`To take it back: hearsay undo ${[...decisions].reverse().join(', then hearsay undo ')}`, 'soft')])
    )
  },
  rows({ decisions, report, statements, figures }) {
    const head = { decisions: decisions.join(' '), report }
    const none = { address: null, speaker: null, content: null, figure: null }
    const rows = [
      ...statements.map(({ address, speaker, content }) => ({
        ...{ ...head, ...none, address, speaker: speaker?.name ?? null, content: content.map(c => c.words).join(' … ') },
      })),
      ...figures.map(f => ({ ...head, ...none, address: f.address, speaker: f.onWhoseWord, figure: value(f) })),
    ]
    return rows.length ? rows : [{ ...head, ...none }]
  },
})
