import type { OpenWorkspace } from '../document/openWorkspace.ts'
import type { Surroundings } from '../document/surroundings.ts'
import { createWorkspace } from '../document/workspacesHere.ts'
import type { BidQuestion } from '../model/model.ts'
import { keysBetween } from '../model/order.ts'
import { BID_PARTS } from '../model/records/workspace.ts'
import { say } from '../words/words.ts'

/**
 * The questions that a bid form begins with: the five of the form that the Merseyside partnership used from summer 2021, in
 * our words, and sustainability. Their ids are their parts, so that two people who add them at once add them once.
 */
export function usualQuestions(): readonly BidQuestion[] {
  const parts = BID_PARTS.filter((part) => part !== '')
  const orders = keysBetween(null, null, parts.length)
  return parts.map((part, at) => ({
    id: part,
    title: say(`workspace.form.${part}`),
    help: say(`workspace.form.${part}.help`),
    part,
    required: true,
    order: orders[at] ?? '',
  }))
}

/** Makes a workspace on this device, with the usual questions as its bid form. Returns its id. */
export function newWorkspace(title: string, around: Pick<Surroundings, 'newId' | 'now'>): Promise<string> {
  return createWorkspace(title.trim(), around, usualQuestions())
}

/** Puts the usual questions into a bid form that has none. False when it has some. */
export function addUsualQuestions(open: OpenWorkspace): boolean {
  return open.edit(({ bidQuestions }) => {
    if (bidQuestions.size > 0) return
    for (const question of usualQuestions()) bidQuestions.set(question.id, { ...question })
  })
}
