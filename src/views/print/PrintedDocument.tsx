export function PrintedDocument() {
  return null
}
