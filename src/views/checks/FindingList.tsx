import { type ReactNode, useState } from 'react'
import { saySources, sayRule, sayWhy } from '../../actions/findings.ts'
import { type Finding, findingKey } from '../../model/checks/check.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { say, sayNumber } from '../../words/words.ts'
import { FindingItem } from './FindingItem.tsx'
import type { FindingGroup } from './useFindings.ts'
import { usePrinting } from '../../ui/usePrinting.ts'
import type { Settled } from './useFocusAfter.ts'

/** Findings shown of one rule before more are asked for. */
const SHOWN = 20
/** With no more findings than this, every rule is unfolded. */
const FEW = 12

/** The findings, a fold for each rule. */
export function FindingGroups(props: { readonly groups: readonly FindingGroup[]; readonly onSettled: Settled }) {
  const { groups, onSettled } = props
  const [few] = useState(() => groups.reduce((sum, { list }) => sum + list.length, 0) <= FEW)
  return (
    <div className="checks-groups">
      {groups.map(({ rule, list }) => (
        <RuleFold key={rule} rule={rule} list={list} open={few || list[0]?.severity === 'error'}>
          <Findings list={list} onSettled={onSettled} />
        </RuleFold>
      ))}
    </div>
  )
}

/** Findings in a list; `alone` where no heading says their rule. */
export function Findings(props: {
  readonly list: readonly Finding[]
  readonly alone?: boolean
  readonly onSettled: Settled
}) {
  const { list, alone, onSettled } = props
  const [wanted, setShown] = useState(SHOWN)
  const shown = usePrinting() ? list.length : wanted
  const rest = Math.min(SHOWN, list.length - shown)
  return (
    <>
      <ul className="checks-list">
        {list.slice(0, shown).map((finding) => (
          <FindingItem key={findingKey(finding)} finding={finding} alone={alone ?? false} onSettled={onSettled} />
        ))}
      </ul>
      {rest > 0 ? (
        <Button size="small" variant="quiet" onPress={() => setShown((count) => count + SHOWN)}>
          {say('review.more', { count: rest })}
        </Button>
      ) : null}
    </>
  )
}

function RuleFold(props: {
  readonly rule: string
  readonly list: readonly Finding[]
  readonly open: boolean
  readonly children: ReactNode
}) {
  const { rule, list, children } = props
  const [unfolded, setOpen] = useState(props.open)
  const open = usePrinting() || unfolded
  const severity = list[0]?.severity ?? 'info'
  return (
    <details className="checks-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-severity={severity}>
        <Icon name="chevronRight" size={14} />
        <span className="checks-severity">{say(`severity.${severity}`)}</span>
        <span className="checks-name">{sayRule(rule)}</span>
        <span className="checks-count">{sayNumber(list.length)}</span>
      </summary>
      {open ? (
        <div className="checks-body">
          <p className="checks-why">{sayWhy(rule)}</p>
          {children}
          <p className="checks-source">{say('review.rule', { rule, source: saySources(rule) })}</p>
        </div>
      ) : null}
    </details>
  )
}
