import { setTerm, termsOf } from '../../actions/particulars.ts'
import { useActionContext, useModel, useModelShallow } from '../../document/hooks.ts'
import { about } from '../../model/queries/about.ts'
import { META_ID } from '../../model/records/meta.ts'
import { DELIVERY_MODELS, type Scheme, STATUSES, TIERS } from '../../model/records/profile.ts'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { hasWords, say } from '../../words/words.ts'
import { AwardsPart } from './Awards.tsx'
import { ChoiceOf, choices, NumberOf } from './fields.tsx'
import { GroupsPart, PrioritiesPart } from './ClassTerms.tsx'
import { Part } from './Part.tsx'
import { PlacesPart } from './Places.tsx'
import { useWritable } from './writable.ts'

/** What a partnership has to know of an intervention beside its logic: where it stands, for whom, where, and its money. */
export function ParticularsParts() {
  const intervention = useModel((model) => about(model).kind === 'intervention')
  if (!intervention) return null
  return (
    <>
      <Part title={say('particulars.title')}>
        <Standing />
        <Terms scheme="tier" terms={TIERS} stem="particulars.tier" title={say('particulars.tiers')} />
        <Terms
          scheme="delivery-model"
          terms={DELIVERY_MODELS}
          stem="deliveryModel"
          title={say('particulars.delivery')}
        />
      </Part>
      <PlacesPart />
      <PrioritiesPart />
      <GroupsPart />
      <AwardsPart />
    </>
  )
}

function Standing() {
  const place = { table: 'meta', ids: [META_ID] } as const
  const turned = useModel((model) => {
    const { ageFrom, ageTo } = about(model)
    return ageFrom !== null && ageTo !== null && ageFrom > ageTo
  })
  return (
    <div className="insp-rows">
      <ChoiceOf
        {...place}
        field="status"
        label={say('particulars.status')}
        options={choices('status', STATUSES)}
        none={say('status.none')}
      />
      <NumberOf {...place} field="ageFrom" label={say('particulars.ageFrom')} invite={say('particulars.age.any')} />
      <NumberOf {...place} field="ageTo" label={say('particulars.ageTo')} invite={say('particulars.age.any')} />
      {turned ? (
        <p className="insp-warn" role="status">
          {say('particulars.ages.turned')}
        </p>
      ) : null}
    </div>
  )
}

interface TermsProps {
  readonly scheme: Scheme
  readonly terms: readonly string[]
  readonly stem: string
  readonly title: string
}

/** Several of a few. A term that is none of these came from a file: it can be taken off. */
function Terms({ scheme, terms, stem, title }: TermsProps) {
  const { open, newId } = useActionContext()
  const writable = useWritable()
  const said = useModelShallow((model) => termsOf(model.classifications, scheme).map(({ term }) => term))
  const others = said.filter((term) => !terms.includes(term))
  return (
    <fieldset className="insp-checks">
      <legend>{title}</legend>
      {[...terms, ...new Set(others)].map((term) => {
        const key = `${stem}.${term}`
        const what = hasWords(key) ? say(key) : say('particulars.other', { term })
        return (
          <CheckboxField
            key={term}
            label={what}
            checked={said.includes(term)}
            disabled={!writable}
            onChange={(on) => setTerm(open, newId(), scheme, term, what, on)}
          />
        )
      })}
    </fieldset>
  )
}
