/** A drawn part of the page below one another: its SVG with its top at 0, and its height in pixels. Height 0 is nothing. */
export interface Block {
  readonly svg: string
  readonly height: number
}

export const NOTHING: Block = { svg: '', height: 0 }
