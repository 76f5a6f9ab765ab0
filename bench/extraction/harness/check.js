// Checks every case of the bench, and every subject with each of its bugs, in one compilation: part of `npm run typecheck`.
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { broken, casesFolder, readCase, tradesIn } from './cases.js'
import { faultsOfCase } from './check-case.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const cases = tradesIn(casesFolder).map((trade) => readCase(casesFolder, trade))

/** The subjects with their bugs, by paths at which no file stands. */
const variants = new Map(
  cases.flatMap(({ folder, subject, bugs }) =>
    Object.entries(bugs).map(([id, bug]) => [path.join(folder, `bugs/${id}.ts`), broken(subject, bug)]),
  ),
)

function typeFaults() {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  // A bug may leave a name behind that nothing uses any more.
  const relaxed = { ...options, types: [], noUnusedLocals: false, noUnusedParameters: false }
  const host = ts.createCompilerHost(relaxed)
  const { getSourceFile } = host
  host.getSourceFile = (file, language, ...rest) => {
    const text = variants.get(file)
    return text === undefined
      ? getSourceFile(file, language, ...rest)
      : ts.createSourceFile(file, text, language)
  }
  const program = ts.createProgram([...variants.keys()], relaxed, host)
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    const place = file ? `${path.relative(root, file.fileName)}:${line} ` : ''
    return `${place}${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
}

const faults = variants.size === 0 ? ['no bugs'] : typeFaults()
for (const one of cases) faults.push(...(await faultsOfCase(one)).map((fault) => `${one.trade} ${fault}`))
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exitCode = faults.length === 0 ? 0 : 1
