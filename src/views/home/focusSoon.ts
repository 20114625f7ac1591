/** The id of the page's heading, which can take the focus when nothing nearer is left. */
export const HEADING_ID = 'home-title'

/** The id of the link that opens a model. */
export function linkId(model: string): string {
  return `home-model-${model}`
}

/** Puts the focus on a model's link, or on the page's heading, once the page shows what has just changed. */
export function focusSoon(model: string | undefined): void {
  setTimeout(() => {
    const link = model === undefined ? null : document.getElementById(linkId(model))
    const target = link ?? document.getElementById(HEADING_ID)
    target?.focus()
  }, 60)
}
