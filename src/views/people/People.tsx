import './people.css'
import { facesOf, peopleOf } from '../../actions/faces.ts'
import { useRoom } from '../../document/hooks.ts'
import { PersonDisc } from '../../ui/PersonDisc.tsx'
import { PopoverButton } from '../../ui/PopoverButton.tsx'
import { say } from '../../words/words.ts'
import { Following } from './Following.tsx'
import { PeopleList } from './PeopleList.tsx'
import { useComings } from './useComings.ts'
import { useTellEditing } from './useTellEditing.ts'

/** So many discs are shown; on a narrow screen fewer (see people.css). */
const SHOWN = { wide: 5, narrow: 1 } as const

/** Who else has the model open: for the header. With it comes what following and being called shows. Nothing while alone. */
export function People() {
  const shared = useRoom(({ me }) => me !== null)
  return shared ? <Here /> : null
}

function Here() {
  const own = useRoom(({ me }) => me?.person.id)
  const name = useRoom(({ me }) => me?.person.name ?? '')
  const colour = useRoom(({ me }) => me?.colour ?? 0)
  const faces = useRoom(({ people }) => facesOf(people))
  useComings()
  useTellEditing()
  const others = peopleOf(faces, own)
  const shown = others.length > 0 ? others.slice(0, SHOWN.wide) : [{ client: 0, name, colour }]
  return (
    <>
      <PopoverButton
        className="people-button"
        label={say('people.here', { count: others.length + 1 })}
        title={say('people.list')}
        face={
          <>
            {shown.map((face) => (
              <PersonDisc key={face.client} name={face.name} colour={face.colour} />
            ))}
            {(['wide', 'narrow'] as const).map((width) =>
              others.length > SHOWN[width] ? (
                <span key={width} className="people-more" data-width={width} aria-hidden="true">
                  {say('people.more', { count: others.length - SHOWN[width] })}
                </span>
              ) : null,
            )}
          </>
        }
      >
        {(close) => <PeopleList faces={faces} onDone={close} />}
      </PopoverButton>
      <Following />
    </>
  )
}
