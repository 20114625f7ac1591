import type { AlignmentInput } from '../../src/portfolio/alignment/bidCase.ts'
import { alignment, tellFinding } from '../../src/portfolio/alignment.ts'
import { digestOf } from '../../src/portfolio/digestOf.ts'
import type { Finding, FindingKind } from '../../src/portfolio/finding.ts'
import { placesIndex } from '../../src/portfolio/places.ts'
import type { BidQuestion, Model } from '../../src/model/model.ts'
import { type Theory, theory } from './theory.ts'

/** A system of two steps: trust leads to safety, safety to peace; learning stands by itself. Peace and learning are long. */
export function systemTheory(): Theory {
  return theory({ title: 'The system', kind: 'system', vision: 'Free from violence' })
    .stage('work', { kind: 'activity', order: 'a0' })
    .stage('soon', { kind: 'outcome', horizon: 'short', order: 'a1' })
    .stage('late', { kind: 'outcome', horizon: 'long', order: 'a2' })
    .card('work', 'convene')
    .card('soon', 'trust')
    .card('soon', 'safety')
    .card('late', 'peace')
    .card('late', 'learning')
    .chain('trust', 'safety', 'peace')
}

/** A bid of an activity, an output and an outcome, linked, in Liverpool for ages 18 to 25. Nothing is joined yet. */
export function bidTheory(): Theory {
  return theory({ title: 'The bid', status: 'proposed', ageFrom: 18, ageTo: 25, provider: 'Shelter' })
    .activity('visits')
    .output('tenancies')
    .outcome('secure')
    .chain('visits', 'tenancies', 'secure')
    .put('places', { id: 'here', code: 'E08000012', name: 'Liverpool', type: 'MD' })
}

/** A funded intervention in a place, for ages, that contributes to these nodes of the system. */
export function fundedModel(
  title: string,
  serves: readonly string[],
  change: (it: Theory) => Theory = (it) => it,
): Model {
  const start = theory({ title, status: 'funded', ageFrom: 20, ageTo: 30 })
    .outcome('change')
    .put('places', { id: 'there', code: 'E08000012', name: 'Liverpool', type: 'MD' })
  return change(serves.reduce((it, node) => it.contribution(`to-${node}`, 'change', node), start)).build()
}

export function question(id: string, fields: Partial<BidQuestion> = {}): BidQuestion {
  return { id, title: `Question ${id}`, help: '', part: '', required: true, order: 'a0', ...fields }
}

/** The input of an alignment check with nothing funded, no places known and no form. */
export function asInput(bid: Model, rest: Partial<Omit<AlignmentInput, 'bid'>> = {}): AlignmentInput {
  const system = { system: systemTheory().build(), systemId: 'system' }
  return { bid, bidId: 'bid', ...system, funded: [], places: placesIndex([]), questions: [], ...rest }
}

/** The digests of models, by their titles as ids. */
export function digestsOf(...models: readonly Model[]) {
  return models.map((model) => {
    const title = model.meta.get('model')?.title ?? ''
    return digestOf(title.toLowerCase(), model)
  })
}

/** The findings of one kind about a bid. */
export function found(kind: FindingKind, bid: Model, rest: Partial<Omit<AlignmentInput, 'bid'>> = {}): Finding[] {
  return alignment(asInput(bid, rest)).findings.filter((one) => one.kind === kind)
}

/** What findings say, fact and grounds. */
export function told(findings: readonly Finding[]): string[] {
  return findings.flatMap((one) => Object.values(tellFinding(one)))
}
