import './drawing.css'
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { type PlaceCard, type PlaceLaneId, type PlacePaths, throughCard } from '../../actions/placePaths.ts'
import { announce } from '../../ui/Announcer.tsx'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'
import { Legend } from './Legend.tsx'
import { StepLines } from './StepLines.tsx'

/** The paths from left to right. A pressed card lights all that leads to it and all that it leads to. */
export function Lanes({ paths }: { readonly paths: PlacePaths }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const drawing = useRef<HTMLDivElement>(null)
  const lit = useMemo(() => (chosen === null ? null : throughCard(paths.steps, chosen)), [paths, chosen])
  const choose = (card: PlaceCard | null) => {
    const next = card === null || card.key === chosen ? null : card
    setChosen(next?.key ?? null)
    const count = next ? throughCard(paths.steps, next.key).size - 1 : 0
    announce(next ? say('place.followed', { name: next.label, count }) : say('place.followed.none'))
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || chosen === null) return
    event.stopPropagation()
    choose(null)
  }
  const clear = () => {
    // The button goes: what was followed takes the focus.
    drawing.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
    choose(null)
  }
  return (
    <div ref={drawing} className="place-drawing">
      <div className="place-lanes" style={{ gridTemplateColumns: `repeat(${paths.lanes.length}, minmax(0, 1fr))` }}>
        {paths.lanes.map(({ id, cards }) => (
          <Lane key={id} id={id}>
            {cards.map((card) => (
              <li key={card.key}>
                <button
                  type="button"
                  className="place-card"
                  data-key={card.key}
                  data-receded={(lit && !lit.has(card.key)) || undefined}
                  data-lit={lit?.has(card.key) || undefined}
                  aria-pressed={card.key === chosen}
                  onClick={() => choose(card)}
                  onKeyDown={keys}
                >
                  <span>{card.label}</span>
                  <CardNotes card={card} />
                </button>
              </li>
            ))}
          </Lane>
        ))}
        <StepLines paths={paths} lit={lit} />
      </div>
      <div className="place-under">
        <Legend paths={paths} />
        {chosen === null ? null : (
          <Button size="small" variant="quiet" onPress={clear}>
            {say('place.paths.clear')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Lane(props: { readonly id: PlaceLaneId; readonly children: ReactNode }) {
  const heading = useId()
  return (
    <section className="place-lane" data-lane={props.id} aria-labelledby={heading}>
      <h4 id={heading}>{say(`place.lane.${props.id}`)}</h4>
      <ul>{props.children}</ul>
    </section>
  )
}

function CardNotes({ card: { served, ends } }: { readonly card: PlaceCard }) {
  return (
    <>
      {served.map((kind) => (
        <small key={kind}>{say(`place.served.${kind}`)}</small>
      ))}
      {ends ? <small>{say('place.onward.none')}</small> : null}
    </>
  )
}
