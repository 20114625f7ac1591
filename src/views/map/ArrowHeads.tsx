const STATES = ['plain', 'receded', 'lit'] as const

/** The arrowheads that links point to, one for each way a link is drawn. */
export function ArrowHeads() {
  return (
    <svg className="map-arrows" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {STATES.map((state) => (
          <marker
            key={state}
            id={`map-arrow-${state}`}
            className={`map-arrow-${state}`}
            viewBox="0 0 8 8"
            refX="7.5"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0.5 0.5 L7.5 4 L0.5 7.5 Z" />
          </marker>
        ))}
      </defs>
    </svg>
  )
}
