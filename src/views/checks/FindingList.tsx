import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { saySources, sayRule, sayWhy } from '../../actions/findings.ts'
import { type Finding, findingKey } from '../../model/checks/check.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { say, sayNumber } from '../../words/words.ts'
import { FindingItem } from './FindingItem.tsx'
import type { FindingGroup } from './useFindings.ts'

/** Findings shown of one rule before more are asked for. */
const SHOWN = 20
/** With no more findings than this, every rule is unfolded. */
const FEW = 12

/** The findings, a fold for each rule. */
export function FindingGroups({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const box = useRef<HTMLDivElement>(null)
  const settled = useFocusAfter(box)
  const [few] = useState(() => groups.reduce((sum, { list }) => sum + list.length, 0) <= FEW)
  return (
    <div ref={box} className="checks-groups" tabIndex={-1}>
      {groups.map(({ rule, list }) => (
        <RuleFold key={rule} rule={rule} list={list} open={few || list[0]?.severity === 'error'}>
          <Findings list={list} onSettled={settled} />
        </RuleFold>
      ))}
    </div>
  )
}

/** Findings without a heading of their rule: each says which it is. */
export function FindingsAlone({ list }: { readonly list: readonly Finding[] }) {
  const box = useRef<HTMLDivElement>(null)
  const settled = useFocusAfter(box)
  return (
    <div ref={box} tabIndex={-1}>
      <Findings list={list} alone onSettled={settled} />
    </div>
  )
}

function Findings(props: {
  readonly list: readonly Finding[]
  readonly alone?: boolean
  readonly onSettled: (at: number) => void
}) {
  const { list, alone, onSettled } = props
  const [shown, setShown] = useState(SHOWN)
  const rest = Math.min(SHOWN, list.length - shown)
  return (
    <>
      <ul className="checks-list">
        {list.slice(0, shown).map((finding, at) => (
          <FindingItem
            key={findingKey(finding)}
            finding={finding}
            alone={alone ?? false}
            onSettled={() => onSettled(at)}
          />
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
  const [open, setOpen] = useState(props.open)
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

/** What is settled goes from the list: the focus goes to what stands there now, or to the list itself. */
function useFocusAfter(box: RefObject<HTMLElement | null>): (at: number) => void {
  const goal = useRef<number | null>(null)
  useEffect(() => {
    if (goal.current === null || !box.current) return
    goal.current = null
    if (document.activeElement !== document.body) return
    const next = box.current.querySelector<HTMLElement>('.checks-item button, summary')
    ;(next ?? box.current).focus()
  })
  return (at) => {
    goal.current = at
  }
}
