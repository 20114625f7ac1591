import { encode } from 'uqr'

/** A QR code as a drawing: the side of its square in modules, with its quiet zone, and its black modules as one SVG path. */
export interface QrDrawing {
  readonly side: number
  readonly path: string
}

/** Modules of white around the code: the standard (ISO/IEC 18004) asks for four. */
const QUIET = 4

/** Draws a text as a QR code. A seventh of it may be hidden, as by a reflection on a projector's screen. */
export function qrCode(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  return { side: size, path: data.flatMap((row, y) => runsOf(row).map(([x, length]) => bar(x, y, length))).join('') }
}

/** The runs of black in a row: where each begins, and how long it is. */
function runsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  for (const [x, black] of row.entries()) {
    const last = runs.at(-1)
    if (!black) continue
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  }
  return runs
}

function bar(x: number, y: number, length: number): string {
  return `M${x} ${y}h${length}v1h-${length}z`
}
