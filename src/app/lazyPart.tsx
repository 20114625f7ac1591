import { type ComponentType, createElement, lazy } from 'react'

/** A part of the page whose code is fetched when it is first shown, or before. */
export interface LazyPart<Props extends object> {
  readonly Part: ComponentType<Props>
  /** Fetches the code. A failure does not harm: showing the part asks for the code again. */
  readonly fetch: () => Promise<unknown>
  /** To be called when a failure is on screen: the part then asks for its code again when it is shown again. */
  readonly renew: () => void
}

/** A lazy component that does not stay failed, as those of React do, when its code could not be fetched. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyPart<Props> {
  let failed = false
  const fetch = () => {
    if (failed) refetchStyles()
    failed = false
    return load().catch((error: unknown) => {
      failed = true
      throw error
    })
  }
  const anew = () => lazy(() => fetch().then((part) => ({ default: part }))) as unknown as ComponentType<Props>
  let current = anew()
  return {
    Part: (props) => createElement(current, props),
    fetch,
    renew: () => {
      if (failed) current = anew()
    },
  }
}

/** A style sheet is asked for once only with the code that needs it: one that did not arrive is asked for again. */
function refetchStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (!hasArrived(link)) link.replaceWith(link.cloneNode())
  }
}

/** Browsers tell in different ways of a sheet that they could not fetch: there is none, it is empty, or it may not be read. */
function hasArrived({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0
  } catch {
    return false
  }
}
