import { measureBrowser } from './browser.ts'
import { measureEdits } from './edits.ts'
import { print } from './measure.ts'
import { SIZES } from './models.ts'

// npm run bench            everything, to read
// npm run bench -- --json  one JSON object a line
// npm run bench -- --node  only what needs no browser
const json = process.argv.includes('--json')
for (const size of SIZES) for (const line of measureEdits(size)) print(line, json)
if (!process.argv.includes('--node')) for (const line of await measureBrowser(SIZES)) print(line, json)
