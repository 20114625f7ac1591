export function CoveragePart() {
  return null
}
