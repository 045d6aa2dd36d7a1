import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isJsonLines } from '../intake/lines.ts'
import { formByName } from '../intake/sniff.ts'
import { HearsayError } from '../report/error.ts'

const NOTHING = new Uint8Array()

/** Whether the ending of a name says that it may be a report, or many. */
const known = (name: string): boolean => formByName(name) !== null || isJsonLines(name, NOTHING)

/**
 * Paths, in the place of each folder the files in it and in the folders in it that may be reports by the ending of their names, sorted; hidden ones are left out.
 * What is not there stays, to be told of when it is read.
 *
 * @throws HearsayError EMPTY_INPUT for a folder without such a file, UNREADABLE_FILE
 */
export async function filesOf(paths: readonly string[]): Promise<readonly string[]> {
  const all: string[] = []
  for (const path of paths) {
    const isFolder =
      path !== '-' &&
      (await stat(path).then(
        s => s.isDirectory(),
        () => false,
      ))
    if (!isFolder) {
      all.push(path)
      continue
    }
    const found = await within(path)
    if (found.length === 0)
      throw new HearsayError(
        'EMPTY_INPUT',
        `The folder ${path} holds no report: no file in it ends in .txt, .md, .html, .json or .jsonl. Name the files themselves.`,
      )
    all.push(...found)
  }
  return all
}

async function within(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(cause => {
    throw new HearsayError('UNREADABLE_FILE', `The folder ${folder} may not be read by you. Change its permissions.`, { cause })
  })
  const found: string[] = []
  // by code units, so that the order is the same on every machine
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    // a link to a folder is left, as it may lead round in a circle
    if (entry.isDirectory()) found.push(...(await within(path)))
    else if (known(entry.name) && (entry.isFile() || (await isFile(path)))) found.push(path)
  }
  return found
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    s => s.isFile(),
    () => false,
  )
