import { webAnnotation } from './annotation.ts'
import { claims } from './claims.ts'
import { codebook } from './codebook.ts'
import { csv } from './csv.ts'
import type { Form } from './item.ts'
import { jsonl } from './jsonl.ts'
import { parquet } from './parquet.ts'

/** Every form of an export, by the name that `--format` takes. */
export const FORMS = { jsonl, csv, parquet, 'web-annotation': webAnnotation, claims, codebook } as const satisfies Record<
  string,
  Form
>

export type FormName = keyof typeof FORMS
