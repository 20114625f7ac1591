export function PlaceView() {
  return null
}
