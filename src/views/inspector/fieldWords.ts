import { hasWords, say, type WordKey } from '../../words/words.ts'
import { choices } from './fields.tsx'

/** Keys of labels that have an invitation for the empty field beside them: `inspect.owner` and `inspect.owner.invite`. */
type Invited = { [K in WordKey]: K extends `${infer S}.invite` ? (S extends WordKey ? S : never) : never }[WordKey]

/** The label of a text field and what it invites to while it is empty. */
export function worded(key: Invited, label: WordKey = key) {
  return { label: say(label), invite: say(`${key}.invite`) }
}

/** The label of a choice and its options, by the stem of their words; with words for '' where that is one of the values. */
export function choice(stem: WordKey, values: readonly string[]) {
  const none = [`${stem}.unknown`, `${stem}.none`].find(hasWords)
  return {
    label: say(stem),
    options: choices(stem, values),
    ...(values.includes('') && none && { none: say(none) }),
  }
}
