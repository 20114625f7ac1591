import { describe, expect, it } from 'vitest'
import { matchIndicators } from '../../../src/monitoring/matching.ts'
import { anIndicator } from './records.ts'

const INDICATORS = [
  anIndicator({ id: 'i1', title: 'Young people referred to the service' }),
  anIndicator({ id: 'i2', title: 'Robberies & thefts, under 25' }),
  anIndicator({ id: 'i3', title: 'Sessions delivered, 10 to 17' }),
  anIndicator({ id: 'i4', title: 'Sessions delivered, 18 to 24' }),
]

function match(name: string, indicators = INDICATORS): unknown {
  return matchIndicators([name], indicators).get(name)
}

describe('matching the names of a file to indicators', () => {
  it('is certain of an id, and of a title but for case, spaces and marks', () => {
    expect(match('i2')).toEqual({ id: 'i2', suggestion: null })
    expect(match('  ROBBERIES and thefts under-25')).toEqual({ id: 'i2', suggestion: null })
  })

  it('only suggests a name that is close', () => {
    expect(match('Young people referred to service')).toEqual({ id: null, suggestion: 'i1' })
  })

  it('suggests nothing where two are as close, or none is', () => {
    expect(match('Sessions delivered')).toEqual({ id: null, suggestion: null })
    expect(match('Hospital admissions')).toEqual({ id: null, suggestion: null })
    expect(match('!')).toEqual({ id: null, suggestion: null })
  })

  it('does not choose between two indicators of the same title', () => {
    const twins = [anIndicator({ id: 'a', title: 'Referrals' }), anIndicator({ id: 'b', title: 'referrals ' })]
    expect(match('Referrals', twins)).toEqual({ id: null, suggestion: null })
  })
})
