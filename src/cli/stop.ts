/** Signals that ask a run to stop, and the exit code that a shell gives to each: 128 and its number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

export interface Stop {
  /** resolves to the exit code when the run is asked to stop */
  readonly asked: Promise<number>
  readonly wasAsked: () => boolean
  readonly off: () => void
}

/** Listens for Ctrl-C and the like, once: a second one ends the process at once, as ever. */
export function listen(): Stop {
  let asked = false
  const handlers: [NodeJS.Signals, () => void][] = []
  const off = (): void => {
    for (const [name, handler] of handlers) process.off(name, handler)
  }
  return {
    asked: new Promise(resolve => {
      for (const [name, code] of Object.entries(SIGNALS)) {
        const handler = (): void => {
          asked = true
          off()
          resolve(code)
        }
        handlers.push([name as NodeJS.Signals, handler])
        process.on(name, handler)
      }
    }),
    wasAsked: () => asked,
    off,
  }
}
