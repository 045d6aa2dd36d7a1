import { createWriteStream, type WriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { HearsayError } from '../report/error.ts'

export interface Output {
  /** resolves when the text is taken; `false` once nobody reads any more (a closed pipe) */
  readonly write: (text: string) => Promise<boolean>
  /** everything is written; a file gets its name only now */
  readonly finish: () => Promise<void>
  /** nothing more comes; an unfinished file goes */
  readonly abandon: () => Promise<void>
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room, or write elsewhere with --out',
  EFBIG: 'the file may not grow that large here. Write elsewhere with --out',
  EACCES: 'you may not write there. Choose another place with --out',
  EROFS: 'the disk is read-only. Choose another place with --out',
  ENOENT: 'its folder is not there. Make the folder first',
  EISDIR: 'it is a folder. Name a file',
}

const cannotWrite = (name: string, cause: NodeJS.ErrnoException): HearsayError =>
  new HearsayError('CANNOT_WRITE', `${name} cannot be written: ${REASONS[cause.code ?? ''] ?? cause.message}.`, { cause })

function writer(stream: NodeJS.WritableStream, name: string): Pick<Output, 'write'> {
  let failed: NodeJS.ErrnoException | null = null
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failed ??= error
  })
  const check = (): boolean => {
    if (failed === null) return true
    if (failed.code === 'EPIPE') return false
    throw cannotWrite(name, failed)
  }
  return {
    write: text =>
      new Promise((resolve, reject) => {
        stream.write(text, error => {
          failed ??= (error as NodeJS.ErrnoException | null | undefined) ?? null
          try {
            resolve(check())
          } catch (e) {
            reject(e)
          }
        })
      }),
  }
}

const standard = (): Output => ({ ...writer(process.stdout, 'standard output'), finish: async () => {}, abandon: async () => {} })

/** Written beside its name and renamed at the end, so that a name never stands for half a file. */
function file(path: string): Output {
  const beside = `${path}.${process.pid}.part`
  let stream: WriteStream | null = null
  let out: Pick<Output, 'write'>
  const open = (): void => {
    stream = createWriteStream(beside, { flags: 'wx' })
    out = writer(stream, path)
  }
  return {
    async write(text) {
      if (!stream) open()
      return out.write(text)
    },
    async finish() {
      if (!stream) open()
      try {
        await new Promise<void>((resolve, reject) => {
          stream!.once('error', reject)
          stream!.end(resolve)
        })
        await rename(beside, path)
      } catch (cause) {
        throw cause instanceof HearsayError ? cause : cannotWrite(path, cause as NodeJS.ErrnoException)
      }
    },
    async abandon() {
      stream?.destroy()
      await rm(beside, { force: true })
    },
  }
}

export const openOutput = (path: string | undefined): Output => (path === undefined || path === '-' ? standard() : file(path))
