import { addAssumption } from '../../actions/assumptions.ts'
import { cardName } from '../../actions/cards.ts'
import { swapLink } from '../../actions/inspectLinks.ts'
import { deleteLinks } from '../../actions/links.ts'
import { select } from '../../actions/selection.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { assumptionsOf } from '../../model/queries/assumptions.ts'
import { CONFIDENCES, LINK_KINDS, STRENGTHS } from '../../model/records/link.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'
import { AssumptionRows } from './Assumptions.tsx'
import { EvidencePart } from './Evidence.tsx'
import { ChoiceOf, choices, TextOf } from './fields.tsx'
import { AddButton, Part, useRows } from './Part.tsx'
import { useWritable } from './writable.ts'

/** Everything about one link. */
export function LinkPanel({ id }: { readonly id: string }) {
  const { open } = useActionContext()
  const writable = useWritable()
  const place = { table: 'links', ids: [id] } as const
  return (
    <>
      <p className="insp-eyebrow">
        <span>{say('inspect.link')}</span>
      </p>
      <div className="insp-head">
        <Ends id={id} />
        <div className="insp-rows">
          <ChoiceOf {...place} field="kind" label={say('link.kind')} options={choices('link.kind', LINK_KINDS)} />
          <ChoiceOf
            {...place}
            field="strength"
            label={say('link.strength')}
            options={choices('link.strength', STRENGTHS)}
            none={say('link.strength.unknown')}
          />
          <ChoiceOf
            {...place}
            field="confidence"
            label={say('link.confidence')}
            options={choices('link.confidence', CONFIDENCES)}
            none={say('link.confidence.unknown')}
          />
          <TextOf {...place} field="source" label={say('inspect.source')} invite={say('inspect.source.invite')} />
        </div>
        <div className="insp-text">
          <TextOf
            {...place}
            field="rationale"
            label={say('inspect.rationale')}
            invite={say('inspect.rationale.invite')}
            shape="text"
          />
        </div>
      </div>
      <LinkAssumptionsPart id={id} />
      <EvidencePart kind="link" subject={id} />
      <div className="insp-foot">
        <Button size="small" disabled={!writable} onPress={() => swapLink(open, id)}>
          {say('inspect.link.swap')}
        </Button>
        <Button
          size="small"
          variant="danger"
          icon="remove"
          disabled={!writable}
          onPress={() => deleteLinks(open, [id])}
        >
          {say('inspect.link.delete')}
        </Button>
      </div>
    </>
  )
}

function Ends({ id }: { readonly id: string }) {
  const from = useModel((model) => model.nodes.get(model.links.get(id)?.from ?? ''))
  const to = useModel((model) => model.nodes.get(model.links.get(id)?.to ?? ''))
  return (
    <h2 className="insp-ends">
      <End id={from?.id ?? null} name={from ? cardName(from) : say('inspect.link.missingEnd')} />
      <Icon name="arrowRight" size={16} />
      <span className="ui-visually-hidden">{say('inspect.link.to')}</span>
      <End id={to?.id ?? null} name={to ? cardName(to) : say('inspect.link.missingEnd')} />
    </h2>
  )
}

function End({ id, name }: { readonly id: string | null; readonly name: string }) {
  const { open } = useActionContext()
  if (id === null) return <span className="insp-warn">{name}</span>
  return (
    <button type="button" className="insp-go" onClick={() => select(open, 'nodes', [id])}>
      {name}
    </button>
  )
}

function LinkAssumptionsPart({ id }: { readonly id: string }) {
  const { open, newId } = useActionContext()
  const rows = useRows()
  const none = useModel((model) => assumptionsOf(model, id).length === 0)
  const add = () => {
    const added = newId()
    addAssumption(open, added, { subjectKind: 'link', subject: id })
    rows.added(added)
  }
  return (
    <Part
      title={say('inspect.assumptions')}
      rows={rows}
      action={<AddButton what={say('inspect.assumptions.add')} onPress={add} />}
    >
      {none ? <p className="insp-quiet">{say('inspect.assumptions.none')}</p> : null}
      <AssumptionRows subject={id} rows={rows} />
    </Part>
  )
}

/** What makes sense for several links at once. */
export function LinksPanel({ ids }: { readonly ids: readonly string[] }) {
  const { open } = useActionContext()
  const writable = useWritable()
  const place = { table: 'links', ids } as const
  return (
    <>
      <h2 className="insp-eyebrow insp-name">{say('inspect.links.title', { count: ids.length })}</h2>
      <div className="insp-head">
        <div className="insp-rows">
          <ChoiceOf {...place} field="kind" label={say('link.kind')} options={choices('link.kind', LINK_KINDS)} />
          <ChoiceOf
            {...place}
            field="strength"
            label={say('link.strength')}
            options={choices('link.strength', STRENGTHS)}
            none={say('link.strength.unknown')}
          />
          <ChoiceOf
            {...place}
            field="confidence"
            label={say('link.confidence')}
            options={choices('link.confidence', CONFIDENCES)}
            none={say('link.confidence.unknown')}
          />
          <TextOf {...place} field="source" label={say('inspect.source')} invite={say('inspect.source.invite')} />
        </div>
      </div>
      <div className="insp-foot">
        <Button size="small" variant="danger" icon="remove" disabled={!writable} onPress={() => deleteLinks(open, ids)}>
          {say('inspect.links.delete', { count: ids.length })}
        </Button>
      </div>
    </>
  )
}
