import { type Joined, joined, type MadeLink, madeLink, type NewLink } from '../../src/model/sharing/api.ts'
import type { Role } from '../../src/model/sharing/roles.ts'

/** What the server answered: its status, its body as JSON (undefined without one), and its headers. */
export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers: Headers
}

/** One browser without the app: it keeps its cookie, and asks the API what it is told to. */
export interface Browser {
  /** The `cookie` header that it sends; '' before it has joined. */
  readonly cookie: () => string
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>
  readonly join: (token: string, name: string) => Promise<Joined>
}

/** A browser at the server of that address, with the cookie that it has kept, if any. */
export function newBrowser(url: string, kept = ''): Browser {
  let cookie = kept
  async function ask(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        origin: url,
        ...(cookie !== '' && { cookie }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    for (const set of answer.headers.getSetCookie()) cookie = set.split(';')[0] ?? ''
    const text = await answer.text()
    const json = answer.headers.get('content-type')?.includes('json') ?? false
    return { status: answer.status, body: json ? (JSON.parse(text) as unknown) : undefined, headers: answer.headers }
  }
  return {
    cookie: () => cookie,
    ask,
    join: async (token, name) => joined.parse((await ask('POST', '/api/join', { key: { token }, name })).body),
  }
}

/** Has somebody make a link, and gives it with its token and code. */
export async function makeLink(by: Browser, link: Partial<NewLink> & { readonly role: Role }): Promise<MadeLink> {
  const whole = { model: null, label: '', expires: null, code: false, ...link }
  return madeLink.parse((await by.ask('POST', '/api/links', whole)).body)
}

/** Has somebody let a new browser in with a role, in the workspace or in one model. */
export async function letIn(
  url: string,
  by: Browser,
  role: Role,
  { model = null, name = role }: { readonly model?: string | null; readonly name?: string } = {},
): Promise<Browser> {
  const { token } = await makeLink(by, { role, model })
  const browser = newBrowser(url)
  await browser.join(token, name)
  return browser
}
