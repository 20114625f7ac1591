import { about } from '../../model/queries/about.ts'
import { assumptionsOf } from '../../model/queries/assumptions.ts'
import { factorsOf } from '../../model/queries/context.ts'
import { linkIndex } from '../../model/queries/paths.ts'
import { nodesByStage, nodesInOrder, stagesInOrder } from '../../model/queries/stages.ts'
import { FACTOR_KINDS } from '../../model/records/context.ts'
import { byOrder } from '../../model/order.ts'
import { say } from '../../words/words.ts'
import { list, paragraph } from './blocks.ts'
import { provisos } from './grounds.ts'
import type { Telling } from './linkSentences.ts'
import type { Block, Section } from './narrative.ts'
import { asSentence, hasWords, quoted, reason, withoutEnd } from './ownWords.ts'
import { listOf, mention, own, phrase, type Sentence, sentence } from './pieces.ts'
import { stageName } from './sections.ts'

/** What is around the chain: the wider system, assumptions of the whole, conditions, gaps, sources and terms. */
export function closing(telling: Telling): readonly Section[] {
  return [
    section(say('narrative.wider'), wider(telling)),
    section(say('narrative.assumptions'), assumptions(telling)),
    ...FACTOR_KINDS.map((kind) =>
      section(
        say(`narrative.factors.${kind}`),
        list(
          factorsOf(telling.model, kind).flatMap(({ text }) =>
            hasWords(text) ? [[sentence(own(asSentence(text)))]] : [],
          ),
        ),
      ),
    ),
    section(say('narrative.gaps'), paragraph(gaps(telling))),
    section(say('narrative.sources'), paragraph(sources(telling))),
    section(say('narrative.terms'), list(terms(telling))),
  ].filter(({ blocks }) => blocks.length > 0)
}

function section(heading: string, blocks: readonly Block[]): Section {
  return { heading: [heading], blocks }
}

/** What the cards contribute to, by system model. */
function wider({ model, common, places }: Telling): readonly Block[] {
  const place = (node: string): number => places.get(node) ?? -1
  const whole = [...model.contributions.values()]
    .filter(({ node }) => model.nodes.has(node))
    .toSorted((a, b) => place(a.node) - place(b.node) || (a.id < b.id ? -1 : 1))
  return [...Map.groupBy(whole, ({ systemModel }) => systemModel).values()].flatMap((group) => {
    const title = group.map(({ systemTitle }) => systemTitle).find(hasWords) ?? say('model.untitled')
    const told = group.flatMap(({ node, kind, systemLabel, rationale }) => {
      const to = own(quoted(hasWords(systemLabel) ? systemLabel : say('card.untitled')))
      const from = model.nodes.get(node)
      if (!from) return []
      const said = phrase(`narrative.wider.${kind}`, { from: mention(from), to })
      const why = own(reason(rationale, common))
      return [[sentence(hasWords(rationale) ? phrase('narrative.because', { said, why }) : said)]]
    })
    return [...paragraph([sentence(phrase('narrative.wider.model', { model: own(quoted(title)) }))]), ...list(told)]
  })
}

function assumptions({ model, common }: Telling): readonly Block[] {
  const whole = assumptionsOf(model, '').filter(({ text }) => hasWords(text))
  if (whole.length === 0) return []
  return paragraph([sentence(phrase('narrative.assumptions.all', { what: provisos(whole, common) }))])
}

function gaps({ model }: Telling): readonly Sentence[] {
  const { whole, out, in: into } = linkIndex(model)
  if (model.nodes.size === 0) return []
  const loose = nodesInOrder(model).filter(({ id }) => !out.has(id) && !into.has(id))
  const cards = listOf(loose.map(mention))
  const groups = nodesByStage(model)
  const empty = stagesInOrder(model).filter(({ id }) => !groups.get(id)?.length)
  const said: Sentence[] = []
  if (whole.size === 0) said.push(sentence([say('narrative.gaps.noLinks')]))
  else if (loose.length > 0) {
    said.push(sentence(phrase(loose.length === 1 ? 'narrative.gaps.one' : 'narrative.gaps.all', { cards })))
  }
  if (empty.length > 0) {
    const stages = listOf(empty.map((stage) => own(quoted(stageName(stage)))))
    said.push(sentence(phrase('narrative.gaps.stages', { stages })))
  }
  return said
}

/** Where the model and its links come from, each source once with how many links name it. */
function sources({ model }: Telling): readonly Sentence[] {
  const links = [...linkIndex(model).whole.values()]
  const named = Map.groupBy(links, ({ source }) => withoutEnd(source))
  const { source } = about(model)
  return [
    ...(hasWords(source) ? [sentence(phrase('narrative.sources.model', { source: own(quoted(source)) }))] : []),
    ...[...named].flatMap(([name, { length: count }]) => {
      if (!hasWords(name)) return []
      const key = count === links.length ? 'narrative.sources.allLinks' : 'narrative.sources.links'
      return [sentence(phrase(key, { source: own(quoted(name)) }, { count }))]
    }),
  ]
}

function terms({ model }: Telling): readonly (readonly Sentence[])[] {
  return [...model.terms.values()]
    .filter(({ term }) => hasWords(term))
    .toSorted(byOrder)
    .map(({ term, meaning }) => [sentence(phrase('narrative.terms.one', { term: own(term), meaning: own(meaning) }))])
}
