import { plainText } from './checks/wording.ts'

/** Small letters without accents and with single spaces, so that "Café " and "cafe" are the same. */
export function folded(text: string): string {
  return plainText(text).replaceAll(/\s+/g, ' ').trim()
}
