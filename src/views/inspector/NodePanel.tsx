import { cardName } from '../../model/names.ts'
import { deleteCards, typeLabel } from '../../actions/cards.ts'
import { moveToStage, releaseCards } from '../../actions/inspectNodes.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import type { Model, Stage } from '../../model/model.ts'
import { contributionsOf } from '../../model/queries/contributions.ts'
import { stagesInOrder } from '../../model/queries/stages.ts'
import { LEVELS } from '../../model/records/node.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { say } from '../../words/words.ts'
import { CommentsPart } from './Comments.tsx'
import { ContributionsPart } from './Contributions.tsx'
import { EvidencePart } from './Evidence.tsx'
import { CheckOf, ChoiceOf, DateOf, TextOf } from './fields.tsx'
import { choice, worded } from './fieldWords.ts'
import { NodeAssumptionsPart } from './NodeAssumptions.tsx'
import { NodeIndicatorsPart } from './NodeIndicators.tsx'
import { NodeLinksPart } from './NodeLinks.tsx'
import { PanelFoot, PanelHead } from './PanelFrame.tsx'
import { More } from './Part.tsx'
import { ServedPart } from './Served.tsx'
import { TagsPart } from './Tags.tsx'
import { useWritable } from './writable.ts'

/** Everything about one card. */
export function NodePanel({ id }: { readonly id: string }) {
  return (
    <>
      <NodeHead id={id} />
      <ServedPart id={id} />
      <NodeIndicatorsPart id={id} />
      <NodeAssumptionsPart id={id} />
      <NodeLinksPart id={id} />
      <EvidencePart kind="node" subject={id} />
      <ContributionsPart id={id} />
      <TagsPart ids={[id]} />
      <CommentsPart kind="node" id={id} />
      <NodeFoot id={id} />
    </>
  )
}

/** The class of a stage's quiet colour. */
function toneOf({ kind, horizon }: Stage): string {
  if (kind !== 'outcome') return `insp-tone-${kind}`
  return horizon === 'long' ? 'insp-tone-outcome-long' : 'insp-tone-outcome-short'
}

function NodeHead({ id }: { readonly id: string }) {
  const open = useOpenModel()
  const hasDates = useModel((model) => datesShown(model, id))
  const name = useModel((model) => cardName(model.nodes.get(id) ?? { label: '' }))
  const contributions = useModel((model) => contributionsOf(model, id).length)
  const place = { table: 'nodes', ids: [id] } as const
  return (
    <PanelHead
      eyebrow={<StageLine id={id} />}
      name={name}
      title={
        <TextOf
          {...place}
          field="label"
          {...worded('inspect.node.label')}
          hideLabel
          onType={(text) => typeLabel(open, id, text)}
        />
      }
    >
      <div className="insp-text">
        <TextOf {...place} field="description" {...worded('inspect.description')} hideLabel shape="text" />
      </div>
      <div className="insp-rows">
        <TextOf {...place} field="who" {...worded('inspect.node.who')} />
        <ChoiceOf {...place} field="level" {...choice('level', LEVELS)} />
        <StageChoice ids={[id]} />
        {contributions > 0 ? (
          <div className="insp-row">
            <span>{say('inspect.contributions')}</span>
            <a href="#insp-contributions" onClick={toContributions}>
              {say('inspect.count.contributions', { count: contributions })}
            </a>
          </div>
        ) : null}
      </div>
      <Placed id={id} />
      <More summary={say('inspect.more')}>
        <div className="insp-rows">
          <TextOf {...place} field="code" {...worded('inspect.node.code')} />
          <TextOf {...place} field="place" {...worded('inspect.place')} />
          {hasDates ? (
            <>
              <DateOf {...place} field="starts" label={say('inspect.node.starts')} />
              <DateOf {...place} field="ends" label={say('inspect.node.ends')} />
            </>
          ) : null}
          <TextOf {...place} field="source" {...worded('inspect.source', 'inspect.node.source')} />
        </div>
        <CheckOf
          {...place}
          field="intended"
          label={say('inspect.node.intended')}
          description={say('inspect.node.intended.about')}
        />
      </More>
    </PanelHead>
  )
}

function StageLine({ id }: { readonly id: string }) {
  const stage = useModel((model) => model.stages.get(model.nodes.get(id)?.stage ?? ''))
  if (!stage) return <span className="insp-warn">{say('inspect.node.noStage')}</span>
  return (
    <>
      <span className={toneOf(stage)}>{stage.name || say('stage.untitled')}</span>
      {stage.horizon ? <span className="insp-quiet">{` · ${say(`horizon.${stage.horizon}`)}`}</span> : null}
    </>
  )
}

/** Dates are for activities; a card that became something else keeps its own, and they can still be changed. */
function datesShown({ nodes, stages }: Model, id: string): boolean {
  const node = nodes.get(id)
  return stages.get(node?.stage ?? '')?.kind === 'activity' || Boolean(node?.starts || node?.ends)
}

/** In the page's own scroll, without a place in the address bar. */
function toContributions(event: { preventDefault: () => void; currentTarget: HTMLElement }): void {
  event.preventDefault()
  const part = event.currentTarget.closest('.insp')?.querySelector<HTMLElement>('#insp-contributions')
  part?.scrollIntoView({ block: 'nearest' })
  part?.focus({ preventScroll: true })
}

/** The stage of one card or several; choosing one moves them to its end. */
export function StageChoice({ ids }: { readonly ids: readonly string[] }) {
  const open = useOpenModel()
  const writable = useWritable()
  const stages = useModel(stagesInOrder)
  const shared = useModel((model) => {
    const found = new Set(ids.map((id) => model.nodes.get(id)?.stage ?? ''))
    return found.size === 1 ? ([...found][0] ?? '') : '\u0000mixed'
  })
  const options = stages.map((stage) => ({ value: stage.id, label: stage.name || say('stage.untitled') }))
  const known = stages.some((stage) => stage.id === shared)
  const words = shared === '\u0000mixed' ? say('inspect.mixed') : say('inspect.node.noStage')
  return (
    <SelectField
      label={say('inspect.node.stage')}
      value={shared}
      options={known ? options : [{ value: shared, label: words, disabled: true }, ...options]}
      disabled={!writable}
      onChange={(stage) => moveToStage(open, ids, stage)}
    />
  )
}

function Placed({ id }: { readonly id: string }) {
  const open = useOpenModel()
  const writable = useWritable()
  const placed = useModel((model) => model.nodes.get(id)?.placed ?? false)
  if (!placed) return null
  return (
    <div className="insp-note">
      <span>{say('inspect.node.placed')}</span>
      <Button size="small" variant="quiet" disabled={!writable} onPress={() => releaseCards(open, [id])}>
        {say('inspect.node.release')}
      </Button>
    </div>
  )
}

function NodeFoot({ id }: { readonly id: string }) {
  const open = useOpenModel()
  const remove = () => {
    const node = open.model.getState().snapshot.nodes.get(id)
    if (node) deleteCards(open, [node])
  }
  return <PanelFoot remove={say('inspect.node.delete')} onRemove={remove} />
}
