import { placeFacts } from '../../actions/place.ts'
import { printView } from '../../actions/print.ts'
import { useModel, useOpenModel } from '../../document/hooks.ts'
import { about } from '../../model/queries/about.ts'
import type { PlaceInSystem } from '../../portfolio/placeInSystem.ts'
import { Button } from '../../ui/Button.tsx'
import { say } from '../../words/words.ts'

/** Which intervention this is, and the vision that it serves. */
export function PlaceHead({ place }: { readonly place: PlaceInSystem | null }) {
  const open = useOpenModel()
  const title = useModel((model) => about(model).title) || say('model.untitled')
  const facts = useModel((model) => model)
  return (
    <header className="place-head">
      <div className="place-head-line">
        <h2>{title}</h2>
        <Button icon="print" onPress={() => printView(open, 'place')}>
          {say('place.print')}
        </Button>
      </div>
      <dl className="place-facts">
        {placeFacts(facts).map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {place && place.vision.trim() !== '' ? (
        <p className="place-vision">
          <strong>{say('place.vision.of', { system: place.systemTitle.trim() || say('model.untitled') })}</strong>
          <span>{place.vision}</span>
        </p>
      ) : null}
    </header>
  )
}
