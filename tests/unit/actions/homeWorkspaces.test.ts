import { expect, test } from 'vitest'
import { listedWorkspaces } from '../../../src/actions/homeWorkspaces.ts'
import { readEntry } from '../../../src/document/shelf.ts'

const kept = (id: string, shared: 'viewer' | null = null) => ({
  id,
  title: id === 'untitled' ? ' ' : `The ${id}`,
  created: '',
  changed: '',
  shared: shared === null ? null : { workspace: id, role: shared },
})
const model = (id: string, workspace: string, shared: string | null = null) =>
  readEntry({
    id,
    title: id,
    kind: 'intervention',
    stages: [],
    nodes: 0,
    links: 0,
    indicators: 0,
    values: 0,
    bytes: 0,
    created: '',
    changed: '',
    deleted: '',
    workspace,
    shared: shared === null ? null : { workspace: shared, role: 'editor' },
  })
const theirs = {
  id: 'far',
  title: 'far',
  kind: 'system',
  nodes: 0,
  links: 0,
  indicators: 0,
  values: 0,
  created: '',
  changed: '',
  role: 'viewer',
} as const
const NOBODY = { state: 'none', models: [], workspace: null } as const

test('workspaces of this device are listed with how many models each has, deleted ones and proposals not counted', () => {
  const proposal = { ...model('p', 'one'), origin: { model: 'a', version: 'v1' } }
  const deleted = { ...model('c', 'one'), deleted: '2026-01-01' }
  const models = [model('a', 'one'), model('b', 'one'), deleted, proposal, model('d', '')]
  expect(listedWorkspaces([kept('one'), kept('untitled')], models, NOBODY)).toEqual([
    { id: 'one', title: 'The one', shared: false, models: 2 },
    { id: 'untitled', title: 'Workspace without a title', shared: false, models: 0 },
  ])
})

test('the server’s workspace stands first, once, with its models here and there', () => {
  const heard = { state: 'there', models: [theirs], workspace: { id: 'srv', title: 'Theirs', role: 'viewer' } } as const
  const listed = listedWorkspaces(
    [kept('one'), kept('srv', 'viewer')],
    [model('a', '', 'srv'), model('far', '', 'srv')],
    heard,
  )
  expect(listed).toEqual([
    { id: 'srv', title: 'The srv', shared: true, models: 2 },
    { id: 'one', title: 'The one', shared: false, models: 0 },
  ])
})

test('who may open single models only is not offered the whole workspace; without the server what was known stands', () => {
  const some = { state: 'there', models: [theirs], workspace: { id: 'srv', title: 'Theirs', role: null } } as const
  expect(listedWorkspaces([kept('srv', 'viewer')], [], some)).toEqual([])
  const away = { state: 'away', models: [], workspace: null } as const
  expect(listedWorkspaces([kept('srv', 'viewer')], [], away).map(({ id }) => id)).toEqual(['srv'])
})
