import type { LooseOutcome } from '../../actions/placePaths.ts'
import { useMayWrite, useOpenModel } from '../../document/hooks.ts'
import { say } from '../../words/words.ts'

/** Outcomes that are joined to nothing in the system, and what to do about them. */
export function Loose({ loose }: { readonly loose: readonly LooseOutcome[] }) {
  const open = useOpenModel()
  const canWrite = useMayWrite('model')
  if (loose.length === 0) return null
  const select = (id: string) =>
    open.session.setState({ selection: { table: 'nodes', ids: [id] }, inspectorOpen: true })
  return (
    <div className="place-loose">
      <h4>{say('place.loose')}</h4>
      <p>{say('place.loose.about', { count: loose.length })}</p>
      <ul>
        {loose.map(({ id, label, targets }) => (
          <li key={id}>
            {canWrite ? (
              <a href={`#/model/${open.id}/outline`} onClick={() => select(id)}>
                {label}
              </a>
            ) : (
              label
            )}
            {targets.map((target) => (
              <small key={target}>{say('place.loose.gone', { name: label, target })}</small>
            ))}
          </li>
        ))}
      </ul>
      <p>{say(canWrite ? 'place.loose.write' : 'place.loose.read')}</p>
    </div>
  )
}
