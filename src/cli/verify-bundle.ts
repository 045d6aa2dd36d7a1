import { availableParallelism } from 'node:os'
import type { BundledReport } from '../export/bundle.ts'
import { difference } from '../export/difference.ts'
import { badBundle } from '../export/manifest.ts'
import { verifyBundle } from '../export/verify-bundle.ts'
import { makeReport } from '../intake/report.ts'
import { read } from '../read.ts'
import { hashOf, toReading } from '../reading/reading.ts'
import type { Reading } from '../reading/schema.ts'
import { HearsayError } from '../report/error.ts'
import { weightsOf } from '../tagger/model.ts'
import { openTagger, type Tagger } from '../tagger/tagger.ts'
import { inputs } from './inputs.ts'
import { VERSION } from './version.ts'

/** Proves a bundle, and says what is proven. */
export async function proveBundle(path: string, textPath: string | undefined, again: string | null): Promise<string> {
  const texts = new Map<string, string>()
  if (textPath !== undefined)
    for await (const { report } of inputs([textPath], {})) {
      if (report instanceof Error) throw report
      texts.set(hashOf(report.text), report.text)
    }
  const reader = again === null ? null : await openReader(again)
  try {
    const { manifest, sha256, spans, unseen } = await verifyBundle(path, {
      texts,
      each: async (report, reading) => reader?.compare(report, reading),
    })
    const { reports, readings, corrections } = manifest
    const withheld = unseen
      ? ` ${unseen} readings have no text here, and their spans were not looked at: give the reports as well.`
      : ''
    return `The bundle is sound: ${reports} reports, ${readings} readings, ${corrections} corrections; ${spans} spans slice to their words.${withheld}${reader?.told() ?? ''}\nIts SHA-256 is ${sha256}.\n`
  } finally {
    await reader?.tagger.close()
  }
}

interface Rereader {
  readonly tagger: Tagger
  readonly compare: (report: BundledReport, reading: Reading) => Promise<void>
  readonly told: () => string
}

/** Reads reports of a bundle anew with the model of a folder, and compares. */
async function openReader(folder: string): Promise<Rereader> {
  const model = await weightsOf(folder)
  const tagger = await openTagger(folder, availableParallelism())
  let [same, close, others] = [0, 0, 0]
  return {
    tagger,
    async compare(report, reading) {
      if (report.reading?.model !== model || report.reading.program !== VERSION) {
        others++
        return
      }
      const { id, title, published, outlet, url, language } = reading
      const { mediaType, charset, fetched } = report
      const again = toReading(
        await read(
          makeReport({ text: reading.text, id, title, published, outlet, url, language, mediaType, charset, fetched }),
          tagger,
        ),
      )
      const found = difference(reading, again)
      if (found === null) same++
      else if (found.small) close++
      else
        throw badBundle(
          `${report.id}: read anew, ${found.path} is ${JSON.stringify(found.is)?.slice(0, 80)}, and the bundle has ${JSON.stringify(found.was)?.slice(0, 80)}. The reading is not what this model and this hearsay make of the text.`,
        )
    },
    told() {
      if (same + close === 0 && others)
        throw new HearsayError(
          'NO_MODEL',
          `The bundle is sound, but none of its ${others} readings is by the model ${model.slice(0, 12)} and hearsay ${VERSION}, so that nothing could be read anew. Name its model’s folder with --model, and use the hearsay that read it.`,
        )
      const parts = [
        `\n${same + close} readings were read anew: ${same} are the same`,
        close ? `, ${close} the same but for confidences that differ by rounding` : '',
        others ? `. ${others} are by another model or another hearsay, and were not` : '',
      ]
      return `${parts.join('')}.`
    },
  }
}
