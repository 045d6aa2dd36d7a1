import { toReading } from '../reading/reading.ts'
import { sample as report } from '../reading/sample.ts'
import type { Choices, Form, Item, Sent } from './item.ts'

/** A report on its way out, from the marked notation of `reading/sample.ts`. */
export function item(
  marked: string,
  about: {
    readonly id?: string
    readonly url?: string | null
    readonly outlet?: string | null
    readonly published?: string | null
    readonly title?: string | null
  } = {},
  more: Partial<Item> = {},
): Item {
  const {
    id = 'r1',
    url = 'https://example.org/news/1',
    outlet = 'The Daily Note',
    published = '2024-03-10',
    title = null,
  } = about
  const origin = { url, outlet, mediaType: 'text/plain', charset: null, language: 'en', fetched: null }
  const made = toReading(report(marked, { id, origin, published, title }))
  return {
    ...{
      n: 1,
      id,
      version: 1,
      first: id,
      url,
      outlet,
      published,
      title,
      textHash: made.textHash,
      language: 'en',
      mediaType: 'text/plain',
      charset: null,
    },
    ...{
      fetched: null,
      added: '2024-03-11T08:00:00.000Z',
      forgotten: null,
      model: 'a'.repeat(64),
      program: '0.1.0',
      read: '2024-03-11T08:00:00.000Z',
    },
    ...{ made, reading: made, corrections: [], originals: [], kept: null, entities: new Map<string, string>() },
    ...more,
  }
}

/** A report whose text was taken down. */
export const gone = (id: string): Item => ({
  ...item('[content#1|Rain] [cue#1|is expected].', { id }),
  ...{ forgotten: '2024-04-01T00:00:00.000Z', made: null, reading: null, title: null, model: null, program: null, read: null },
})

export interface Written {
  readonly sent: Sent
  /** bytes of each file by its name */
  readonly files: Readonly<Record<string, Buffer>>
}

/** What a form writes of some items. */
export async function written(form: Form, items: readonly Item[], choices: Partial<Choices> = {}): Promise<Written> {
  const parts: Record<string, (string | Uint8Array)[]> = {}
  async function* all(): AsyncGenerator<Item> {
    yield* items
  }
  const sent = await form.write(
    all(),
    async name => {
      parts[name] = []
      return async part => void parts[name]!.push(part)
    },
    { offsets: 'utf-16', table: null, texts: true, bom: true, program: '0.1.0', ...choices },
  )
  return {
    sent,
    files: Object.fromEntries(
      Object.entries(parts).map(([name, all]) => [name, Buffer.concat(all.map(p => Buffer.from(p as string)))]),
    ),
  }
}

/** Sentences with all that an export must keep apart: an emoji, a broken quotation, a denial, speech inside speech, a cell that looks like a formula. */
export const RAIN = [
  '😀 [content#1|“=SUM(A1:A9)”] [source#1=Amara Quist|Amara Quist] [cue#1=wrote|wrote] [time#1=2024-03-08|on Friday]. [content#2|“We will appeal,”] [source#2=Amara Quist|she] [cue#2|said], [content#2|“and soon.”]',
  '[source#3=Amara Quist|Quist] [cue#3=denied|denied] [content#3|that the bridge was closed].',
  '[source#4|The mayor] [cue#4|told] [to#4|reporters] [content#4|[source#5|an engineer] [cue#5=warned|had warned] [content#5|of “rain, “heavy” rain; and wind”]].',
].join('\n')
