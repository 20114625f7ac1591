import { say } from '../../words/words.ts'
import { type ChangeMark, MARK_KINDS, type Marks } from './marks.ts'

/** The compared map in a few sentences, for people who cannot see it. The list of changes says each of them. */
export function describeCompared(marks: Marks, names: { readonly from: string; readonly to: string }): string {
  const counted = [countsOf('cards', marks.nodes), countsOf('links', marks.links)].flat()
  const found = counted.length === 0 ? say('versions.figure.same') : new Intl.ListFormat('en-GB').format(counted)
  return say('versions.figure.describe', { ...names, found })
}

function countsOf(what: 'cards' | 'links', marks: ReadonlyMap<string, readonly ChangeMark[]>): readonly string[] {
  const kinds = [...marks.values()].flat().map(({ kind }) => kind)
  return MARK_KINDS.flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length
    return count === 0 ? [] : [say(`versions.figure.${what}.${kind}`, { count })]
  })
}
