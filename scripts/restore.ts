import { runRestore } from '../server/backup/commandLine.ts'

const { code, said } = await runRestore(process.argv.slice(2), process.env)
if (code === 0) console.log(said)
else console.error(said)
process.exitCode = code
