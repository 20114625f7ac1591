import './outline.css'
import { useEffect, useMemo, useRef } from 'react'
import { writable } from '../../actions/action.ts'
import { writeVision } from '../../actions/outline.ts'
import { currentCard } from '../../actions/outlineRows.ts'
import { addStageNamed } from '../../actions/stages.ts'
import { useActionContext, useModel, useModelShallow, useSession } from '../../document/hooks.ts'
import { useServed } from '../../document/hooks/served.ts'
import { NO_FILTER } from '../../document/session.ts'
import { about } from '../../model/queries/about.ts'
import { matchingNodes } from '../../model/queries/filter.ts'
import { META_ID } from '../../model/records/meta.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { stagesInOrder } from '../../model/queries/stages.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { say } from '../../words/words.ts'
import { createWanted, labelOf, nameOf, useGoTo, useWanted, WantedContext } from './outlineFocus.ts'
import { OutlineKeys } from './OutlineKeys.tsx'
import { ServedContext } from './served.ts'
import { StageSection } from './StageSection.tsx'

/** The place of the heading, where the focus goes when nothing nearer is left. */
const TITLE = 'title'

/** The whole model as a nested list that is edited in place: the map's equal for the keyboard, the ear and the phone. */
export function OutlineView() {
  const wanted = useMemo(() => createWanted(), [])
  const served = useServed()
  return (
    <WantedContext.Provider value={wanted}>
      <ServedContext.Provider value={served}>
        <Outline />
      </ServedContext.Provider>
    </WantedContext.Provider>
  )
}

function Outline() {
  const context = useActionContext()
  const { open, newId } = context
  const stages = useModelShallow((model) => stagesInOrder(model).map((stage) => stage.id))
  const goTo = useGoTo()
  const title = useRef<HTMLHeadingElement>(null)
  useWanted(TITLE, title)
  const before = useRef(stages.length)
  useEffect(() => {
    const fewer = stages.length < before.current
    before.current = stages.length
    if (!fewer) return undefined
    // The button that removed the stage is gone with it.
    const timer = setTimeout(() => document.activeElement === document.body && title.current?.focus(), 120)
    return () => clearTimeout(timer)
  }, [stages.length])
  const add = () => {
    const id = newId()
    addStageNamed(open, id, '')
    goTo(nameOf(id))
  }
  const addButton = (
    <Button variant={stages.length === 0 ? 'primary' : 'secondary'} icon="add" onPress={add}>
      {say('outline.addStage')}
    </Button>
  )
  return (
    <div className="outline" role="region" aria-label={say('outline.name')}>
      <div className="outline-page">
        <h2 className="outline-title" ref={title} tabIndex={-1}>
          {useModel((model) => about(model).title) || say('model.untitled')}
        </h2>
        <Counts />
        <Vision />
        {writable(context) && stages.length > 0 ? <OutlineKeys /> : null}
        {stages.map((id, at) => (
          <StageSection key={id} id={id} place={at + 1} stages={stages.length} />
        ))}
        {stages.length === 0 ? (
          <EmptyState title={say('outline.empty.title')} action={writable(context) ? addButton : null}>
            {say('outline.empty.words')}
          </EmptyState>
        ) : writable(context) ? (
          <div className="outline-add-stage">{addButton}</div>
        ) : null}
      </div>
    </div>
  )
}

/** How much there is; while a filter is on, how much of it is shown. */
function Counts() {
  const { open } = useActionContext()
  const filter = useSession((session) => session.filter)
  const goTo = useGoTo()
  const clear = () => {
    const current = currentCard(open.session.getState())
    open.session.setState({ filter: NO_FILTER })
    // The button goes with the filter.
    goTo(current === undefined ? TITLE : labelOf(current))
  }
  const shown = useModel((model) => matchingNodes(model, filter)?.size)
  const cards = useModel((model) => model.nodes.size)
  const links = useModel((model) => linkIndex(model).whole.size)
  const stages = useModel((model) => model.stages.size)
  if (shown !== undefined) {
    return (
      <p className="outline-counts">
        <span>{say('outline.shown', { shown, count: cards })}</span>
        <Button size="small" variant="quiet" onPress={clear}>
          {say('action.filterClear')}
        </Button>
      </p>
    )
  }
  if (stages === 0) return null
  return (
    <p className="outline-counts">
      {say('outline.counts', {
        cards: say('count.cards', { count: cards }),
        links: say('count.links', { count: links }),
        stages: say('count.stages', { count: stages }),
      })}
    </p>
  )
}

function Vision() {
  const context = useActionContext()
  const vision = useModel((model) => about(model).vision)
  return (
    <div className="outline-vision" data-field={`meta ${META_ID} vision`}>
      <TextArea
        label={say('outline.vision')}
        placeholder={say('outline.vision.about')}
        rows={1}
        enter="commit"
        value={vision}
        readOnly={!writable(context)}
        onChange={(text) => writeVision(context.open, text)}
      />
    </div>
  )
}
