import { cardName } from '../../model/names.ts'
import { memo } from 'react'
import { deleteLinks } from '../../actions/links.ts'
import type { Way } from '../../actions/outlineRows.ts'
import { select } from '../../actions/selection.ts'
import { writable } from '../../actions/action.ts'
import { useActionContext, useModel, useModelShallow } from '../../document/hooks.ts'
import type { Link } from '../../model/model.ts'
import { assumptionMark, assumptionsOf } from '../../model/queries/assumptions.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { LINK_KINDS } from '../../model/records/link.ts'
import { Icon } from '../../ui/Icon.tsx'
import { say } from '../../words/words.ts'
import { RowComments } from './RowComments.tsx'
import { labelOf, useGoTo } from './outlineFocus.ts'

const NONE: readonly Link[] = []

interface LinkLinesProps {
  readonly id: string
  readonly current: boolean
}

/** The links of a card as sentences: what it leads to, and what it follows from, a line for each kind of link. */
export const LinkLines = memo(function LinkLines({ id, current }: LinkLinesProps) {
  const out = useModelShallow((model) => linkIndex(model).out.get(id) ?? NONE)
  const into = useModelShallow((model) => linkIndex(model).in.get(id) ?? NONE)
  if (out.length + into.length === 0) return null
  const lines = (['to', 'from'] as const).flatMap((way) =>
    LINK_KINDS.map((kind) => ({ way, kind, links: (way === 'to' ? out : into).filter((link) => link.kind === kind) })),
  )
  return (
    <dl className="outline-links">
      {lines
        .filter(({ links }) => links.length > 0)
        .map(({ way, kind, links }) => (
          <div key={`${way} ${kind}`} className="outline-links-line">
            <dt>{say(`outline.link.${way}.${kind}`)}</dt>
            <dd>
              {links.map((link) => (
                <LinkEnd key={link.id} link={link} way={way} card={id} current={current} />
              ))}
            </dd>
          </div>
        ))}
    </dl>
  )
})

interface LinkEndProps {
  readonly link: Link
  readonly way: Way
  readonly card: string
  readonly current: boolean
}

function LinkEnd({ link, way, card, current }: LinkEndProps) {
  const context = useActionContext()
  const { open } = context
  const other = way === 'to' ? link.to : link.from
  const label = useModel((model) => cardName(model.nodes.get(other) ?? { label: '' }))
  const mark = useModel((model) => (way === 'to' ? assumptionMark(model, link.id) : null))
  const count = useModel((model) => assumptionsOf(model, link.id).length)
  const goTo = useGoTo()
  const go = () => {
    select(open, 'nodes', [other])
    goTo(labelOf(other), 'start')
  }
  const remove = () => {
    deleteLinks(open, [link.id])
    goTo(labelOf(card))
  }
  return (
    <span className="outline-link">
      <button type="button" className="outline-link-name" tabIndex={current ? 0 : -1} onClick={go}>
        {label}
      </button>
      {mark ? (
        <span className="outline-link-about">
          {say('outline.link.about', { count, status: say(`assumption.status.${mark}`).toLowerCase() })}
        </span>
      ) : null}
      {way === 'to' ? <RowComments subject={{ kind: 'link', id: link.id }} label={label} current={current} /> : null}
      {current && writable(context) ? (
        <button
          type="button"
          className="outline-link-remove"
          aria-label={say('outline.link.remove', { label })}
          title={say('outline.link.remove', { label })}
          onClick={remove}
        >
          <Icon name="close" size={13} />
        </button>
      ) : null}
    </span>
  )
}
