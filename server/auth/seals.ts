import { createHash, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { CODE_LENGTH, CODE_LETTERS } from '../../src/model/sharing/limits.ts'

/** What only this server can make: the tokens of links, and the keyed hashes of room codes. */
export interface Seals {
  /** A new token for a link, told once; only its hash is kept. */
  readonly makeToken: (link: string) => Promise<{ readonly token: string; readonly hash: string }>
  /** The hash to look a token up by; null when this server did not sign it. */
  readonly readToken: (token: string) => Promise<string | null>
  readonly makeCode: () => string
  /** Keyed, because a short code could be guessed from a plain hash in a stolen database. */
  readonly hashCode: (code: string) => string
}

/** SHA-256 in hex: for what is random and long, so that nobody can guess it from its hash. */
export function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('hex')
}

/** Makes the seals from the server's secret; each use of it gets a key of its own. */
export function makeSeals(secret: string): Seals {
  const keyFor = (use: string) => new Uint8Array(hkdfSync('sha256', secret, '', `throughline ${use}`, 32))
  const tokenKey = keyFor('tokens')
  const codeKey = keyFor('codes')
  return {
    async makeToken(link) {
      const claims = { link, random: randomBytes(16).toString('base64url') }
      const token = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(tokenKey)
      return { token, hash: hashOf(token) }
    },
    async readToken(token) {
      try {
        await jwtVerify(token, tokenKey, { algorithms: ['HS256'] })
        return hashOf(token)
      } catch {
        return null
      }
    },
    makeCode: () =>
      Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS.charAt(randomInt(CODE_LETTERS.length))).join(''),
    hashCode: (code) => createHmac('sha256', codeKey).update(code).digest('hex'),
  }
}
