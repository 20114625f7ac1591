/** The day (YYYY-MM-DD) of a moment on the calendar of this machine: just after midnight in summer, London is a day on from UTC. */
export function localDay(moment: string | Date): string {
  const at = new Date(moment)
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
