import { addTerm } from '../../actions/inspectContext.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import { termsInOrder } from '../../model/queries/context.ts'
import { say } from '../../words/words.ts'
import { TextOf } from './fields.tsx'
import { Part } from './Part.tsx'
import { AddButton, RemoveButton } from './RowButtons.tsx'
import { useOrdered } from './useOrdered.ts'
import { useRows } from './useRows.ts'

/** The glossary: what the acronyms and terms of the model mean. */
export function TermsPart() {
  const open = useOpenModel()
  const rows = useRows()
  const terms = useModel(termsInOrder)
  const placeOf = useOrdered('terms', terms, rows)
  const add = () => rows.add((id) => addTerm(open, id))
  return (
    <Part title={say('terms.title')} rows={rows} action={<AddButton what={say('terms.add')} onPress={add} />}>
      {terms.length === 0 ? <p className="insp-quiet">{say('terms.none')}</p> : null}
      <ul className="insp-list">
        {terms.map(({ id }, at) => {
          const what = say('terms.row', { number: at + 1 })
          const place = { table: 'terms', ids: [id] } as const
          return (
            <li key={id} data-row={id} className="insp-line insp-term">
              <TextOf
                {...place}
                field="term"
                label={say('terms.term', { number: at + 1 })}
                hideLabel
                invite={say('terms.term.invite')}
              />
              <TextOf
                {...place}
                field="meaning"
                label={say('terms.meaning', { number: at + 1 })}
                hideLabel
                invite={say('terms.meaning.invite')}
              />
              <RemoveButton what={what} onPress={placeOf(id, what).onRemove} />
            </li>
          )
        })}
      </ul>
    </Part>
  )
}
