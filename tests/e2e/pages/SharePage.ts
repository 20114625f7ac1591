import { expect, type Locator, type Page } from '@playwright/test'

import { say } from '../../../src/words/words.ts'

/** The dialog in which a model is shared and people are let in. */
export class SharePage {
  readonly page: Page
  readonly dialog: Locator

  constructor(page: Page) {
    this.page = page
    this.dialog = page.getByRole('dialog')
  }

  async open(): Promise<this> {
    await this.page.getByRole('button', { name: say('sharing.open'), exact: true }).click()
    await this.dialog.waitFor()
    return this
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Puts the open model on the server, and waits until it is there. */
  async share(): Promise<void> {
    await this.open()
    await this.dialog.getByRole('button', { name: say('sharing.share'), exact: true }).click()
    // What was pressed is gone, and the focus has to be somewhere in the dialog.
    await expect(this.dialog.getByRole('heading', { name: say('sharing.part.invite') })).toBeFocused()
    await this.close()
    await expect(this.page.getByRole('contentinfo').getByRole('status')).toHaveText(say('together.saved'))
  }

  async part(part: 'invite' | 'room' | 'links' | 'log' | 'delete'): Promise<void> {
    await this.dialog
      .getByText(say(`sharing.part.${part}`), { exact: true })
      .first()
      .click()
  }

  /** Opens a room for editors and returns its code. */
  async openRoom(): Promise<string> {
    await this.part('room')
    await this.dialog.getByRole('button', { name: say('sharing.room.start') }).click()
    const code = this.dialog.getByText(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/)
    await code.waitFor()
    return (await code.textContent()) ?? ''
  }
}
