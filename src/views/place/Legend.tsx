import type { PlacePaths } from '../../actions/placePaths.ts'
import { say } from '../../words/words.ts'

const KINDS = ['direct', 'enabling', 'shared'] as const

/** What the lines of the drawing say, of those that are in it. */
export function Legend({ paths: { steps } }: { readonly paths: PlacePaths }) {
  const kinds = KINDS.filter((kind) => steps.some((step) => step.kind === kind))
  const plain = steps.some(({ kind }) => kind === null)
  return (
    <ul className="place-legend">
      {[...kinds, ...(plain ? (['system'] as const) : [])].map((kind) => (
        <li key={kind}>
          <svg viewBox="0 0 34 8" width="34" height="8" aria-hidden="true">
            <path className="place-line" data-kind={kind} d="M1,4 L33,4" />
          </svg>
          {say(`place.legend.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
