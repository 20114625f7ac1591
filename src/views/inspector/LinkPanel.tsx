import { cardName } from '../../model/names.ts'
import { swapLink } from '../../actions/inspectLinks.ts'
import { deleteLinks } from '../../actions/links.ts'
import { select } from '../../actions/selection.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import { CONFIDENCES, LINK_KINDS, STRENGTHS } from '../../model/records/link.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'
import { AssumptionsPart } from './Assumptions.tsx'
import { EvidencePart } from './Evidence.tsx'
import { CommentsPart } from './Comments.tsx'
import { ChoiceOf, TextOf } from './fields.tsx'
import { choice, worded } from './fieldWords.ts'
import { ManyHead, PanelFoot } from './PanelFrame.tsx'
import { useWritable } from './writable.ts'

/** Everything about one link. */
export function LinkPanel({ id }: { readonly id: string }) {
  const { open } = useActionContext()
  const writable = useWritable()
  return (
    <>
      <p className="insp-eyebrow">
        <span>{say('inspect.link')}</span>
      </p>
      <div className="insp-head">
        <Ends id={id} />
        <LinkFields ids={[id]} />
        <div className="insp-text">
          <TextOf table="links" ids={[id]} field="rationale" {...worded('inspect.rationale')} shape="text" />
        </div>
      </div>
      <AssumptionsPart
        title={say('inspect.assumptions')}
        none={say('inspect.assumptions.none')}
        kind="link"
        subject={id}
      />
      <EvidencePart kind="link" subject={id} />
      <CommentsPart kind="link" id={id} />
      <PanelFoot remove={say('inspect.link.delete')} onRemove={() => deleteLinks(open, [id])}>
        <Button size="small" disabled={!writable} onPress={() => swapLink(open, id)}>
          {say('inspect.link.swap')}
        </Button>
      </PanelFoot>
    </>
  )
}

/** What makes sense for several links at once. */
export function LinksPanel({ ids }: { readonly ids: readonly string[] }) {
  const { open } = useActionContext()
  return (
    <>
      <ManyHead name={say('inspect.links.title', { count: ids.length })}>
        <LinkFields ids={ids} />
      </ManyHead>
      <PanelFoot remove={say('inspect.links.delete', { count: ids.length })} onRemove={() => deleteLinks(open, ids)} />
    </>
  )
}

function LinkFields({ ids }: { readonly ids: readonly string[] }) {
  const place = { table: 'links', ids } as const
  return (
    <div className="insp-rows">
      <ChoiceOf {...place} field="kind" {...choice('link.kind', LINK_KINDS)} />
      <ChoiceOf {...place} field="strength" {...choice('link.strength', STRENGTHS)} />
      <ChoiceOf {...place} field="confidence" {...choice('link.confidence', CONFIDENCES)} />
      <TextOf {...place} field="source" {...worded('inspect.source')} />
    </div>
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
