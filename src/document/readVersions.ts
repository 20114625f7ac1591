import type { Versions } from '../model/model.ts'
import { openForMoment } from './openHere.ts'
import { readVersionsAlone } from './readAlone.ts'
import { shelfEntry } from './shelf.ts'
import { soon } from './soon.ts'

/**
 * What was released of a model on this device, read without leaving it open. That of a shared one is brought up to date
 * if the server answers soon; without a network it is what this device has.
 */
export async function readVersionsHere(id: string): Promise<Versions> {
  if (!(await shelfEntry(id))?.shared) return readVersionsAlone(id)
  const { open, close } = await openForMoment(id)
  if (open.together.getState().link === 'live') {
    await soon(open.together, ({ versionsArrived, link }) => versionsArrived || link !== 'live')
  }
  const { snapshot } = open.versions.getState()
  await close()
  return snapshot
}
