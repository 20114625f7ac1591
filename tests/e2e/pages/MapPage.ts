import { expect, type Locator, type Page } from '@playwright/test'

import { say } from '../../../src/words/words.ts'
import { EditorPage } from './EditorPage.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** The map of a model. */
export class MapPage extends EditorPage {
  readonly canvas: Locator
  readonly cards: Locator
  readonly links: Locator
  readonly labelField: Locator
  readonly tools: Locator

  constructor(page: Page) {
    super(page)
    this.canvas = page.locator('.map-canvas')
    this.cards = page.locator('.map-card')
    this.links = page.locator('.map-link')
    this.labelField = this.canvas.getByRole('textbox', { name: say('map.label.field') })
    this.tools = page.getByRole('toolbar', { name: say('map.tools') })
  }

  override async ready(): Promise<this> {
    await super.ready()
    await this.canvas.waitFor()
    return this
  }

  /** A card by the whole of its label. */
  card(label: string): Locator {
    const start = label.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    return this.page.getByRole('group', { name: new RegExp(`^${start}, `) })
  }

  /** A link by the ids of its ends or of its record. */
  link(id: string): Locator {
    return this.page.locator(`.map-link[data-id="${id}"]`)
  }

  stage(name: string): Locator {
    return this.canvas.locator('.map-lane').filter({ has: this.page.getByRole('heading', { name, exact: true }) })
  }

  /** The names of the stages from left to right. */
  stageNames(): Promise<string[]> {
    return this.canvas.getByRole('heading', { level: 2 }).allTextContents()
  }

  /** How many cards each stage says it has, from left to right. */
  stageCounts(): Promise<string[]> {
    return this.canvas.locator('.map-lane-count').allTextContents()
  }

  /** A button of the tools by what it does. */
  tool(name: string): Locator {
    return this.tools.getByRole('button', { name, exact: true })
  }

  /** Selects a card by pressing on it. */
  async select(label: string): Promise<void> {
    await this.card(label).click()
  }

  /** Adds a card at the foot of a stage and types its label. */
  async addCard(stage: string, label: string): Promise<void> {
    await this.stage(stage)
      .getByRole('button', { name: say('map.stage.addCardShort'), exact: true })
      .click()
    await this.labelField.fill(label)
    await this.labelField.press('Escape')
  }

  /** Whoever may not write is not offered a card. */
  async addCardRefused(stage: string): Promise<void> {
    await expect(
      this.stage(stage).getByRole('button', { name: say('map.stage.addCardShort'), exact: true }),
    ).toHaveCount(0)
  }

  async stageAction(stage: string, action: string): Promise<void> {
    await this.canvas.getByRole('button', { name: say('map.stage.menu', { name: stage }), exact: true }).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }

  async centre(label: string): Promise<Point> {
    const box = await this.box(label)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  async box(label: string): Promise<Point & { readonly width: number; readonly height: number }> {
    const box = await this.card(label).boundingBox()
    if (!box) throw new Error(`“${label}” is not on the map`)
    return box
  }

  /** Presses, moves in steps as a hand does, and lets go. */
  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(from.x + 6, from.y + 6, { steps: 2 })
    await mouse.move(to.x, to.y, { steps: 8 })
    await mouse.move(to.x, to.y)
    await mouse.up()
  }

  /** Drags a link from the right edge of a card onto another card. */
  async dragLink(from: string, to: string): Promise<void> {
    const box = await this.box(from)
    await this.card(from).hover()
    await this.drag({ x: box.x + box.width, y: box.y + box.height / 2 }, await this.centre(to))
  }

  /** A place on the line of a link. */
  async onLink(id: string, share: number): Promise<Point> {
    return this.link(id)
      .locator('.map-link-line')
      .evaluate((line: SVGPathElement, at) => {
        const point = line.getPointAtLength(line.getTotalLength() * at)
        const { x, y } = new DOMPoint(point.x, point.y).matrixTransform(line.getScreenCTM() ?? undefined)
        return { x, y }
      }, share)
  }
}
