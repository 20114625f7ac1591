export interface Lane {
  readonly kind: string
  readonly horizon: string
  /** Cards on the lane; 0 draws one empty place. */
  readonly cards: number
}

const LANE = 34
const GAP = 6
const HEIGHT = 84

/** A small picture of a model's stages with a bar for each card. Decoration: the words beside it say the same. */
export function StageDrawing({ lanes }: { lanes: readonly Lane[] }) {
  const width = lanes.length * (LANE + GAP) - GAP
  return (
    <svg
      className="home-drawing"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="xMinYMin"
      width={width}
      height={HEIGHT}
      aria-hidden="true"
    >
      {lanes.map((lane, index) => (
        // Lanes have no identity besides their place.
        <g key={`${index} ${lane.kind}`} transform={`translate(${index * (LANE + GAP)} 0)`}>
          <rect className="home-lane" width={LANE} height={HEIGHT} rx={4} />
          <Cards lane={lane} />
        </g>
      ))}
    </svg>
  )
}

function Cards({ lane: { kind, horizon, cards } }: { lane: Lane }) {
  const tone = kind === 'outcome' && horizon === 'long' ? 'outcome-long' : kind
  const step = Math.min(16, (HEIGHT - 18) / Math.max(cards, 1))
  return (
    <>
      <rect className={`home-fill-${tone}`} x={5} y={6} width={14} height={3} rx={1.5} />
      {cards === 0 && <rect className="home-place" x={4.5} y={15.5} width={LANE - 9} height={11} rx={2} />}
      {Array.from({ length: cards }, (_, index) => (
        <g key={index} transform={`translate(4 ${15 + index * step})`}>
          <rect className="home-bar" width={LANE - 8} height={Math.min(12, step - 1.5)} rx={1.5} />
          <rect className={`home-fill-${tone}`} width={2} height={Math.min(12, step - 1.5)} rx={1} />
        </g>
      ))}
    </>
  )
}
