import { csv } from './csv.ts'
import type { Format } from './form.ts'
import { html } from './html.ts'
import { json, jsonl } from './json.ts'
import { marked } from './marked.ts'
import { terminal } from './terminal.ts'

export type { Failure } from './form.ts'

/** Every way to show a reading, by the name that `--format` takes. */
export const FORMATS = { terminal, json, jsonl, html, marked, csv } as const satisfies Record<string, Format>

export type FormatName = keyof typeof FORMATS
