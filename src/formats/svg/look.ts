import type { Stage } from '../../model/model.ts'
import type { StandingTone } from '../../monitoring/standingWords.ts'

/** The map's colours, as attributes, since few programs that take an SVG read style sheets. */
export const PAPER = '#ffffff'
export const LANE = '#f3f5f8'
export const INK = '#16202e'
export const INK_SOFT = '#445163'
export const INK_QUIET = '#5b6675'
export const HAIRLINE = '#d3d9e1'
export const CARD_EDGE = '#cfd7e0'
export const EDGE_STRONG = '#7f8c9d'
export const LINK = '#97a4b3'
export const ARROW = '#8795a6'
export const ACCENT_DEEP = '#084a8c'
export const GOOD = '#1b7a35'
export const WARN = '#8a5a00'
export const BAD = '#b42318'
export const BAD_TINT = '#fdeeec'
export const VISION_FROM = '#0f2d52'
export const VISION_TO = '#0e5c66'

export const FONT =
  "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible Next Variable', Arial, Helvetica, 'Liberation Sans', sans-serif"

export const TONES: Readonly<Record<StandingTone | 'accent', string>> = {
  good: GOOD,
  warn: WARN,
  bad: BAD,
  quiet: INK_QUIET,
  accent: ACCENT_DEEP,
}

const STAGES: Readonly<Record<Stage['kind'], string>> = {
  input: '#4b5b70',
  activity: '#1d5fb0',
  output: '#6a4bb5',
  outcome: '#0f766e',
  impact: '#a3470f',
  mechanism: '#8e2f78',
}

/** The colour of a stage: its kind's, and another for what is far off. */
export function stageColour({ kind, horizon }: Pick<Stage, 'kind' | 'horizon'>): string {
  return kind === 'outcome' && horizon === 'long' ? STAGES.impact : STAGES[kind]
}
