/** What a person typed, as both engines can keep it: PostgreSQL refuses the character 0. */
export function storable(typed: string): string {
  return typed.replaceAll('\0', '')
}
