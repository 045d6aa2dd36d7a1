import type { SingleBar } from 'cli-progress'

export interface Progress {
  /** one report more is done; `share` of the input has been taken in, from 0 to 1, null where nobody knows its size */
  readonly step: (share: number | null) => void
  readonly stop: () => void
}

const SILENT: Progress = { step: () => {}, stop: () => {} }

/** A bar with rate and time left on standard error, where that is a terminal. */
export async function openProgress(wanted: boolean): Promise<Progress> {
  if (!wanted || !process.stderr.isTTY) return SILENT
  const { default: cli } = await import('cli-progress')
  const begun = performance.now()
  let done = 0
  const bar: SingleBar = new cli.SingleBar(
    {
      format: '{bar} {percentage} % | {done} reports | {rate}/s | {left} left',
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 50,
    },
    cli.Presets.shades_grey,
  )
  bar.start(1000, 0, { done: 0, rate: '–', left: '–' })
  return {
    step(share) {
      done++
      const seconds = (performance.now() - begun) / 1000
      const left = share ? `${Math.ceil((seconds / share) * (1 - share))} s` : '–'
      bar.update(Math.round((share ?? 0) * 1000), { done, rate: (done / seconds).toFixed(1), left })
    },
    stop: () => bar.stop(),
  }
}
