import type { Link } from '../../model/model.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { LINK_KINDS } from '../../model/records/link.ts'
import { say } from '../../words/words.ts'
import { grounds } from './grounds.ts'
import { field, fill, type Lines, under } from './lines.ts'
import { sourceLines } from './sources.ts'
import type { Writing } from './writing.ts'

/**
 * What a card leads to, a line for each link, kind by kind as in the outline, with what is known of the link under it.
 * What leads to the card is only counted: each link is written once.
 */
export function linkLines({ model, names, linkSource }: Writing, id: string): Lines {
  const index = linkIndex(model)
  const into = index.in.get(id)?.length ?? 0
  const out = index.out.get(id) ?? []
  return [
    ...(into > 0 ? [say('plain.in', { count: into })] : []),
    ...LINK_KINDS.flatMap((kind) => out.filter((link) => link.kind === kind)).flatMap((link) => [
      fill('plain.field', { name: say(`outline.link.to.${link.kind}`), value: names.get(link.to) ?? '' }),
      ...under([...aboutLink(link, linkSource), ...grounds(model, 'link', link.id)]),
    ]),
  ]
}

function aboutLink(link: Link, usual: string): Lines {
  const { rationale, strength, confidence } = link
  return [
    ...field(say('plain.because'), rationale),
    ...(strength ? field(say('link.strength'), say(`link.strength.${strength}`).toLowerCase()) : []),
    ...(confidence ? field(say('link.confidence'), say(`link.confidence.${confidence}`).toLowerCase()) : []),
    ...sourceLines(link, usual),
  ]
}
