import { cardName } from '../../model/names.ts'
import { useState } from 'react'
import { removeRow } from '../../actions/inspectFields.ts'
import { linkCards } from '../../actions/links.ts'
import { select } from '../../actions/selection.ts'
import { useActionContext, useModel, useModelShallow } from '../../document/hooks.ts'
import type { Link } from '../../model/model.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { nodesInOrder } from '../../model/queries/stages.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { say } from '../../words/words.ts'
import { Part } from './Part.tsx'
import { Picker } from './Picker.tsx'
import { AddButton, RemoveButton } from './RowButtons.tsx'
import { useRows } from './useRows.ts'

type Side = 'in' | 'out'

/** What a card leads to, and what it follows from. */
export function NodeLinksPart({ id }: { readonly id: string }) {
  return (
    <>
      <LinksOneWay id={id} side="out" />
      <LinksOneWay id={id} side="in" />
    </>
  )
}

function LinksOneWay({ id, side }: { readonly id: string; readonly side: Side }) {
  const { open, newId } = useActionContext()
  const rows = useRows()
  const [adding, setAdding] = useState(false)
  const links = useModelShallow((model) => linkIndex(model)[side].get(id) ?? [])
  const far = side === 'out' ? 'to' : 'from'
  const add = (other: string) => {
    const link = newId()
    const made = side === 'out' ? linkCards(open, link, id, other) : linkCards(open, link, other, id)
    setAdding(false)
    if (made) rows.goTo(link)
    else rows.goToAdd()
  }
  return (
    <Part
      title={say(side === 'out' ? 'link.leadsTo' : 'link.followsFrom')}
      rows={rows}
      action={
        <AddButton
          what={say(side === 'out' ? 'inspect.links.addTo' : 'inspect.links.addFrom')}
          onPress={() => setAdding(true)}
        />
      }
    >
      {adding ? (
        <CardPicker
          label={say(side === 'out' ? 'inspect.links.addTo' : 'inspect.links.addFrom')}
          without={[id, ...links.map((link) => link[far])]}
          onPick={add}
          onClose={() => {
            setAdding(false)
            rows.goToAdd()
          }}
        />
      ) : null}
      {links.length === 0 && !adding ? (
        <p className="insp-quiet">{say(side === 'out' ? 'inspect.links.noneTo' : 'inspect.links.noneFrom')}</p>
      ) : null}
      <ul className="insp-list">
        {links.map((link, at) => (
          <LinkRow
            key={link.id}
            link={link}
            other={link[far]}
            side={side}
            onRemove={(what) => {
              removeRow(open, 'links', link.id, what)
              rows.removed(at)
            }}
          />
        ))}
      </ul>
    </Part>
  )
}

interface RowProps {
  readonly link: Link
  readonly other: string
  readonly side: Side
  readonly onRemove: (what: string) => void
}

function LinkRow({ link, other, side, onRemove }: RowProps) {
  const { open } = useActionContext()
  const name = useModel((model) => cardName(model.nodes.get(other) ?? { label: '' }))
  const what = say(side === 'out' ? 'inspect.links.linkTo' : 'inspect.links.linkFrom', { name })
  return (
    <li data-row={link.id} className="insp-line">
      <div>
        <button type="button" className="insp-go" onClick={() => select(open, 'nodes', [other])}>
          {name}
        </button>
        <span className="insp-quiet">
          {[
            say(side === 'out' ? `link.kind.${link.kind}` : `inspect.link.kindFrom.${link.kind}`),
            link.strength &&
              say('inspect.link.evidenceIs', { strength: say(`link.strength.${link.strength}`).toLowerCase() }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <IconButton
        icon="link"
        size="small"
        label={say('inspect.links.open', { what })}
        onPress={() => select(open, 'links', [link.id])}
      />
      <RemoveButton what={what} onPress={() => onRemove(what)} />
    </li>
  )
}

interface CardPickerProps {
  readonly label: string
  readonly without: readonly string[]
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}

/** Finds a card by typing part of its label, code or stage. */
export function CardPicker({ label, without, onPick, onClose }: CardPickerProps) {
  const nodes = useModelShallow(nodesInOrder)
  const stages = useModel((model) => model.stages)
  const left = new Set(without)
  const options = nodes
    .filter((node) => !left.has(node.id))
    .map((node) => ({
      id: node.id,
      label: cardName(node),
      detail: [node.code, stages.get(node.stage)?.name].filter(Boolean).join(' · '),
    }))
  return (
    <Picker
      label={label}
      placeholder={say('inspect.cards.invite')}
      noneWords={say('inspect.cards.noneFound')}
      options={options}
      onPick={onPick}
      onClose={onClose}
    />
  )
}
