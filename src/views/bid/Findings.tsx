import { sayVersion, type Pinned } from '../../actions/bidAlignment.ts'
import { askedText, copyAsked, responsesTo } from '../../actions/bidReview.ts'
import { useActionContext, useModel, useNow, useOpenModel } from '../../document/hooks.ts'
import { useMayWriteWorkspace, usePortfolio, useWorkspace } from '../../document/hooks/workspace.ts'
import { about } from '../../model/queries/about.ts'
import type { Finding, FindingKind } from '../../portfolio/finding.ts'
import { Button } from '../../ui/Button.tsx'
import { say, sayDate } from '../../words/words.ts'
import { FindingGroupItem } from './FindingGroupItem.tsx'
import { groupsOf } from './findingGroups.ts'

interface FindingsProps {
  readonly pinned: Pinned
  readonly findings: readonly Finding[]
  readonly unfolded: ReadonlySet<FindingKind>
  readonly onUnfold: (kind: FindingKind) => void
}

/** Every line of the alignment check with what reviewers say to it: first what is to be settled, last what speaks for the bid. */
export function Findings({ pinned, findings, unfolded, onUnfold }: FindingsProps) {
  const context = useActionContext()
  const may = useMayWriteWorkspace()
  const title = useModel((model) => about(model).title)
  const responses = useWorkspace((workspace) => responsesTo(workspace, context.open.id))
  const answered = new Set(responses.map(({ finding }) => finding))
  const settle = findings.filter(({ tone }) => tone === 'settle')
  const open = settle.filter(({ key }) => !answered.has(key)).length
  const asked = askedText(title, findings, responses)
  const count = findings.filter(({ key }) =>
    responses.some((one) => one.finding === key && one.response === 'ask'),
  ).length
  const part = (tone: 'settle' | 'note' | 'good') =>
    groupsOf(findings, tone).map((group) => (
      <FindingGroupItem key={group.kind} group={group} unfolded={unfolded.has(group.kind)} onUnfold={onUnfold} />
    ))
  const [toSettle, toKnow, good] = [part('settle'), part('note'), part('good')]
  return (
    <section className="bid-findings" aria-labelledby="bid-findings">
      <div className="bid-part-head">
        <h3 id="bid-findings" tabIndex={-1}>
          {say('bid.findings')}
        </h3>
        {settle.length > 0 ? (
          <p className="bid-counts">
            {open === 0 ? say('bid.findings.open.none') : say('bid.findings.open', { open, count: settle.length })}
          </p>
        ) : null}
      </div>
      <p className="bid-about">{say(may ? 'bid.findings.about' : 'bid.respond.readOnly')}</p>
      {toSettle.length > 0 ? toSettle : <p className="bid-about">{say('bid.findings.none')}</p>}
      {asked ? (
        <p className="bid-ask">
          <Button icon="copy" onPress={() => void copyAsked(context, asked)}>
            {say('bid.ask.copy', { count })}
          </Button>
        </p>
      ) : null}
      {toKnow.length > 0 ? (
        <>
          <h3 className="bid-findings-next">{say('bid.findings.note')}</h3>
          {toKnow}
        </>
      ) : null}
      <h3 className="bid-findings-next">{say('bid.findings.good')}</h3>
      {good.length > 0 ? good : <p className="bid-about">{say('bid.findings.good.none')}</p>}
      <Made pinned={pinned} />
    </section>
  )
}

function Made({ pinned: { title, version } }: { readonly pinned: Pinned }) {
  const { id } = useOpenModel()
  const funded = usePortfolio(
    ({ digests }) => [...digests.values()].filter((one) => one.status === 'funded' && one.id !== id).length,
  )
  const date = sayDate(useNow())
  const system = say('bid.findings.made.system', {
    title,
    version: version ? sayVersion(version) : say('bid.against.now'),
  })
  return (
    <p className="bid-made">
      {say('bid.findings.made', { date, bid: say('bid.findings.made.bidNow'), system, count: funded })}
    </p>
  )
}
