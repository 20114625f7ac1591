import { stageTitle, stageTone } from '../../model/names.ts'
import { type KeyboardEvent, memo, useId, useRef, useState } from 'react'
import { writable } from '../../actions/action.ts'
import { addCard } from '../../actions/cards.ts'
import { othersAt } from '../../actions/others.ts'
import { currentCard, shownRows } from '../../actions/outlineRows.ts'
import { renameStage } from '../../actions/stages.ts'
import { useActionContext, useModel, useModelShallow, useRoom, useSession } from '../../document/hooks.ts'
import { NO_FILTER } from '../../document/session.ts'
import { nodesByStage } from '../../model/queries/stages.ts'
import { Button } from '../../ui/Button.tsx'
import { PersonTags } from '../../ui/PersonTags.tsx'
import { say } from '../../words/words.ts'
import { CardRow } from './CardRow.tsx'
import { addButtonOf, labelOf, nameOf, useGoTo, useWanted } from './outlineFocus.ts'
import { StageMenus } from './StageMenus.tsx'

export interface StageSectionProps {
  readonly id: string
  readonly place: number
  readonly stages: number
}

/** A stage with its cards. */
export const StageSection = memo(function StageSection({ id, place, stages }: StageSectionProps) {
  const context = useActionContext()
  const { open, newId } = context
  const stage = useModel((model) => model.stages.get(id))
  const filter = useSession((session) => session.filter)
  // Only a filter makes the list depend on which card is current.
  const kept = useSession((session) => (session.filter === NO_FILTER ? undefined : currentCard(session)))
  const rows = useModelShallow((model) => shownRows(model, id, filter, kept))
  const count = useModel((model) => nodesByStage(model).get(id)?.length ?? 0)
  const current = useSession((session) => rows.find((row) => row === currentCard(session)))
  const [last, setLast] = useState(current)
  if (current !== undefined && current !== last) setLast(current)
  // The row where Tab enters the stage: the one that was left, so that one comes back to it.
  const entry = rows.find((row) => row === last) ?? rows[0]
  const coded = useModel((model) =>
    nodesByStage(model)
      .get(id)
      ?.some((node) => node.code !== ''),
  )
  const others = useRoom(({ people }) => othersAt(people, 'stages', id))
  const headingId = useId()
  const add = useRef<HTMLButtonElement>(null)
  useWanted(addButtonOf(id), add)
  if (!stage) return null
  const title = stageTitle(stage)
  return (
    <section className="outline-stage" aria-labelledby={headingId} data-tone={stageTone(stage)}>
      <header className="outline-stage-head">
        <h3 id={headingId} aria-label={title}>
          <StageName id={id} name={stage.name} place={place} stages={stages} first={rows[0]} />
        </h3>
        <PersonTags people={others} />
        <span className="outline-count">
          {rows.length === count ? say('count.cards', { count }) : say('outline.shown', { shown: rows.length, count })}
        </span>
        {writable(context) ? <StageMenus stage={stage} place={place} stages={stages} /> : null}
      </header>
      {rows.length === 0 ? (
        <p className="outline-stage-empty">
          {say(count === 0 ? `outline.stage.empty.${stage.kind}` : 'outline.stage.none')}
        </p>
      ) : (
        <ol
          className="outline-rows"
          data-coded={coded || undefined}
          aria-label={say('outline.stage.cards', { stage: title })}
        >
          {rows.map((row, at) => (
            <CardRow key={row} id={row} place={at + 1} count={rows.length} entry={row === entry} />
          ))}
        </ol>
      )}
      {writable(context) ? (
        <div className="outline-add">
          <Button ref={add} variant="quiet" size="small" icon="add" onPress={() => addCard(open, newId(), id)}>
            {say('outline.stage.addCard')}
            <span className="ui-visually-hidden">{` ${say('outline.stage.toStage', { stage: title })}`}</span>
          </Button>
        </div>
      ) : null}
    </section>
  )
})

interface StageNameProps extends StageSectionProps {
  readonly name: string
  readonly first: string | undefined
}

/** The name of a stage, typed in place. Enter goes on to its first card, and begins one where there is none. */
function StageName({ id, name, place, stages, first }: StageNameProps) {
  const context = useActionContext()
  const { open, newId } = context
  const field = useRef<HTMLInputElement>(null)
  const goTo = useGoTo()
  useWanted(nameOf(id), field)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return
    event.preventDefault()
    if (first) goTo(labelOf(first))
    else if (writable(context)) addCard(open, newId(), id)
  }
  return (
    <span className="outline-stage-grow" data-text={name || say('stage.untitled')} data-field={`stages ${id} name`}>
      <input
        ref={field}
        className="outline-stage-name"
        aria-label={say('outline.stage.name', { place, count: stages })}
        placeholder={say('stage.untitled')}
        value={name}
        readOnly={!writable(context)}
        maxLength={200}
        size={1}
        onChange={(event) => renameStage(open, id, event.target.value)}
        onKeyDown={onKeyDown}
      />
    </span>
  )
}
