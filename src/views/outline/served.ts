import { createContext } from 'react'
import type { Served } from '../../monitoring/cardStatus.ts'

/** How many interventions serve each card: asked for once, and not by every row. */
export const ServedContext = createContext<Served>(null)
