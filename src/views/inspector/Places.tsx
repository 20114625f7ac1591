import { useMemo, useState } from 'react'
import { placesOf } from '../../actions/codeLists.ts'
import { removeRow } from '../../actions/inspectFields.ts'
import { addPlace, placesInOrder, sayPlaceOf } from '../../actions/particulars.ts'
import { useActionContext, useModel } from '../../document/hooks.ts'
import type { CodeList } from '../../model/model.ts'
import type { PlacesIndex } from '../../portfolio/places.ts'
import { say } from '../../words/words.ts'
import { Part } from './Part.tsx'
import { Picker } from './Picker.tsx'
import { AddButton, RemoveButton } from './RowButtons.tsx'
import { useRows } from './useRows.ts'
import { useCodeLists } from './useCodeLists.ts'

/** A code list may have thousands of places: more than these are found by typing. */
const MOST = 60
const NO_LISTS: ReadonlyMap<string, CodeList> = new Map()

/** Where an intervention works: places of the workspace's code lists, or a name where there is no code. */
export function PlacesPart() {
  const { open } = useActionContext()
  const rows = useRows()
  const [adding, setAdding] = useState(false)
  const records = useModel((model) => model.places)
  const places = useMemo(() => placesInOrder(records), [records])
  const lists = useCodeLists()
  const index = placesOf(lists ?? NO_LISTS)
  const close = () => {
    setAdding(false)
    rows.goToAdd()
  }
  return (
    <Part
      title={say('particulars.places')}
      rows={rows}
      action={<AddButton what={say('particulars.places.add')} onPress={() => setAdding(true)} />}
    >
      {adding ? <PlacePicker index={index} hasLists={lists !== null && lists.size > 0} onClose={close} /> : null}
      {places.length === 0 && !adding ? <p className="insp-quiet">{say('particulars.places.none')}</p> : null}
      <ul className="insp-list">
        {places.map(({ id, code, name, type }, at) => {
          const what = name || index.find(code)?.name || code
          return (
            <li key={id} data-row={id} className="insp-line">
              <div>
                <span className="insp-strong">{what}</span>
                <span className="insp-quiet">{sayPlaceOf({ code, type }, index)}</span>
              </div>
              <RemoveButton
                what={what}
                onPress={() => {
                  removeRow(open, 'places', id, what)
                  rows.removed(at)
                }}
              />
            </li>
          )
        })}
      </ul>
    </Part>
  )
}

interface PlacePickerProps {
  readonly index: PlacesIndex
  readonly hasLists: boolean
  readonly onClose: () => void
}

function PlacePicker({ index, hasLists, onClose }: PlacePickerProps) {
  const { open, newId } = useActionContext()
  const options = useMemo(
    () => [...index.all()].map((place) => ({ id: place.code, label: place.name, detail: sayPlaceOf(place, index) })),
    [index],
  )
  const add = (place: { readonly code: string; readonly name: string; readonly type: string }) => {
    addPlace(open, newId(), place)
    onClose()
  }
  return (
    <>
      <Picker
        label={say('particulars.places.find')}
        placeholder={say('particulars.places.find')}
        noneWords={say('particulars.places.noneFound')}
        options={options}
        most={MOST}
        create={{
          label: (text) => say('particulars.places.create', { text }),
          onCreate: (name) => add({ code: '', name, type: '' }),
        }}
        onPick={(code) => {
          const place = index.find(code)
          if (place) add(place)
        }}
        onClose={onClose}
      />
      {hasLists ? null : <p className="insp-quiet">{say('particulars.places.noLists')}</p>}
    </>
  )
}
