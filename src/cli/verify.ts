import { open, stat } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { emptyInput, fileChunks } from '../intake/file.ts'
import { MODEL } from '../reader.ts'
import { HearsayError } from '../report/error.ts'
import { type Input, inputs } from './inputs.ts'

interface VerifyFlags {
  readonly reread?: boolean
  readonly model: string
}

export function addVerify(program: Command): void {
  const command = program
    .command('verify')
    .summary('prove that every span of a reading slices to its words, or that a bundle is whole')
    .description(
      'Proves that every span of a reading slices to its words, and, with the report it was made from, that this is the text that was read.\nOf many readings and many reports the first belongs to the first, and so on; reports that could not be read are passed over.\nOf a bundle it proves every hash as well; reports are needed only where it was made without texts, in any order.',
    )
    .argument(
      '<reading>',
      'what --format json or jsonl printed: one reading, a list, or one a line; - for standard input; or a bundle',
    )
    .argument('[text]', 'the report that was read, or the reports')
    .option('--reread', 'of a bundle, also read each report anew and compare, where model and hearsay are the same')
    .addOption(new Option('--model <folder>', "another model's folder, with --reread").default(MODEL, "hearsay's own"))
    .addHelpText(
      'after',
      '\nExamples:\n  hearsay verify reading.json report.txt\n  hearsay read reports.jsonl | hearsay verify -\n  hearsay verify --reread flood.zip',
    )
    .action(async (path: string, textPath: string | undefined, flags: VerifyFlags) => {
      if (await isZip(path)) {
        // databases, the model and the like load slowly, and only bundles need them
        const { proveBundle } = await import('./verify-bundle.ts')
        process.stdout.write(await proveBundle(path, textPath, flags.reread ? flags.model : null))
      } else if (flags.reread || command.getOptionValueSource('model') === 'cli')
        throw new HearsayError('BAD_USAGE', '--reread and --model are for a bundle. To read a report anew: hearsay read.')
      else await verify(path, textPath)
    })
}

/** Whether a file begins as a zip does; a pipe is not looked into, for it can be read only once. */
async function isZip(path: string): Promise<boolean> {
  const there = path === '-' ? null : await stat(path).catch(() => null)
  if (!there?.isFile()) return false
  const file = await open(path).catch(() => null)
  try {
    const { buffer, bytesRead } = (await file?.read(Buffer.alloc(4), 0, 4, 0)) ?? { buffer: Buffer.alloc(4), bytesRead: 0 }
    return bytesRead === 4 && /^PK(?:\x03\x04|\x05\x06)$/.test(buffer.toString('latin1'))
  } finally {
    await file?.close()
  }
}

async function verify(path: string, textPath: string | undefined): Promise<void> {
  // zod loads slowly, and only this command needs it
  const { verifyReading } = await import('../reading/verify.ts')
  const reports = textPath === undefined ? null : inputs([textPath], {})
  const name = path === '-' ? 'Standard input' : path
  let [readings, spans, failures] = [0, 0, 0]
  for await (const { json, where } of readingsIn(path, name)) {
    if (isFailure(json)) {
      failures++
      await reports?.next()
      continue
    }
    const text = reports && (await nextText(reports, where))
    try {
      spans += verifyReading(json, text ?? undefined).spans
    } catch (error) {
      throw error instanceof HearsayError ? new HearsayError(error.code, `${where}: ${error.message}`, { cause: error }) : error
    }
    readings++
  }
  if (readings === 0) throw new HearsayError('BAD_READING', `${name} holds no reading. Give what --format json or jsonl printed.`)
  const are = readings === 1 ? 'The reading is' : `All ${readings} readings are`
  const same =
    reports === null
      ? ''
      : readings === 1
        ? ', and the text is the one that was read'
        : ', and the texts are those that were read'
  const passed = failures ? ` ${failures} error${failures === 1 ? '' : 's'} in place of a reading passed over.` : ''
  process.stdout.write(`${are} sound: ${spans} spans slice to their words${same}.${passed}\n`)
}

/** What --errors inline puts in the place of a reading. */
const isFailure = (json: unknown): boolean => typeof json === 'object' && json !== null && 'error' in json && !('form' in json)

async function nextText(reports: AsyncGenerator<Input>, where: string): Promise<string> {
  let broken: Error | null = null
  for (let next = await reports.next(); !next.done; next = await reports.next()) {
    const { report, line } = next.value
    if (!(report instanceof Error)) return report.text
    if (line === null) throw report
    broken = report
  }
  throw (
    broken ??
    new HearsayError('BAD_READING', `${where}: no report is left that this reading could be of. Give all reports that were read.`)
  )
}

interface Found {
  readonly json: unknown
  readonly where: string
}

/** One reading, a list of them, or one a line, however many: no more than one line is held at a time. */
async function* readingsIn(path: string, name: string): AsyncGenerator<Found> {
  const lines = linesOf(fileChunks(path))
  const first = await lines.next()
  if (first.done) throw emptyInput(name)
  const json = parsed(first.value.text)
  if (json instanceof Error) {
    let text = first.value.text
    for await (const line of lines) text += `\n${line.text}`
    yield* listed(sound(parsed(text), name), name)
    return
  }
  yield* listed(json, name)
  for await (const { text, number } of lines) {
    const where = `${name}, line ${number}`
    yield { json: sound(parsed(text), where), where }
  }
}

function* listed(json: unknown, name: string): Generator<Found> {
  if (Array.isArray(json)) for (const [i, one] of json.entries()) yield { json: one, where: `${name}, reading ${i + 1}` }
  else yield { json, where: name }
}

function sound(json: unknown, where: string): unknown {
  if (json instanceof Error)
    throw new HearsayError('BAD_JSON', `${where} is not JSON: ${json.message}. Give what --format json or jsonl printed.`, {
      cause: json,
    })
  return json
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    return error
  }
}

interface Line {
  readonly text: string
  readonly number: number
}

/** Lines that are not blank. Not by node:readline, which also breaks at U+2028, as JSON does not. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let rest = ''
  let number = 1
  for await (const chunk of chunks) {
    const [begun, ...more] = decoder.decode(chunk, { stream: true }).split('\n')
    rest += begun
    for (const next of more) {
      if (rest.trim()) yield { text: rest, number }
      number++
      rest = next
    }
  }
  rest += decoder.decode()
  if (rest.trim()) yield { text: rest, number }
}
