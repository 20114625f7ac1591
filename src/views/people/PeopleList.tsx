import { actionOf } from '../../actions/actions.ts'
import type { Face } from '../../actions/faces.ts'
import { startFollowing, stopFollowing } from '../../actions/follow.ts'
import { sayWhere } from '../../actions/peopleWords.ts'
import { useActionContext, useOpenModel, useRoom, useSession, useTogether } from '../../document/hooks.ts'
import { mayAct } from '../../model/sharing/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckboxField } from '../../ui/CheckboxField.tsx'
import { PersonDisc } from '../../ui/PersonDisc.tsx'
import { say } from '../../words/words.ts'

/** Everybody who is here: who they are, where they are, and following them. Oneself first. */
export function PeopleList({ faces, onDone }: { readonly faces: readonly Face[]; readonly onDone: () => void }) {
  const context = useActionContext()
  const { session } = context.open
  const cursors = useSession((state) => state.cursors)
  const bring = actionOf('people.bring')
  return (
    <div className="people-list">
      <ul>
        <OwnRow />
        {faces.map((face) => (
          <PersonRow key={face.client} face={face} onDone={onDone} />
        ))}
      </ul>
      {faces.length === 0 ? <p className="people-alone">{say('people.alone')}</p> : null}
      {faces.length > 0 ? (
        <div className="people-foot">
          {bring.enabled(context) ? (
            <Button
              icon="people"
              onPress={() => {
                bring.run(context)
                onDone()
              }}
            >
              {say('people.bring')}
            </Button>
          ) : null}
          <CheckboxField
            label={say('people.cursors')}
            checked={cursors}
            onChange={(checked) => session.setState({ cursors: checked })}
          />
        </div>
      ) : null}
    </div>
  )
}

function OwnRow() {
  const name = useRoom(({ me }) => me?.person.name ?? '')
  const colour = useRoom(({ me }) => me?.colour ?? 0)
  const role = useTogether((together) => together.role)
  return (
    <li className="people-row">
      <PersonDisc name={name} colour={colour} />
      <div className="people-who">
        <strong>{name.trim() === '' ? say('people.you.unnamed') : say('people.you', { name })}</strong>
        <span>{say(`role.${role}`)}</span>
      </div>
    </li>
  )
}

function PersonRow({ face, onDone }: { readonly face: Face; readonly onDone: () => void }) {
  const open = useOpenModel()
  const own = useRoom(({ me }) => me?.person.id === face.id)
  const where = useRoom(({ people }) => {
    const person = people.find(({ client }) => client === face.client)
    return person ? sayWhere(open.model.getState().snapshot, person) : ''
  })
  const followed = useSession((session) => session.guide === face.client)
  const { name } = face
  const follow = () => {
    if (followed) stopFollowing(open)
    else startFollowing(open, face.client)
    onDone()
  }
  return (
    <li className="people-row" data-person={name}>
      <PersonDisc name={name} colour={face.colour} />
      <div className="people-who">
        <strong>{own ? say('people.you.elsewhere', { name }) : name}</strong>
        <span>{say(`role.${face.role}`)}</span>
        <span className="people-where">{where}</span>
      </div>
      {mayAct(face.role, 'point') ? (
        <Button size="small" variant={followed ? 'primary' : 'secondary'} onPress={follow}>
          <span aria-hidden="true">{say(followed ? 'people.follow.stop' : 'people.follow')}</span>
          <span className="ui-visually-hidden">
            {say(followed ? 'people.follow.stopName' : 'people.follow.name', { name })}
          </span>
        </Button>
      ) : null}
    </li>
  )
}
