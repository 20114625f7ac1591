import type { Matrix } from '../../actions/coverage.ts'
import { byIntervention } from '../../actions/coverage.ts'
import type { Serves } from '../../portfolio/coverage.ts'
import { say } from '../../words/words.ts'

/** What the matrix cannot show: interventions that name no outcome, and contributions that lead nowhere in it. */
export function NotInTable({ matrix }: { readonly matrix: Matrix }) {
  const { without, lost, elsewhere } = matrix
  if (without.length + lost.length + elsewhere.length === 0) return null
  return (
    <section className="coverage-outside" aria-labelledby="coverage-outside">
      <h2 id="coverage-outside" className="coverage-heading">
        {say('coverage.outside')}
      </h2>
      {without.length > 0 ? (
        <Names
          words={say('coverage.outside.without', { count: without.length })}
          models={without.map(({ id, title }) => ({ id, title }))}
        />
      ) : null}
      {lost.length > 0 ? (
        <Names words={say('coverage.outside.lost', { count: lost.length })} models={modelsOf(lost)} mend />
      ) : null}
      {elsewhere.length > 0 ? (
        <Names
          words={say('coverage.outside.elsewhere', { count: elsewhere.length })}
          models={modelsOf(elsewhere)}
          mend
        />
      ) : null}
    </section>
  )
}

interface Named {
  readonly id: string
  readonly title: string
}

function Names(props: { readonly words: string; readonly models: readonly Named[]; readonly mend?: boolean }) {
  return (
    <details>
      <summary>{props.words}</summary>
      {props.mend ? <p className="coverage-quiet">{say('coverage.outside.mend')}</p> : null}
      <ul>
        {props.models.map(({ id, title }) => (
          <li key={id}>
            <a className="coverage-link" href={`#/model/${id}`}>
              {title.trim() || say('workspace.new.untitled')}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function modelsOf(serves: readonly Serves[]): readonly Named[] {
  return byIntervention(serves).map(([id, ways]) => ({ id, title: ways[0]?.title ?? '' }))
}
