import { type Finding, SEVERITIES, type Severity } from '../model/checks/check.ts'
import { type Accepted, countBySeverity, findings, inReadingOrder } from '../model/checks/findings.ts'
import type { Acceptance, Model } from '../model/model.ts'
import { nameOf, named, stageName, titleOf } from '../formats/changes/names.ts'
import type { ModelFile } from '../formats/json/file.ts'
import { hasWords, say } from '../words/words.ts'
import type { Answer } from './answer.ts'
import type { FailOn, Request } from './commandLine.ts'
import { EXIT, type Exit } from './exits.ts'
import type { Failure } from './failure.ts'
import { openModelFile } from './open.ts'

const INDENT = ' '.repeat(7)

/** Lists what the checks find in a model. */
export async function check({ files, from, failOn }: Request): Promise<Answer | Failure> {
  const [file = ''] = files
  const opened = await openModelFile(file, from.at(-1) ?? null)
  if (!opened.ok) return opened
  const { model } = opened.value.file
  const title = titleOf(opened.value.file)
  const { open, accepted } = findings(model)
  const counts = countBySeverity(open)
  const ordered = inReadingOrder(model, open)
  const letStand = inReadingOrder(
    model,
    accepted.map(({ finding }) => finding),
  ).flatMap((finding) => accepted.filter((one) => one.finding === finding))
  return {
    exit: exitOf(counts, failOn),
    warnings: [{ file, problems: opened.value.warnings }],
    text: [
      ...SEVERITIES.flatMap((severity) => linesOf(model, severity, ordered)),
      ...acceptedLines(model, letStand),
      say('cli.check.title', { title, counts: sayCounts(counts, accepted.length) }),
    ],
    json: {
      file,
      title,
      failOn,
      counts: { ...counts, accepted: accepted.length },
      findings: ordered.map((finding) => jsonOf(model, finding)),
      accepted: letStand.map(({ finding, acceptances }) => ({
        ...jsonOf(model, finding),
        reasons: acceptances.map(({ reason, by, on }) => ({ reason, by, on })),
      })),
    },
  }
}

function exitOf(counts: Readonly<Record<Severity, number>>, failOn: FailOn): Exit {
  if (failOn === 'never') return EXIT.fine
  const counting = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1)
  return counting.some((severity) => counts[severity] > 0) ? EXIT.found : EXIT.fine
}

function linesOf(model: Model, severity: Severity, all: readonly Finding[]): readonly string[] {
  const found = all.filter((finding) => finding.severity === severity)
  if (found.length === 0) return []
  // What a rule says of many is said once, above them.
  const alike = Map.groupBy(found, (finding) => headOf(finding))
  const lines = [...alike].flatMap(([head, list]) => [head, ...list.map((finding) => subjectLine(model, finding))])
  return [say(`cli.check.group.${severity}`), ...lines, '']
}

function acceptedLines(model: Model, accepted: readonly Accepted[]): readonly string[] {
  if (accepted.length === 0) return []
  const lines = accepted.flatMap(({ finding, acceptances }) => [
    headOf(finding),
    subjectLine(model, finding),
    ...acceptances.map((one) => `${INDENT}  ${sayReason(one)}`),
  ])
  return [say('cli.check.group.accepted'), ...lines, '']
}

function headOf(finding: Finding): string {
  return `  ${say('cli.check.rule', { rule: finding.rule, found: sentenceOf(finding) })}`
}

function subjectLine(model: Model, finding: Finding): string {
  return `${INDENT}${subjectOf(model, finding)}`
}

function sayReason({ reason, by }: Acceptance): string {
  const said = named(reason, say('cli.check.reason.none'))
  return by.trim() === ''
    ? say('cli.check.reason', { reason: said })
    : say('cli.check.reasonBy', { reason: said, by: named(by) })
}

function sentenceOf({ rule, params }: Finding): string {
  const key = `check.${rule}.found`
  return hasWords(key) || hasWords(`${key}_other`) ? say(key as 'check.L04.found', params) : rule
}

/** What a finding is about, as people call it; a card with its stage. */
function subjectOf(model: Model, { subject: { kind, id } }: Finding): string {
  const both = bothOf(model)
  if (kind === 'stage') return quoted(stageName(model, id))
  if (kind === 'indicator') return quoted(nameOf(both, 'indicators', id))
  if (kind === 'assumption') {
    return quoted(named(model.assumptions.get(id)?.text ?? '', say('review.assumption.untitled')))
  }
  if (kind === 'node') {
    const stage = stageName(model, model.nodes.get(id)?.stage ?? '')
    return say('cli.check.on', { name: nameOf(both, 'nodes', id), stage })
  }
  const link = kind === 'link' ? model.links.get(id) : undefined
  if (!link) return say('review.model')
  return say('review.link', { from: nameOf(both, 'nodes', link.from), to: nameOf(both, 'nodes', link.to) })
}

function quoted(text: string): string {
  return say('changes.quoted', { text })
}

function bothOf(model: Model) {
  const file: ModelFile = { model, data: { returns: new Map(), observations: new Map() } }
  return { before: file, after: file }
}

function sayCounts(counts: Readonly<Record<Severity, number>>, accepted: number): string {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    say(`severity.${severity}.count`, { count: counts[severity] }),
  )
  if (accepted > 0) parts.push(say('review.accepted.count', { count: accepted }))
  return parts.length === 0 ? say('cli.check.nothing') : parts.join(', ')
}

function jsonOf(model: Model, finding: Finding): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    subject: { ...finding.subject, name: subjectOf(model, finding) },
    detail: finding.detail,
    cards: finding.cards,
    sentence: sentenceOf(finding),
    params: finding.params,
  }
}
