import { z } from 'zod'

/** How many tests of a run passed, failed and were skipped. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

/** Counts of a Vitest JSON report. */
export function vitestCounts(report: string): Counts {
  const read = vitestReport.parse(JSON.parse(report))
  return { passed: read.numPassedTests, failed: read.numFailedTests, skipped: read.numPendingTests + read.numTodoTests }
}

/** Counts of a Playwright JSON report. What passed on a second try (on CI only) has passed; the runner names it. */
export function playwrightCounts(report: string): Counts {
  const { stats } = playwrightReport.parse(JSON.parse(report))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

/**
 * Counts of one runner from its exit code and report. A runner that failed without saying which test (it crashed, wrote
 * no report, could not load a file) or that ran nothing counts as one failed test.
 */
export function runnerCounts(code: number, report: string | undefined, read: (report: string) => Counts): Counts {
  const counts = readOrNothing(report, read)
  const silentFailure = counts.failed === 0 && (code !== 0 || counts.passed === 0)
  return silentFailure ? { ...counts, failed: 1 } : counts
}

function readOrNothing(report: string | undefined, read: (report: string) => Counts): Counts {
  try {
    return read(report ?? '')
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** Adds up the runners. */
export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/** The line that closes a test run. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
