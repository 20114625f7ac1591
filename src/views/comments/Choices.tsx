interface Choice<T extends string> {
  readonly id: T
  readonly words: string
}

interface ChoicesProps<T extends string> {
  /** What is chosen, for a screen reader. */
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly chosen: T
  readonly onChoose: (id: T) => void
}

/** A few buttons of which one is pressed. */
export function Choices<T extends string>({ label, choices, chosen, onChoose }: ChoicesProps<T>) {
  return (
    <div role="group" aria-label={label} className="comments-choices">
      {choices.map(({ id, words }) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {words}
        </button>
      ))}
    </div>
  )
}
