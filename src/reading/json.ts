import type { Failure, Format } from './form.ts'

// as in a reading, so that `.error` tells a failure from a reading
const failureObject = ({ id, line, code, message }: Failure): object => ({ error: { code, message, id, line } })

const pretty = (value: object): string => JSON.stringify(value, null, 2)

export const json: Format = {
  mediaType: 'application/json',
  one: reading => `${pretty(reading)}\n`,
  many() {
    let before = '\n'
    const element = (value: object): string => {
      const text = before + pretty(value)
      before = ',\n'
      return text
    }
    return { head: '[', row: element, failed: failure => element(failureObject(failure)), tail: () => '\n]\n' }
  },
}

const line = (value: object): string => `${JSON.stringify(value)}\n`

export const jsonl: Format = {
  mediaType: 'application/jsonl',
  one: line,
  many: () => ({ head: '', row: line, failed: failure => line(failureObject(failure)), tail: () => '' }),
}
