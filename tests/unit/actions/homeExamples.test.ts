import { expect, test } from 'vitest'
import { openText } from '../../../src/actions/homeFiles.ts'
import { stagesInOrder, nodesByStage } from '../../../src/model/queries/stages.ts'
import { EXAMPLES, MAIN_EXAMPLE, MAIN_LANES } from '../../../src/views/home/examples.ts'
import { TEMPLATES } from '../../../src/actions/templates.ts'

test.each(EXAMPLES)('the example $id opens as any file does', async (example) => {
  expect(openText((await example.load()).default)).toMatchObject({ ok: true })
})

test('the picture of the main example has its stages and cards', async () => {
  const reading = openText((await MAIN_EXAMPLE.load()).default)
  if (!reading.ok) throw new Error('It was not read')
  const { model } = reading.value
  const lanes = stagesInOrder(model).map(({ id, kind, horizon }) => ({
    kind,
    horizon,
    cards: nodesByStage(model).get(id)?.length,
  }))
  expect(lanes).toEqual(MAIN_LANES)
})

test.each(TEMPLATES)('the template $id has stages and no cards', ({ file }) => {
  const { model } = file()
  expect(model.stages.size).toBeGreaterThan(1)
  expect(model.nodes.size).toBe(0)
})
