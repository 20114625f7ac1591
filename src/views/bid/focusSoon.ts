/** How often it is looked for what is to have the focus, once a frame: another part of the view is shown first. */
const TRIES = 60

/** Gives the focus to what has this id, as soon as it is there. */
export function focusSoon(id: string, tries = TRIES): void {
  const goal = document.getElementById(id)
  if (goal) goal.focus()
  else if (tries > 0) requestAnimationFrame(() => focusSoon(id, tries - 1))
}
