export function OverlapPart() {
  return null
}
