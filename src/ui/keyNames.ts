/** The names in a key sequence such as `Ctrl+Shift+Z` or `g m`; a last `+` is the plus key itself. */
export function keyNames(keys: string): string[] {
  return keys
    .split(' ')
    .filter(Boolean)
    .flatMap((stroke) =>
      stroke.endsWith('+') ? [...stroke.slice(0, -1).split('+').filter(Boolean), '+'] : stroke.split('+'),
    )
}
