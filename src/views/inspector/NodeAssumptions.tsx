import { cardName } from '../../model/names.ts'
import { useState } from 'react'
import { addAssumption } from '../../actions/assumptions.ts'
import { select } from '../../actions/selection.ts'
import { useActionContext, useModel, useModelShallow } from '../../document/hooks.ts'
import type { Link, Model } from '../../model/model.ts'
import { assumptionsOf } from '../../model/queries/assumptions.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { say } from '../../words/words.ts'
import { AssumptionRows } from './Assumptions.tsx'
import { Part } from './Part.tsx'
import { Picker } from './Picker.tsx'
import { AddButton } from './RowButtons.tsx'
import { type Rows, useRows } from './useRows.ts'

/** Among the links to choose from: the card itself. No id looks like it. */
const CARD = '\u0000card'

/** A card's links: those that lead to it, then those that it leads to. */
function linksAt(model: Model, id: string): Link[] {
  const { in: before, out: after } = linkIndex(model)
  return [...(before.get(id) ?? []), ...(after.get(id) ?? [])]
}

/** A link in words: "Referrals leads to Support". */
function linkWords(model: Model, link: Link): string {
  const [from, to] = [model.nodes.get(link.from), model.nodes.get(link.to)]
  return say('inspect.link.words', { from: cardName(from ?? { label: '' }), to: cardName(to ?? { label: '' }) })
}

/** What has to be true for a card's links to hold, link by link, and for the card itself. */
export function NodeAssumptionsPart({ id }: { readonly id: string }) {
  const { open } = useActionContext()
  const [asking, setAsking] = useState(false)
  const rows = useRows()
  const links = useModelShallow((model) => linksAt(model, id))
  const names = useModelShallow((model) => linksAt(model, id).map((link) => linkWords(model, link)))
  const none = useModel((model) =>
    [id, ...links.map((link) => link.id)].every((it) => assumptionsOf(model, it).length === 0),
  )
  const add = (subjectKind: 'link' | 'node', subject: string) => {
    setAsking(false)
    rows.add((added) => addAssumption(open, added, { subjectKind, subject }))
  }
  const ask = () => (links.length === 0 ? add('node', id) : setAsking(true))
  return (
    <Part
      title={say('inspect.assumptions')}
      rows={rows}
      action={<AddButton what={say('inspect.assumptions.add')} onPress={ask} />}
    >
      {asking ? (
        <Picker
          label={say('inspect.assumptions.where')}
          placeholder={say('inspect.assumptions.where')}
          noneWords={say('inspect.cards.noneFound')}
          options={[
            ...links.map((link, at) => ({ id: link.id, label: names[at] ?? '' })),
            { id: CARD, label: say('inspect.assumptions.onCard') },
          ]}
          onPick={(picked) => (picked === CARD ? add('node', id) : add('link', picked))}
          onClose={() => {
            setAsking(false)
            rows.goToAdd()
          }}
        />
      ) : null}
      {none ? <p className="insp-quiet">{say('inspect.assumptions.none')}</p> : null}
      {links.map((link, at) => (
        <LinkGroup key={link.id} link={link} name={names[at] ?? ''} rows={rows} />
      ))}
      <CardGroup id={id} rows={rows} named={links.length > 0} />
    </Part>
  )
}

function LinkGroup({ link, name, rows }: { readonly link: Link; readonly name: string; readonly rows: Rows }) {
  const { open } = useActionContext()
  const has = useModel((model) => assumptionsOf(model, link.id).length > 0)
  if (!has) return null
  return (
    <div className="insp-group">
      <h4>
        <button type="button" className="insp-go" onClick={() => select(open, 'links', [link.id])}>
          {name}
        </button>
      </h4>
      <AssumptionRows subject={link.id} rows={rows} />
    </div>
  )
}

function CardGroup({ id, rows, named }: { readonly id: string; readonly rows: Rows; readonly named: boolean }) {
  const has = useModel((model) => assumptionsOf(model, id).length > 0)
  if (!has) return null
  return (
    <div className="insp-group">
      {named ? <h4>{say('inspect.assumptions.card')}</h4> : null}
      <AssumptionRows subject={id} rows={rows} />
    </div>
  )
}
