import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { sourcesHash } from '../../scripts/build.ts'
import { closingLine, playwrightCounts, runnerCounts, sumCounts, vitestCounts } from '../../scripts/counts.ts'
import { firstLoadFiles, firstLoadFonts, lazyParts } from '../../scripts/firstLoad.ts'

const vitestReport = (passed: number, failed: number) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 2, numTodoTests: 1 })
const playwrightReport = (expected: number, unexpected: number) =>
  JSON.stringify({ stats: { expected, unexpected, flaky: 1, skipped: 0 } })

const face = (name: string, style: string, range: string) =>
  `@font-face{font-family:F;font-style:${style};src:url(./${name}.woff2) format("woff2");unicode-range:${range}}`

describe('the closing line of the tests', () => {
  test('adds up both runners', () => {
    const unit = runnerCounts(0, vitestReport(10, 0), vitestCounts)
    const browser = runnerCounts(1, playwrightReport(5, 2), playwrightCounts)
    expect(closingLine(sumCounts([unit, browser]))).toBe('16 passed, 2 failed, 3 skipped')
  })

  test('leaves out what was not skipped', () => {
    expect(closingLine({ passed: 4, failed: 0, skipped: 0 })).toBe('4 passed, 0 failed')
  })

  test.each([
    ['that crashed after its tests', 1, vitestReport(10, 0), 10],
    ['that left no report', 0, undefined, 0],
    ['that left half a report', 0, '{"numPassed', 0],
    ['that ran no test', 0, vitestReport(0, 0), 0],
  ])('counts a runner %s as failed', (_name, code, report, passed) => {
    expect(runnerCounts(code, report, vitestCounts)).toMatchObject({ passed, failed: 1 })
  })
})

describe('the first load', () => {
  const manifest = {
    'index.html': { file: 'main.js', isEntry: true, imports: ['_shared.js'], css: ['main.css'] },
    '_shared.js': { file: 'shared.js', imports: ['_deep.js'] },
    '_deep.js': { file: 'deep.js', css: ['deep.css'], imports: ['_shared.js'] },
    '_chart.js': { file: 'chart.js' },
    'src/views/list/List.tsx': {
      file: 'list.js',
      isDynamicEntry: true,
      imports: ['_shared.js', '_chart.js'],
      css: ['list.css'],
    },
  }

  test('is the entry with all it imports statically', () => {
    expect(firstLoadFiles(manifest).toSorted()).toEqual(['deep.css', 'deep.js', 'main.css', 'main.js', 'shared.js'])
  })

  test('leaves out what a view brings when it is opened', () => {
    const [view] = lazyParts(manifest)
    expect(view?.files.toSorted()).toEqual(['chart.js', 'list.css', 'list.js'])
  })

  test('counts preloaded fonts and the upright Latin one', () => {
    const html = '<link rel="preload" as="font" href="./assets/a.woff2" crossorigin>'
    const styles = [
      face('latin', 'normal', 'U+0000-00FF,U+0131'),
      face('short', 'normal', 'U+??,U+131'),
      face('ext', 'normal', 'U+0100-02BA'),
      face('slanted', 'italic', 'U+0000-00FF'),
    ].join('')
    expect(firstLoadFonts(html, styles)).toEqual(['a.woff2', 'latin.woff2', 'short.woff2'])
  })
})

test('a build is stale after any change to what it reads, and to nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-sources-'))
  mkdirSync(join(folder, 'src', 'app'), { recursive: true })
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content)
  const hashes = new Set<string>()
  const step = (name: string, content: string) => {
    write(name, content)
    hashes.add(sourcesHash(folder))
  }
  step('index.html', 'page')
  step('src/app/a.ts', 'one')
  step('src/app/a.ts', 'two')
  step('src/app/b.ts', '')
  step('package-lock.json', '{}')
  expect(hashes.size).toBe(5)
  step('README.md', 'words')
  expect(hashes.size).toBe(5)
  rmSync(folder, { recursive: true })
})
