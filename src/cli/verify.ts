import type { Command } from 'commander'
import { readFileBytes } from '../intake/file.ts'
import { intake } from '../intake/intake.ts'
import { HearsayError } from '../report/error.ts'

export function addVerify(program: Command): void {
  program
    .command('verify')
    .summary('prove that every span of a reading slices to its words')
    .description('Proves that every span of a reading slices to its words, and, with the report it was made from, that this is the text that was read.')
    .argument('<reading>', 'a reading/1 file: JSON, or JSON Lines with one reading a line')
    .argument('[text]', 'the report that was read')
    .action(verify)
}

async function verify(path: string, textPath: string | undefined): Promise<void> {
  const { verifyReading } = await import('../reading/verify.ts')
  const text = textPath === undefined ? undefined : (await intake(await readFileBytes(textPath), {}, textPath)).text
  const source = new TextDecoder().decode(await readFileBytes(path))
  let spans = 0
  const readings = readingsIn(source, path)
  for (const reading of readings) spans += verifyReading(reading, text).spans
  const count = readings.length === 1 ? 'The reading is' : `All ${readings.length} readings are`
  process.stdout.write(`${count} sound: ${spans} spans slice to their words${text === undefined ? '' : ', and the text is the one that was read'}.\n`)
}

/** One reading, an array of them, or one a line. */
function readingsIn(source: string, path: string): readonly unknown[] {
  try {
    const json: unknown = JSON.parse(source)
    return Array.isArray(json) ? json : [json]
  } catch (whole) {
    const lines = source.split('\n').filter(line => line.trim())
    if (lines.length < 2) throw new HearsayError('BAD_JSON', `${path} is not JSON: ${(whole as Error).message}. Give what --format json printed.`)
    return lines.map((line, i) => {
      try {
        return JSON.parse(line)
      } catch (cause) {
        throw new HearsayError('BAD_JSON', `${path}, line ${i + 1}: ${(cause as Error).message}. Give what --format jsonl printed.`, { cause })
      }
    })
  }
}
