import { randomUUID } from 'node:crypto'
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { HearsayError } from '../report/error.ts'

export interface Output {
  /** resolves when the part is taken; `false` once nobody reads any more (a closed pipe) */
  readonly write: (part: string | Uint8Array) => Promise<boolean>
  /** everything is written; a file gets its name only now */
  readonly finish: () => Promise<void>
  /** nothing more comes; an unfinished file goes, a finished one stays */
  readonly abandon: () => Promise<void>
}

/** What a shell makes of a run whose reader went away (`| head`): 128 and the number of SIGPIPE. */
export const NOBODY_READS = 141

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room, or write elsewhere with --out',
  EDQUOT: 'your share of the disk is used up. Make room, or write elsewhere with --out',
  EFBIG: 'the file may not grow that large here. Write elsewhere with --out',
  EACCES: 'you may not write there. Choose another place with --out',
  EPERM: 'you may not write there. Choose another place with --out',
  EROFS: 'the disk is read-only. Choose another place with --out',
  ENOENT: 'its folder is not there. Make the folder first',
  ENOTDIR: 'part of its path is a file. Choose another place with --out',
  ENAMETOOLONG: 'its name is too long. Choose a shorter one with --out',
  EISDIR: 'it is a folder. Name a file in it',
}

export const cannotWrite = (name: string, cause: NodeJS.ErrnoException): HearsayError =>
  new HearsayError('CANNOT_WRITE', `${name} cannot be written: ${REASONS[cause.code ?? ''] ?? cause.message}.`, { cause })

/** Resolves when a standard stream has taken everything, to what went wrong, if anything. */
export const flushed = (stream: NodeJS.WritableStream, part: string | Uint8Array = ''): Promise<NodeJS.ErrnoException | null> =>
  new Promise(resolve => stream.write(part, error => resolve(error ?? null)))

const standard: Output = {
  async write(part) {
    const error = await flushed(process.stdout, part)
    if (error && error.code !== 'EPIPE') throw cannotWrite('Standard output', error)
    return !error
  },
  finish: async () => {},
  abandon: async () => {},
}

/** A device, a pipe or the like, which must not be replaced by a file. */
function device(path: string, handle: FileHandle): Output {
  const close = (): Promise<void> => handle.close().catch(() => {})
  return {
    write: part =>
      handle.writeFile(part).then(
        () => true,
        cause => {
          if (cause.code === 'EPIPE') return false
          throw cannotWrite(path, cause)
        },
      ),
    finish: close,
    abandon: close,
  }
}

/** Written beside its name and renamed at the end, so that a name never stands for half a file. */
async function file(path: string, mode: number | undefined): Promise<Output> {
  const beside = `${path}.${randomUUID().slice(0, 8)}.part`
  const handle = await open(beside, 'wx', mode)
  let named = false
  return {
    async write(part) {
      try {
        await handle.writeFile(part)
        return true
      } catch (cause) {
        throw cannotWrite(path, cause as NodeJS.ErrnoException)
      }
    },
    async finish() {
      try {
        await handle.sync()
        await handle.close()
        await rename(beside, path)
        named = true
      } catch (cause) {
        throw cannotWrite(path, cause as NodeJS.ErrnoException)
      }
    },
    async abandon() {
      if (named) return
      await handle.close().catch(() => {})
      await rm(beside, { force: true })
    },
  }
}

/**
 * Where readings go: a file, or standard output where none is named.
 *
 * @throws HearsayError CANNOT_WRITE, before anything is read
 */
export async function openOutput(path: string | undefined): Promise<Output> {
  if (path === undefined || path === '-') return standard
  try {
    const there = await stat(path).catch(() => null)
    if (there && !there.isFile()) return device(path, await open(path, 'w'))
    // a link stays a link
    return await file(there ? await realpath(path) : path, there?.mode)
  } catch (cause) {
    throw cannotWrite(path, cause as NodeJS.ErrnoException)
  }
}
