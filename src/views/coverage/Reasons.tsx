import { byIntervention } from '../../actions/coverage.ts'
import { sayFrom } from '../../actions/coverageWords.ts'
import type { Serves } from '../../portfolio/coverage.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { say } from '../../words/words.ts'
import { KindMark } from './Marks.tsx'
import { useMore } from './useMore.ts'

interface ReasonsProps {
  readonly serves: readonly Serves[]
  readonly isBid: (model: string) => boolean
}

/** Of an outcome that hundreds serve, so many are shown at first. */
const FIRST = 12

/** What an outcome is served by: each intervention with which of its cards, in which way, and why. */
export function Reasons({ serves, isBid }: ReasonsProps) {
  const { list, most, showMore } = useMore<HTMLUListElement>(FIRST, Infinity)
  if (serves.length === 0) {
    return (
      <div className="coverage-reasons">
        <p>{say('coverage.reasons.none')}</p>
        <p className="coverage-quiet">{say('coverage.reasons.none.words')}</p>
      </div>
    )
  }
  const interventions = byIntervention(serves)
  const shown = interventions.slice(0, most)
  return (
    <div className="coverage-reasons">
      <ul ref={list}>
        {shown.map(([model, ways]) => (
          <li key={model}>
            <div className="coverage-reason-head">
              <a className="coverage-link" href={`#/model/${model}`}>
                {ways[0]?.title.trim() || say('workspace.new.untitled')}
              </a>
              {isBid(model) ? <Chip>{say('coverage.column.bid')}</Chip> : null}
            </div>
            <ul>
              {ways.map((one) => (
                <Way key={one.contribution} way={one} bid={isBid(model)} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {interventions.length > shown.length ? (
        <Button size="small" variant="quiet" onPress={showMore}>
          {say('coverage.reasons.more', { count: interventions.length - shown.length })}
        </Button>
      ) : null}
    </div>
  )
}

function Way({ way, bid }: { readonly way: Serves; readonly bid: boolean }) {
  return (
    <li className="coverage-reason">
      <KindMark kind={way.kind} bid={bid} />
      <div>
        <p>
          <strong>{say(`contribution.kind.${way.kind}`)}</strong>{' '}
          {say('coverage.reasons.from', { label: sayFrom(way) })}
        </p>
        <p className={way.rationale.trim() ? undefined : 'coverage-quiet'}>
          {way.rationale.trim() || say('coverage.reasons.noRationale')}
        </p>
      </div>
    </li>
  )
}
