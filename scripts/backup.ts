import { runBackup } from '../server/backup/commandLine.ts'

const { code, said } = await runBackup(process.argv.slice(2), process.env)
if (code === 0) console.log(said)
else console.error(said)
process.exitCode = code
