import { expect, type Locator, type Page } from '@playwright/test'

import type { BidPartShown } from '../../../src/actions/bidAddress.ts'
import { say } from '../../../src/words/words.ts'
import { HomePage } from './HomePage.ts'

/** A bid: its form, how it stands to the system, the review and the decision. */
export class BidPage {
  readonly page: Page
  readonly main: Locator
  readonly bar: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.bar = page.getByLabel(say('bid.decision'), { exact: true }).first()
  }

  /** Puts the Merseyside example on this device. */
  async openExample(): Promise<this> {
    await new HomePage(this.page).goto()
    await this.page.getByText(say('workspace.home.examples'), { exact: true }).click()
    const title = say('workspace.home.example.merseyside')
    await this.page.getByRole('button', { name: `${say('home.action.open')} ${title}`, exact: true }).click()
    await this.page.waitForURL(/#\/workspace\//)
    return this
  }

  /** Puts the workspace that is open on the server, with all that is in it. */
  async shareWorkspace(): Promise<void> {
    await this.page.goto(`${this.page.url()}/settings`)
    const share = { name: say('workspace.settings.share'), exact: true }
    await this.page.getByRole('button', share).click()
    await this.page.getByRole('alertdialog').getByRole('button', share).click()
    await expect(this.page.getByText(say('workspace.settings.shared'), { exact: true })).toBeVisible({
      timeout: 45_000,
    })
  }

  async goto(id: string, part: BidPartShown): Promise<this> {
    await this.page.goto(`/#/model/${id}/bid?part=${part}`)
    return this
  }

  async show(part: BidPartShown | 'decision'): Promise<void> {
    const parts = this.page.getByRole('navigation', { name: say('bid.parts') })
    await parts.getByRole('link', { name: say(`bid.part.${part}`), exact: true }).click()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' })
  }

  /** The line that says this. */
  line(fact: string | RegExp): Locator {
    return this.main.getByRole('listitem').filter({ has: this.page.getByText(fact) })
  }

  /** Says something to a line of the alignment check. */
  async respond(fact: string, response: 'accepted' | 'ask' | 'settled', note: string, by = ''): Promise<void> {
    await this.button(say('bid.respond.of', { fact })).click()
    const form = this.page.getByRole('form', { name: say('bid.respond.of', { fact }) })
    await form.getByLabel(say('bid.respond.kind')).selectOption(response)
    await form.getByLabel(say('bid.respond.note')).fill(note)
    if (by) await form.getByLabel(say('bid.respond.by')).fill(by)
    await form.getByRole('button', { name: say('bid.respond.save') }).click()
    await expect(form).toHaveCount(0)
  }

  /** Answers one of the review questions. */
  async answer(question: string, verdict: 'yes' | 'partly' | 'no' | 'unsure', note: string): Promise<void> {
    await this.button(say('review.answer.add.of', { question })).click()
    const fields = this.page.getByRole('group', { name: say('review.answer.verdict.of', { number: 1, question }) })
    await fields.getByLabel(say('review.answer.verdict'), { exact: true }).selectOption(verdict)
    await fields.getByLabel(say('review.answer.note')).fill(note)
  }

  /** How many pages the browser's own print command makes, and whether they are A4. */
  async paper(): Promise<{ readonly pages: number; readonly a4: boolean }> {
    const pdf = (await this.page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1')
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((size) =>
      size.slice(1).map((length) => Math.round(Number(length))),
    )
    return { pages: sizes.length, a4: sizes.every(([width, height]) => width === 595 && height === 842) }
  }
}
