import { describe, expect, it } from 'vitest'
import { removeObservation, removeReturn, setObservation, takeReturn } from '../../../src/monitoring/commands.ts'
import { anObservation, aReturn, emptyData } from './records.ts'

describe('taking in a return', () => {
  it('adds the return and its values', () => {
    const draft = emptyData()
    takeReturn(draft, { ret: aReturn('r1'), values: [anObservation({ id: 'o1', return: 'r1' })] })
    expect([...draft.returns.keys()]).toEqual(['r1'])
    expect(draft.observations.get('o1')).toEqual(anObservation({ id: 'o1', return: 'r1' }))
  })

  it('puts a value in the place of the one that stood for the same period and place, and of no other', () => {
    const draft = emptyData()
    setObservation(draft, anObservation({ id: 'typed', value: 1 }))
    setObservation(draft, anObservation({ id: 'elsewhere', place: 'Knowsley' }))
    setObservation(draft, anObservation({ id: 'sliced', slice: 'age:10-17' }))
    setObservation(draft, anObservation({ id: 'later', start: '2022-07-01', end: '2022-09-30' }))
    takeReturn(draft, { ret: aReturn('r1'), values: [anObservation({ id: 'new', return: 'r1', value: 2 })] })
    expect([...draft.observations.keys()]).toEqual(['elsewhere', 'sliced', 'later', 'new'])
  })

  it('is refused when it was taken in before, names another return, or says one thing twice', () => {
    const draft = emptyData()
    takeReturn(draft, { ret: aReturn('r1'), values: [] })
    expect(() => takeReturn(draft, { ret: aReturn('r1'), values: [] })).toThrow('id-taken')
    expect(() => takeReturn(draft, { ret: aReturn('r2'), values: [anObservation({ id: 'a' })] })).toThrow(
      'return-differs',
    )
    const twice = ['a', 'b'].map((id) => anObservation({ id, return: 'r2' }))
    expect(() => takeReturn(draft, { ret: aReturn('r2'), values: twice })).toThrow('value-repeated')
  })

  it('is taken back with the values that still stand from it', () => {
    const draft = emptyData()
    const second = { start: '2022-07-01', end: '2022-09-30' }
    takeReturn(draft, {
      ret: aReturn('r1'),
      values: [anObservation({ id: 'a', return: 'r1' }), anObservation({ id: 'b', return: 'r1', ...second })],
    })
    setObservation(draft, anObservation({ id: 'typed', value: 9 }))
    removeReturn(draft, 'r1')
    expect([...draft.observations.keys()]).toEqual(['typed'])
    expect(draft.returns.size).toBe(0)
    expect(() => removeReturn(draft, 'r1')).toThrow('record-missing')
  })
})

describe('setting one value', () => {
  it('may be done again under the same id', () => {
    const draft = emptyData()
    setObservation(draft, anObservation({ id: 'o1', value: 1 }))
    setObservation(draft, anObservation({ id: 'o1', value: 2 }))
    expect([...draft.observations.values()]).toEqual([anObservation({ id: 'o1', value: 2 })])
    removeObservation(draft, 'o1')
    expect(draft.observations.size).toBe(0)
  })

  it('is refused without a period, without a number, or for a return that is not there', () => {
    const draft = emptyData()
    expect(() => setObservation(draft, anObservation({ id: 'o', start: '' }))).toThrow('period-order')
    expect(() => setObservation(draft, anObservation({ id: 'o', start: '2022-07-01' }))).toThrow('period-order')
    expect(() => setObservation(draft, anObservation({ id: 'o', value: null }))).toThrow('value-missing')
    expect(() => setObservation(draft, anObservation({ id: 'o', return: 'r9' }))).toThrow('record-missing')
  })

  it('takes a suppressed value without a number', () => {
    const draft = emptyData()
    setObservation(draft, anObservation({ id: 'o', value: null, status: 'suppressed' }))
    expect(draft.observations.size).toBe(1)
  })
})
