export function BidView() {
  return null
}
