const PAUSE = 60 // milliseconds
const MOST_TRIES = 30

/** Puts the focus on the heading of the page that was gone to, once it is there: the list has to be read from disk first. */
export function focusHeading(tries = MOST_TRIES): void {
  setTimeout(() => {
    const heading = document.querySelector<HTMLElement>('main h1[tabindex]')
    if (heading) heading.focus()
    else if (tries > 0) focusHeading(tries - 1)
  }, PAUSE)
}
