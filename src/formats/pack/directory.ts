/** A file in a zip as its directory lists it: the size it says it has, and its content as it is packed. */
export interface ZipEntry {
  readonly name: string
  readonly size: number
  /** Not packed at all. */
  readonly stored: boolean
  /** Behind a password. */
  readonly locked: boolean
  readonly content: Uint8Array
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** The end of a zip has 22 bytes, and a comment of 65,535 bytes at the most. */
const END_SIZE = 22
const FURTHEST_END = END_SIZE + 0xffff
/** Zips of more than 4 GB say this in place of a size. */
const TOO_LARGE = 0xffffffff

/**
 * The entries of a zip, from the directory at its end (PKWARE's APPNOTE 4.3). Nothing is unpacked. What does not hold
 * together, stands beyond the end or is packed in a way other than deflate is a broken zip.
 */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | 'pack-not-zip' | 'pack-zip-broken' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < END_SIZE || (view.getUint32(0, true) !== LOCAL && view.getUint32(0, true) !== END)) {
    return 'pack-not-zip'
  }
  const end = endOf(view)
  if (end === null) return 'pack-zip-broken'
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const entry = entryAt(bytes, view, at)
    if (!entry) return 'pack-zip-broken'
    entries.push(entry.entry)
    at = entry.next
  }
  return entries
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - FURTHEST_END)
  for (let at = view.byteLength - END_SIZE; at >= first; at--) if (view.getUint32(at, true) === END) return at
  return null
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const packed = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const local = view.getUint32(at + 42, true)
  if (next > bytes.length || size === TOO_LARGE || (method !== 0 && method !== 8)) return null
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  // Some programs write the slash of Windows between folders.
  const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/')
  const content = bytes.subarray(start, start + packed)
  return { entry: { name, size, stored: method === 0, locked: (flags & 1) === 1, content }, next }
}
