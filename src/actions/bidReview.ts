import type { OpenWorkspace } from '../document/openWorkspace.ts'
import type { BidReview, FindingResponse, Workspace } from '../model/model.ts'
import { memoQuery } from '../model/queries/memo.ts'
import type { Question, Verdict } from '../model/records/review.ts'
import type { ResponseKind } from '../model/records/workspace.ts'
import { tellFinding } from '../portfolio/alignment.ts'
import type { Finding } from '../portfolio/finding.ts'
import { say } from '../words/words.ts'
import type { ActionContext } from './action.ts'
import { author, person } from './person.ts'
import { announce } from './selection.ts'

interface Said {
  readonly id: string
  readonly bid: string
  readonly on: string
}

function byMoment(a: Said, b: Said): number {
  return (Date.parse(a.on) || 0) - (Date.parse(b.on) || 0) || (a.id < b.id ? -1 : 1)
}

const responsesByBid = memoQuery((all: Workspace['responses']) =>
  Map.groupBy([...all.values()].sort(byMoment), ({ bid }) => bid),
)
const reviewsByBid = memoQuery((all: Workspace['bidReviews']) =>
  Map.groupBy([...all.values()].sort(byMoment), ({ bid }) => bid),
)
const byFinding = memoQuery((all: readonly FindingResponse[]) => Map.groupBy(all, ({ finding }) => finding))

const NOTHING_SAID: readonly FindingResponse[] = []
const NO_REVIEWS: readonly BidReview[] = []

/** What reviewers said to the findings about a bid, the earliest first. */
export function responsesTo({ responses }: Pick<Workspace, 'responses'>, bid: string): readonly FindingResponse[] {
  return responsesByBid(responses).get(bid) ?? NOTHING_SAID
}

/** What reviewers said to one finding, the earliest first. */
export function responsesOf(workspace: Pick<Workspace, 'responses'>, bid: string, finding: string) {
  return byFinding(responsesTo(workspace, bid)).get(finding) ?? NOTHING_SAID
}

/** Reviewers' answers about a bid, the earliest first. */
export function reviewsOf({ bidReviews }: Pick<Workspace, 'bidReviews'>, bid: string): readonly BidReview[] {
  return reviewsByBid(bidReviews).get(bid) ?? NO_REVIEWS
}

/** Whether a reviewer has said something; what was only begun is no answer. */
export function isAnswered({ verdict, note }: Pick<BidReview, 'verdict' | 'note'>): boolean {
  return verdict !== '' || note.trim() !== ''
}

/** The answers that reviewers have given, about all bids. */
export function answersGiven({ bidReviews }: Pick<Workspace, 'bidReviews'>): readonly BidReview[] {
  return [...bidReviews.values()].filter(isAnswered)
}

/** Who writes here: the person that the server knows, or the name given. A name that is given is remembered in this tab. */
function writer(context: ActionContext, given: string): string {
  if (given.trim()) person.setState({ name: given.trim() })
  return author(context.open).name
}

/** Keeps what a reviewer says to a finding. */
export function respond(
  context: ActionContext,
  workspace: OpenWorkspace,
  finding: string,
  said: { readonly response: ResponseKind; readonly note: string; readonly by: string },
): void {
  const id = context.newId()
  const { response, note } = said
  const by = writer(context, said.by)
  workspace.edit(({ responses }) => {
    responses.set(id, { id, bid: context.open.id, finding, response, note: note.trim(), by, on: moment(context) })
  })
  announce(context.open, say('bid.response.kept'))
}

/** Takes back what a reviewer said to a finding. */
export function unsay(context: ActionContext, workspace: OpenWorkspace, id: string): void {
  workspace.edit(({ responses }) => void responses.delete(id))
  announce(context.open, say('bid.response.removed'))
}

/** Begins an answer to a review question, in the name of who writes here. */
export function addReview(context: ActionContext, workspace: OpenWorkspace, id: string, question: Question): void {
  const { name } = author(context.open)
  workspace.edit(
    ({ bidReviews }) => {
      bidReviews.set(id, { id, bid: context.open.id, question, verdict: '', note: '', by: name, on: moment(context) })
    },
    { merge: `bidReviews note ${id}` },
  )
  announce(context.open, say('review.said.answerAdded'))
}

/** Sets fields of an answer to a review question. The typing of one text is one step of undo. */
export function setReview(
  workspace: OpenWorkspace,
  id: string,
  fields: Partial<{ verdict: Verdict; note: string; by: string }>,
): void {
  const merge = 'verdict' in fields ? {} : { merge: `bidReviews ${Object.keys(fields).join()} ${id}` }
  if (fields.by !== undefined) person.setState({ name: fields.by })
  workspace.edit(({ bidReviews }) => {
    const review = bidReviews.get(id)
    if (review) Object.assign(review, fields)
  }, merge)
}

/** Removes an answer to a review question. */
export function removeReview(context: ActionContext, workspace: OpenWorkspace, id: string): void {
  workspace.edit(({ bidReviews }) => void bidReviews.delete(id))
  announce(context.open, say('bid.review.removed'))
}

/** What is to be asked of the bidder, as text: the fact, and what the reviewers noted to it. '' for nothing. */
export function askedText(title: string, findings: readonly Finding[], responses: readonly FindingResponse[]): string {
  const said = Map.groupBy(
    responses.filter(({ response }) => response === 'ask'),
    ({ finding }) => finding,
  )
  const lines = findings.flatMap((finding) => {
    const asked = said.get(finding.key)
    if (!asked) return []
    const notes = asked.map(({ note }) => note).filter((note) => note !== '')
    return [[tellFinding(finding).fact, ...notes.map((note) => `   ${note}`)].join('\n')]
  })
  if (lines.length === 0) return ''
  return [say('bid.ask.head', { title }), '', ...lines.map((line, at) => `${at + 1}. ${line}`)].join('\n')
}

/** Copies text, and says whether the browser allowed it. */
export async function copyAsked({ tell }: ActionContext, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    return tell(say('transfer.copy.failed'))
  }
  return tell(say('bid.ask.copied'))
}

function moment({ now }: ActionContext): string {
  return new Date(now()).toISOString()
}
