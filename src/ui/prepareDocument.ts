const pressableStyleId = 'react-aria-pressable-style'

/**
 * Call once before the first render. react-aria adds a `<style>` tag with one touch rule unless an element with its id
 * is there already; the content security policy forbids style tags, and base.css has the rule.
 */
export function prepareDocument(document: Document): void {
  if (document.getElementById(pressableStyleId)) return
  const marker = document.createElement('meta')
  marker.id = pressableStyleId
  document.head.append(marker)
}
