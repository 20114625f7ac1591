import { useVersionsStay } from '../../document/hooks/versions.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'

/** Says of a shared model that what it brought along never got to the server. Nothing for others. */
export function StayNote() {
  const stay = useVersionsStay()
  return (
    <div role="status">
      {stay ? (
        <p className="history-stay">
          <Icon name="warning" />
          <span>{say('versions.stay.here')}</span>
        </p>
      ) : null}
    </div>
  )
}
