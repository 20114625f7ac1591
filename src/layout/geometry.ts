/** A rectangle in world coordinates (CSS pixels at 100% zoom, y downwards). */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A place in world coordinates. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Every card is equally wide, so that gutters are clear of cards from top to bottom. */
export const CARD_WIDTH = 184
/** Space inside a lane, left and right of its cards. */
export const LANE_PADDING = 12
export const LANE_WIDTH = CARD_WIDTH + 2 * LANE_PADDING
/** Space between two lanes. */
const GUTTER = 76
/** From one lane's left edge to the next one's. */
export const LANE_STEP = LANE_WIDTH + GUTTER
/** What links have between the cards of two neighbouring lanes: the gutter and both lanes' padding. */
export const CHANNEL = GUTTER + 2 * LANE_PADDING

export const LANE_TOP = 0
export const LANE_HEADER_HEIGHT = 44
/** The top of the first card of a lane. */
export const CARDS_TOP = 56
/** The least space between two cards of a lane. */
export const CARD_GAP = 16
/** The space that tidy leaves between cards where there is room. */
export const TIDY_GAP = 24
/** The furthest down that a card may wish to stand. A file can hold any number, and far above this adding 1 changes nothing. */
export const LOWEST_WISH = 1_000_000
/** Room under the last card of the tallest lane, for the add button and for returning links. */
export const LANE_BOTTOM = 64
export const LANE_MIN_HEIGHT = 480

export const CARD_FONT_SIZE = 13.5
export const CARD_LINE_HEIGHT = 18
export const CARD_PADDING_Y = 10
/** From a card's left edge to its text: border, colour bar and space. */
export const CARD_TEXT_LEFT = 16
const CARD_TEXT_RIGHT = 10
export const CARD_TEXT_WIDTH = CARD_WIDTH - CARD_TEXT_LEFT - CARD_TEXT_RIGHT
export const STATUS_LINE_HEIGHT = 18
/** A card's note that what it says is not intended. */
export const NOTE_LINE_HEIGHT = 20
