// Loads the module of a project in the type checker, as `tsc --noEmit` does; prints the processor time that it took.
import path from 'node:path'
import process from 'node:process'
import ts from 'typescript'

const [, , folder] = process.argv
const { config } = ts.readConfigFile(path.join(folder, 'tsconfig.json'), ts.sys.readFile)
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder)
const program = ts.createProgram(fileNames, options)
const faults = ts.getPreEmitDiagnostics(program)
if (faults.length > 0) throw new Error(faults.map(({ messageText }) => messageText).join('\n'))
const { user, system } = process.cpuUsage()
process.stdout.write(`${(user + system) / 1000}\n`)
