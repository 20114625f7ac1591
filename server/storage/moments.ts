/** A moment in the one form in which moments compare as text: UTC with milliseconds. Throws for what is no moment. */
export function comparable(moment: string): string {
  return new Date(moment).toISOString()
}

export function comparableOrNull(moment: string | null): string | null {
  return moment === null ? null : comparable(moment)
}
