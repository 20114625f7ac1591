import { expect, test } from 'vitest'
import { changeOf, type ChangeGroup } from '../../../src/formats/changes/change.ts'
import { type Comparison, comparisonHtml, comparisonMarkdown } from '../../../src/formats/changes/document.ts'

const target = changeOf('changed', [{ table: 'targets', id: 't1', field: 'value' }], 'The target is 12 instead of 10.')
const hostile = changeOf('added', [{ table: 'nodes', id: 'n1' }], 'Added the card “<script>alert(1)</script> [x](y)”.')
const GROUPS: readonly ChangeGroup[] = [
  { part: 'stage', id: 's', heading: 'Outputs & more', changes: [hostile] },
  { part: 'indicators', id: '', heading: 'Indicators', changes: [target] },
]
const COMPARISON: Comparison = {
  title: 'Red # Umbrella',
  from: { name: '2022 v1', hash: 'a'.repeat(64), on: '2022-08-31T09:00:00Z' },
  to: { name: 'Now', hash: '', on: '' },
  on: '2023-06-12',
  groups: GROUPS,
  reasonsOf: (change) => (change === target ? ['More people\nwere *referred*'] : []),
}

test('a comparison in Markdown says what is compared, with hashes, and each change with its reason', () => {
  expect(comparisonMarkdown(COMPARISON)).toBe(`# Changes: Red \\# Umbrella

- From 2022 v1, 31 August 2022. SHA-256: ${'a'.repeat(64)}
- To Now
- Compared on 12 June 2023
- 2 changes

## Outputs & more

- Added the card “\\<script\\>alert(1)\\</script\\> \\[x\\](y)”.

## Indicators

- The target is 12 instead of 10.
  - Reason: More people were \\*referred\\*
`)
})

test('the same stands in one HTML page, whose words cannot become marks', () => {
  const html = comparisonHtml(COMPARISON)
  expect(html).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
  expect(html).toContain('<h2>Outputs &amp; more</h2>')
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).toContain('<p class="reason">Reason: More people were *referred*</p>')
  expect(html).not.toContain('<script')
  expect(html).not.toMatch(/https?:/)
})

test('no difference is said', () => {
  expect(comparisonMarkdown({ ...COMPARISON, groups: [] })).toContain('- There is no difference.\n')
})
