import { say } from '../../words/words.ts'

/** Whoever opened the app at an address that means "this computer" would hand out links that open nowhere else. */
export function OnlyHere() {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(location.hostname) ? (
    <p className="sharing-note">{say('sharing.onlyHere', { address: location.host })}</p>
  ) : null
}
