import type { TestProject } from 'vitest/node'
import { startServer } from './ledger/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** address of a PostgreSQL where tests may make databases; null where there is none */
    postgres: string | null
  }
}

/** vitest's globalSetup: the PostgreSQL that HEARSAY_TEST_POSTGRES names, else Debian's, started once a run. */
export default async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.HEARSAY_TEST_POSTGRES
  const server = given ? null : await startServer()
  provide('postgres', given || (server?.address ?? null))
  return server?.drop
}
