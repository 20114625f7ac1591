/** The class of the heading over what a dialog about sharing shows. */
export const PANE_HEADING = 'sharing-pane-title'

/** Puts the focus on that heading once the dialog shows what has just changed: the button that was pressed is gone. */
export function focusPane(): void {
  setTimeout(() => {
    const [heading] = document.getElementsByClassName(PANE_HEADING)
    if (heading instanceof HTMLElement) heading.focus()
  }, 60)
}
