import { sha256 } from '@noble/hashes/sha2.js'

/**
 * The SHA-256 of a text's bytes (UTF-8) in hex. Computed here rather than by the browser, which does it only for pages
 * that came over HTTPS, and only later.
 */
export function sealOf(text: string): string {
  return Array.from(sha256(new TextEncoder().encode(text)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
