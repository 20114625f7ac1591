import { useState } from 'react'
import type { Matrix, MatrixGroup, MatrixRow } from '../../actions/coverage.ts'
import { sayGroup, sayServed } from '../../actions/coverageWords.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'
import { Squares } from './Marks.tsx'
import { Reasons } from './Reasons.tsx'

/** The same as the matrix where there is no room for one: each outcome opens what serves it. */
export function OutcomeList({ matrix, groups }: { readonly matrix: Matrix; readonly groups: readonly MatrixGroup[] }) {
  return groups.map(({ key, rows }) => (
    <section key={key} className="coverage-list" aria-labelledby={`coverage-${key}`}>
      <h3 id={`coverage-${key}`}>{sayGroup(key)}</h3>
      <ul>
        {rows.map((row) => (
          <Outcome key={row.node.id} row={row} isBid={matrix.isBid} />
        ))}
      </ul>
    </section>
  ))
}

function Outcome({ row, isBid }: { readonly row: MatrixRow; readonly isBid: (model: string) => boolean }) {
  const [shown, setShown] = useState(false)
  return (
    <li data-standing={row.standing}>
      <details onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>
          <Icon name="chevronRight" size={14} />
          <span>
            <span className="coverage-list-label">{row.node.label.trim() || say('card.untitled')}</span>
            <span className="coverage-standing">{sayServed(row)}</span>
            <Squares {...row} />
          </span>
        </summary>
        {shown ? <Reasons serves={row.serves} isBid={isBid} /> : null}
      </details>
    </li>
  )
}
