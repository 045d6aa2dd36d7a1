import { z } from 'zod'
import { onScreen } from '../reading/screen.ts'
import { action } from './action.ts'
import { parsedAddress } from './address.ts'
import { type Citation, citation } from './citation.ts'
import { cited } from './cited.ts'

const input = z.object({
  address: z.string().min(1).describe('What to cite, as search, said-by or figures give it: 3f2a91c0…#attribution:41-97'),
  style: z
    .enum(['text', 'markdown', 'csl'])
    .default('text')
    .describe('The form that a terminal shows: plain text, Markdown, or CSL-JSON for citation managers'),
})

export const cite = action({
  name: 'cite',
  sentence: 'Make a citation of a statement, a figure or a passage that one can paste',
  words: ['address'],
  changes: false,
  input,
  output: citation,
  async run({ ledger }, { address, style }) {
    return cited(ledger, parsedAddress(address), style)
  },
  terminal: (answer: Citation) => {
    if (answer.style === 'csl') return `${JSON.stringify([answer.csl], null, 2)}\n`
    // to be pasted: no breaks of our own in it
    return `${onScreen(answer.style === 'markdown' ? answer.markdown : answer.text)}\n`
  },
  rows: ({ csl: _, ...answer }) => [answer],
})
