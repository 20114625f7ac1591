import { teachAll } from '../../src/words/all.ts'

teachAll()
