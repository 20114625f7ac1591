import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'

const root = dirname(dirname(import.meta.dirname))
const SECRET = 's'.repeat(32)
const MEGABYTE = 1024 * 1024
const problemsOf = (env: Readonly<Record<string, string>>) => {
  const read = readConfig(env)
  return read.ok ? [] : read.problems
}

describe('the settings', () => {
  test('have defaults that only this machine can reach and that need nothing else', () => {
    expect(readConfig({ PORT: '', HOST: ' ', SECRET: '', MAX_MESSAGE_MB: ' ' })).toEqual({
      ok: true,
      config: {
        host: '127.0.0.1',
        port: 8080,
        appFolder: join(root, 'dist'),
        dataFolder: join(root, 'data'),
        database: { kind: 'sqlite', file: join(root, 'data', 'throughline.db') },
        redisUrl: null,
        publicUrl: null,
        allowedOrigins: [],
        trustProxy: 0,
        secret: null,
        limits: { message: 16 * MEGABYTE, document: 64 * MEGABYTE },
        logLevel: 'info',
      },
    })
  })

  test('are read', () => {
    const env = {
      PORT: '9000',
      HOST: '0.0.0.0',
      DATA_FOLDER: '/var/lib/throughline',
      DATABASE_URL: 'postgres://user:word@db.example.org:5432/throughline',
      REDIS_URL: 'rediss://cache.example.org:6380/1',
      PUBLIC_URL: 'https://theory.example.org/',
      ALLOWED_ORIGINS: 'https://a.example.org, http://b.example.org:8080,',
      TRUST_PROXY: '2',
      SECRET,
      MAX_MESSAGE_MB: '4',
      MAX_DOCUMENT_MB: '128',
      LOG_LEVEL: 'warn',
    }
    expect(readConfig(env)).toMatchObject({
      ok: true,
      config: {
        port: 9000,
        host: '0.0.0.0',
        dataFolder: '/var/lib/throughline',
        database: { kind: 'postgres', url: env.DATABASE_URL },
        redisUrl: env.REDIS_URL,
        publicUrl: 'https://theory.example.org',
        allowedOrigins: ['https://a.example.org', 'http://b.example.org:8080'],
        trustProxy: 2,
        secret: SECRET,
        limits: { message: 4 * MEGABYTE, document: 128 * MEGABYTE },
        logLevel: 'warn',
      },
    })
  })
})

/** Every setting with what it cannot be, and the sentence that says so. */
const refused: readonly (readonly [name: string, values: readonly string[], sentence: RegExp])[] = [
  ['PORT', ['abc', '-1', '80.5', '65536', '8080x', '1e3', '999999999'], /^PORT must be a whole number from 0 to 65535/],
  ['HOST', ['http://localhost', 'a b', 'x/y'], /^HOST must be the name or the IP address/],
  [
    'DATABASE_URL',
    ['mysql://a/b', 'postgres://only-a-machine', 'throughline.db', ':'],
    /^DATABASE_URL must begin with/,
  ],
  ['REDIS_URL', ['localhost:6379', 'http://localhost', 'redis://'], /^REDIS_URL must begin with redis:/],
  [
    'PUBLIC_URL',
    ['theory.example.org', 'ftp://x', 'https://x.org/app', 'https://x.org/?a=b', 'https://u:p@x.org'],
    /^PUBLIC_URL must be an address such as/,
  ],
  [
    'ALLOWED_ORIGINS',
    ['*', 'https://a.org https://b.org', 'https://a.org,b.org'],
    /^ALLOWED_ORIGINS must be addresses/,
  ],
  ['TRUST_PROXY', ['yes', '11', '-1', '1.5'], /^TRUST_PROXY must be the number of proxies/],
  ['SECRET', ['short', 'x'.repeat(31)], /^SECRET must have 32 characters or more, and it has \d+\.$/],
  ['MAX_MESSAGE_MB', ['0', '257', '16MB'], /^MAX_MESSAGE_MB must be a whole number of megabytes from 1 to 256/],
  ['MAX_DOCUMENT_MB', ['0', '1025', '-5'], /^MAX_DOCUMENT_MB must be a whole number of megabytes from 1 to 1024/],
  ['LOG_LEVEL', ['verbose', 'INFO'], /^LOG_LEVEL must be one of trace, debug/],
]

describe.each(refused)('%s', (name, values, sentence) => {
  test.each(values)('refuses %s with one sentence', (value) => {
    const shared = { DATABASE_URL: 'postgres://db/throughline', SECRET }
    const problems = problemsOf(name === 'REDIS_URL' ? { ...shared, [name]: value } : { [name]: value })
    expect(problems).toEqual([expect.stringMatching(sentence)])
  })
})

describe('several processes', () => {
  const REDIS_URL = 'redis://localhost:6379'
  const DATABASE_URL = 'postgresql://db/throughline'

  test('need a database that they share, and one secret', () => {
    expect(problemsOf({ REDIS_URL })).toEqual([
      expect.stringContaining('set DATABASE_URL'),
      expect.stringContaining('set SECRET'),
    ])
    expect(problemsOf({ REDIS_URL, DATABASE_URL })).toEqual([expect.stringContaining('set SECRET')])
    expect(problemsOf({ REDIS_URL, DATABASE_URL, SECRET })).toEqual([])
  })
})

test('all problems are told at once, without passwords and secrets', () => {
  const problems = problemsOf({
    PORT: 'x',
    DATABASE_URL: 'mysql://user:hunter2@db/x',
    REDIS_URL: 'http://:hunter2@cache',
    SECRET: 'hunter2',
    PUBLIC_URL: 'x',
    LOG_LEVEL: 'x',
  })
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'PORT',
    'DATABASE_URL',
    'REDIS_URL',
    'SECRET',
    'PUBLIC_URL',
    'LOG_LEVEL',
  ])
  expect(problems.join('\n')).not.toContain('hunter2')
})
