import { select } from '../../actions/selection.ts'
import { useOpenModel } from '../../document/hooks.ts'
import type { Mark } from '../../model/checks/findings.ts'
import { say, sayNumber } from '../../words/words.ts'

/** The mark of a card that the checks found something about. A press shows what. The keyboard has C for it. */
export function FindingMark({ node, mark }: { readonly node: string; readonly mark: Mark }) {
  const open = useOpenModel()
  return (
    <button
      type="button"
      className="map-mark nodrag"
      data-severity={mark.severity}
      tabIndex={-1}
      aria-label={say('map.card.findings', { count: mark.count })}
      onClick={(event) => {
        event.stopPropagation()
        select(open, 'nodes', [node])
        open.session.setState({ inspectorOpen: true, panel: 'checks' })
      }}
    >
      <span aria-hidden="true">{sayNumber(mark.count)}</span>
    </button>
  )
}
