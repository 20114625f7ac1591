import { createInstance } from 'i18next'
import type { en } from './en.ts'
import { first } from './first.ts'
import { pseudo } from './pseudo.ts'

type Stem<K> = K extends `${infer S}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? S : K
/** Every message of the catalogue; plural forms count as one. */
export type WordKey = Stem<keyof typeof en>
export type Params = Readonly<Record<string, string | number>>

export const LANGUAGES = ['en', 'en-x-pseudo'] as const
export type Language = (typeof LANGUAGES)[number]

const catalogue = createInstance()
void catalogue.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  // Keys are whole strings with dots in them, not paths; React escapes what it shows.
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
})
teach(first)

/** Adds messages to what can be said. */
export function teach(messages: Partial<typeof en>): void {
  catalogue.addResourceBundle('en', 'translation', messages, true, true)
  catalogue.addResourceBundle('en-x-pseudo', 'translation', pseudo(messages), true, true)
}

/** The words for a message in the language of the screen. `count` chooses the plural form. */
export function say(key: WordKey, params?: Params): string {
  return catalogue.t(key, params ?? {})
}

/** Whether the catalogue has words for a code that came from a file or a check. */
export function hasWords(key: string): key is WordKey {
  // With a count, so that a message that is there only in its plural forms is found too.
  return catalogue.exists(key, { count: 1 })
}

/** Changes the language of everything said from now on. The screen has to be drawn again. */
export async function speak(next: Language): Promise<void> {
  await catalogue.changeLanguage(next)
}

/** The language that is spoken now. */
export function language(): string {
  return catalogue.language
}

/** A number as people of this language write it. */
export function sayNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6, ...options }).format(value)
}

/** A date (YYYY-MM-DD or a moment) as people write it: 12 June 2022. */
export function sayDate(iso: string): string {
  if (!iso) return ''
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
}
