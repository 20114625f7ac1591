export function BidsPart() {
  return null
}
