import { useState } from 'react'
import { freshTitle } from '../../actions/homeList.ts'
import { shelf } from '../../document/shelf.ts'
import { say } from '../../words/words.ts'

/** The title of a model to be made, at first one that no model here has. */
export function useNewTitle() {
  return useState(() => freshTitle(say('model.untitled'), shelf.getState().entries ?? []))
}
