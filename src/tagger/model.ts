import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Calibration, HearsayError } from '../report/index.ts'
import type { WindowSize } from './windows.ts'

/** `reader.json` beside the weights: what the code must know of them. */
export interface ModelCard extends WindowSize {
  readonly sha256: { readonly 'reader.onnx': string; readonly 'vocab.txt': string }
  /** added to the log-probability of O before the tags are read off; below 0 finds more */
  readonly outside: number
  /** tags are given for so many depths of speech inside speech */
  readonly depths: number
  /** width of each of the four link projections */
  readonly link: number
  /** width of each of the four projections of mentions */
  readonly antecedent: number
  readonly calibration: Calibration
}

export interface ModelFiles {
  readonly card: ModelCard
  readonly weights: Uint8Array
  readonly vocabulary: readonly string[]
  /** the first of the weights' SHA-256, as marks name it */
  readonly hash: string
}

async function bytes(folder: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, name))
  } catch (cause) {
    throw new HearsayError(
      'NO_MODEL',
      `The model file ${join(folder, name)} is not there. Install hearsay anew, or name the model's folder with --model.`,
      {
        cause,
      },
    )
  }
}

function checked(folder: string, name: string, data: Uint8Array, expected: string | undefined): string {
  const found = createHash('sha256').update(data).digest('hex')
  if (found !== expected)
    throw new HearsayError(
      'DAMAGED_MODEL',
      `The model file ${join(folder, name)} is damaged: its SHA-256 is ${found}, not ${expected}. Install hearsay anew.`,
    )
  return found
}

function cardIn(folder: string, json: Uint8Array): ModelCard {
  try {
    return JSON.parse(new TextDecoder().decode(json))
  } catch (cause) {
    throw new HearsayError('DAMAGED_MODEL', `${join(folder, 'reader.json')} is not JSON. Install hearsay anew.`, { cause })
  }
}

/**
 * SHA-256 of a model's weights, as its card has it; whoever loads the model checks it.
 *
 * @throws HearsayError NO_MODEL, DAMAGED_MODEL
 */
export async function weightsOf(folder: string): Promise<string> {
  return cardIn(folder, await bytes(folder, 'reader.json')).sha256['reader.onnx']
}

/**
 * A model's files, their hashes checked.
 *
 * @throws HearsayError NO_MODEL, DAMAGED_MODEL
 */
export async function loadModel(folder: string): Promise<ModelFiles> {
  const [json, weights, pieces] = await Promise.all(['reader.json', 'reader.onnx', 'vocab.txt'].map(name => bytes(folder, name)))
  const card = cardIn(folder, json!)
  const hash = checked(folder, 'reader.onnx', weights!, card.sha256?.['reader.onnx'])
  checked(folder, 'vocab.txt', pieces!, card.sha256?.['vocab.txt'])
  const vocabulary = new TextDecoder().decode(pieces).trimEnd().split('\n')
  return { card, weights: weights!, vocabulary, hash: hash.slice(0, 6) }
}
