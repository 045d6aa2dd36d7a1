import type { Report } from '../report/index.ts'
import { type Period, periodIn } from './period.ts'
import { around, type Setting } from './setting.ts'

/** The period of a number: its own sentence's, or that of the sentences around it. */
export function periodOf(report: Report, all: readonly Setting[], i: number, k: number, last: Period | null): Period | null {
  return periodIn(all[i]!, report.text, k, report.published, last) ?? around(all, i, s => s.date)
}
