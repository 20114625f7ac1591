import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { redoHere, undoByKey, undoHere } from '../../../src/actions/workspaceUndo.ts'
import { assembleWorkspace } from '../../../src/document/openWorkspace.ts'
import { editSettings } from '../../../src/model/commands/workspace.ts'
import { SETTINGS_ID } from '../../../src/model/records/workspace.ts'
import { noDisk } from '../../support/inMemory.ts'

function aWorkspace() {
  const open = assembleWorkspace('w', new Y.Doc(), noDisk(), () => {})
  open.edit((draft) => editSettings(draft, { title: 'Before' }))
  open.edit((draft) => editSettings(draft, { title: 'After' }))
  const title = () => open.workspace.getState().snapshot.settings.get(SETTINGS_ID)?.title
  return { open, title }
}

const press = (key: string, shiftKey = false) => ({ key, shiftKey, ctrlKey: true, metaKey: false, altKey: false })

test('a step in the workspace is taken back and done again, and each is said', () => {
  const { open, title } = aWorkspace()
  expect([undoHere(open), title()]).toEqual(['Undone', 'Before'])
  expect([redoHere(open), title()]).toEqual(['Done again', 'After'])
  expect([redoHere(open), title()]).toEqual(['', 'After'])
})

test('the keys for it are those of the map, with both ways of doing again', () => {
  const { open, title } = aWorkspace()
  for (const again of [press('Z', true), press('y')]) {
    undoByKey(press('z'), open)
    expect(title()).toBe('Before')
    undoByKey(again, open)
    expect(title()).toBe('After')
  }
  expect(undoByKey(press('x'), open)).toBeNull()
  expect(title()).toBe('After')
})

test('who may not write the workspace takes nothing back and does nothing again', () => {
  const { open, title } = aWorkspace()
  open.together.setState({ link: 'live', role: 'viewer' })
  expect([undoHere(open), undoByKey(press('z'), open), title()]).toEqual(['', '', 'After'])
  open.together.setState({ role: 'steward' })
  undoHere(open)
  open.together.setState({ role: 'viewer' })
  expect([redoHere(open), undoByKey(press('y'), open), title()]).toEqual(['', '', 'Before'])
})
