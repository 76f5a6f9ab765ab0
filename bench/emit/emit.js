// Emits the factories of a project; prints the processor time that all of it took.
import process from 'node:process'
import { generate } from '../../dist/pipeline.js'

const [, , folder] = process.argv
const { diagnostics, written } = await generate({ cwd: folder, specs: [] })
if (diagnostics.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(diagnostics))
if (written?.length === 0) throw new Error('nothing was written')
const { user, system } = process.cpuUsage()
process.stdout.write(`${(user + system) / 1000}\n`)
