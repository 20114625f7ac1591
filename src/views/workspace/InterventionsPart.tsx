export function InterventionsPart() {
  return null
}
