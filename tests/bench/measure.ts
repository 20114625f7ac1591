type Unit = 'ms' | 'kB' | 'crossings' | 'updates/s'

/** One measured line. `reference` is what was measured in the same run to compare with, in the same unit. */
export interface Measure {
  readonly name: string
  readonly size: string
  readonly median: number
  readonly unit: Unit
  readonly reference?: number
  readonly ratio?: number
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds that each of `runs` calls took, after a few to warm up. */
export function time(runs: number, act: (run: number) => void): number[] {
  for (let run = 0; run < Math.min(10, runs); run++) act(-1 - run)
  return Array.from({ length: runs }, (_, run) => {
    const start = performance.now()
    act(run)
    return performance.now() - start
  })
}

export function measure(name: string, size: string, value: number, reference?: number, unit: Unit = 'ms'): Measure {
  const line = { name, size, median: round(value), unit }
  return reference === undefined ? line : { ...line, reference: round(reference), ratio: round(value / reference) }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}

/** Prints a line for a person, or as JSON. */
export function print(line: Measure, json: boolean): void {
  if (json) return console.log(JSON.stringify(line))
  const compared = line.ratio === undefined ? '' : `   ${line.ratio} x of ${line.reference} ${line.unit}`
  console.log(
    `${line.name.padEnd(44)} ${line.size.padEnd(10)} ${String(line.median).padStart(9)} ${line.unit}${compared}`,
  )
}
