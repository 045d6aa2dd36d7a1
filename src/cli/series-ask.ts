import { createInterface } from 'node:readline'
import { type Given, lackOf, type Mapped } from '../series/mapping.ts'
import { WHATS } from '../series/series.ts'
import type { Table } from '../series/table.ts'

/** Puts a question and gives the answer; null where nobody answers any more. */
export type Asker = (question: string) => Promise<string | null>

/**
 * What was given of a table's columns, and what it lacks as a person answers. Answers that end early leave the rest open, so that the
 * series is refused with the flags to give.
 */
export async function mappingAsked(table: Table, given: Given, asker: Asker): Promise<Given> {
  const lack = lackOf(table, given)
  if (!lack.date && !lack.counts) return given
  const { columns } = table
  const list = columns.map(c => `“${c}”`).join(', ')
  const date = lack.date
    ? ((await choice(asker, `The columns are ${list}.\nWhich holds the day? `, columns)) ?? undefined)
    : given.date
  if (!lack.counts || (lack.date && date === undefined)) return { ...given, date }
  const counts: Mapped[] = []
  const first = lack.date ? 'Which holds a count? ' : `The columns are ${list}.\nWhich holds a count? `
  for (;;) {
    const column = await choice(asker, counts.length ? 'Which other one (Enter for none)? ' : first, columns, counts.length > 0)
    const what = column && (given.what ?? (await choice(asker, `What befell those counted (${WHATS.join(', ')})? `, WHATS)))
    if (!column || !what) return { ...given, date, columns: counts }
    counts.push({ column, what, who: null })
  }
}

/** One of some words, asked for until it is one of them; null where nobody answers, or for an empty line that may be. */
async function choice<T extends string>(asker: Asker, question: string, words: readonly T[], empty = false): Promise<T | null> {
  for (;;) {
    const answer = (await asker(question))?.trim()
    if (answer === undefined || (empty && answer === '')) return null
    const word = words.find(w => w === answer) ?? words.find(w => w.toLowerCase() === answer.toLowerCase())
    if (word) return word
  }
}

/** Asks on the terminal, in lines as it edits them: Ctrl-C ends the run and Ctrl-D the answers. */
export function terminalAsker(): { readonly asker: Asker; readonly close: () => void } {
  const lines = createInterface({ input: process.stdin, terminal: false })
  const answers = lines[Symbol.asyncIterator]()
  const asker: Asker = async question => {
    process.stderr.write(question)
    const { value, done } = await answers.next()
    if (done) process.stderr.write('\n')
    return done ? null : String(value)
  }
  return { asker, close: () => lines.close() }
}
