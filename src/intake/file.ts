import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { HearsayError } from '../report/index.ts'

/** The most bytes that one report may have: some three million words. */
export const LARGEST = 20_000_000

const IN_WORDS: Readonly<Record<string, readonly ['NO_SUCH_FILE' | 'IS_FOLDER' | 'UNREADABLE_FILE', string]>> = {
  ENOENT: ['NO_SUCH_FILE', 'is not there. Check the path, or give - to read standard input.'],
  ENOTDIR: ['NO_SUCH_FILE', 'is not there: part of its path is a file. Check the path.'],
  ENAMETOOLONG: ['NO_SUCH_FILE', 'is too long for a path. Check the path.'],
  EISDIR: ['IS_FOLDER', 'is a folder. Name the files in it.'],
  EACCES: ['UNREADABLE_FILE', 'may not be read by you. Change its permissions.'],
  EPERM: ['UNREADABLE_FILE', 'may not be read by you. Change its permissions.'],
}

/**
 * The bytes of a file piece by piece, however large; `-` is standard input.
 *
 * @throws HearsayError NO_SUCH_FILE, IS_FOLDER or UNREADABLE_FILE
 */
export async function* fileChunks(path: string): AsyncIterable<Uint8Array> {
  try {
    if (path !== '-' && (await stat(path)).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    yield* path === '-' ? process.stdin : createReadStream(path)
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException
    const [ours, sentence] = IN_WORDS[code] ?? [
      'UNREADABLE_FILE',
      `can't be read (${message}). Copy it to another place and try again.`,
    ]
    throw new HearsayError(ours, `${path === '-' ? 'Standard input' : path} ${sentence}`, { cause })
  }
}

/**
 * The bytes of one report; `-` is standard input.
 *
 * @throws HearsayError NO_SUCH_FILE, IS_FOLDER, UNREADABLE_FILE, TOO_LARGE or EMPTY_INPUT
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of fileChunks(path)) {
    chunks.push(chunk)
    length += chunk.length
    refuseLarge(length, path)
  }
  if (length === 0) throw emptyInput(path)
  return Buffer.concat(chunks, length)
}

/** @throws HearsayError TOO_LARGE */
export function refuseLarge(length: number, what = 'This input'): void {
  if (length > LARGEST)
    throw new HearsayError(
      'TOO_LARGE',
      `${what} is larger than ${LARGEST / 1e6} MB, more than one report holds. Split it, or give many reports as JSON Lines (name.jsonl).`,
    )
}

export const emptyInput = (what = 'This input'): HearsayError =>
  new HearsayError('EMPTY_INPUT', `${what === '-' ? 'Standard input' : what} is empty. Give a report of at least a sentence.`)
