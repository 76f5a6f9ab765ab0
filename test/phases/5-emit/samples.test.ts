import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import ts from 'typescript'
import type { GeneratedFile } from '../../../src/ir/generated-file.ts'
import { emitWholeSupport } from '../../../src/phases/5-emit/emit-support.ts'
import { generateSample } from './generate-sample.ts'
import { samples, samplesFolder } from './samples-folder.ts'
import { kindExamples } from './kind-examples.ts'

/** What keeps a declaration from being written of the file alone, as "isolatedDeclarations" wants. */
const declarationFaults = ({ path: fileName, text }: GeneratedFile) =>
  ts
    .transpileDeclaration(text, {
      fileName,
      compilerOptions: { isolatedDeclarations: true, declaration: true },
    })
    .diagnostics?.map(
      ({ start = 0, messageText }) => `${String(messageText)}: ${text.slice(start).split('\n')[0]}`,
    )

const run = promisify(execFile)
const bin = (name: string) => path.resolve(samplesFolder, `../../node_modules/${name}`)

interface Ending {
  readonly status: string
  readonly title: string
  readonly ancestorTitles: readonly string[]
  readonly failureMessages: readonly string[]
}

interface Results {
  readonly testResults: readonly { readonly assertionResults: readonly Ending[] }[]
}

const isBroken = ({ ancestorTitles }: Ending) => / on broken[\w-]*$/.test(ancestorTitles[0] ?? '')

/** How the samples' tests end, on the subjects that they are about and on the broken copies of these. */
async function runSamples(): Promise<readonly Ending[]> {
  const args = [
    bin('vitest/vitest.mjs'),
    'run',
    '--config',
    path.join(samplesFolder, 'vitest.config.ts'),
    '--reporter=json',
  ]
  const env = { ...process.env, GEN_PROPS_PROFILE: 'ci', GEN_PROPS_RUNS: process.env['SAMPLE_RUNS'] ?? '100' }
  const options = { cwd: samplesFolder, env, maxBuffer: 1e9 }
  const { stdout } = await run(process.execPath, args, options).catch((error: { stdout: string }) => error)
  const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{"numTotal'))) as Results
  return testResults.flatMap(({ assertionResults }) => assertionResults)
}

/** What a failing run of each kind's example says, for the reference; what follows is the stack. */
function failuresOf(failed: readonly Ending[]): string {
  const failures = [...kindExamples].map(([kind, { sample, id }]) => {
    const test = failed.find(
      ({ title, ancestorTitles }) => ancestorTitles[0] === `${sample} on broken` && title.endsWith(`[${id}]`),
    )
    const [failure = ''] = (test?.failureMessages[0] ?? '').split(/\n {4}at /)
    const text = failure
      .replace(/^AssertionError: .*\n/, '')
      .replace('broken.suite.ts', `test/generated/${sample}.spec.ts`)
    return [kind, { sample, id, failure: text }]
  })
  return `${JSON.stringify(Object.fromEntries(failures), undefined, 2)}\n`
}

const failuresFile = path.join(samplesFolder, 'failures.json')

it('declares the types of all that a support file can hold', () => {
  const [file] = emitWholeSupport({ output: samplesFolder, moduleStyle: 'ts' })
  expect(file && declarationFaults(file)).toEqual([])
})

// `npm run typecheck` holds them to the strictest flags, `npm run lint` to the recommended rules of ESLint.
describe('the files of each sample', () => {
  it.each(samples)(
    '%s is printed as expected, the same as ever',
    async (name) => {
      const files = await generateSample(name)
      for (const { path: file, text } of files) {
        if (process.env.UPDATE_SAMPLES) await mkdir(path.dirname(file), { recursive: true })
        if (process.env.UPDATE_SAMPLES) await writeFile(file, text)
        // An `expr` without a type, and a definition, have the type that the compiler finds.
        if (file.endsWith('support.ts') || /schema|zod/.test(name))
          expect(declarationFaults({ path: file, text })).toEqual([])
        expect(text, file).toBe(await readFile(file, 'utf8').catch(() => 'run with UPDATE_SAMPLES=1'))
      }
    },
    60_000,
  )

  it('pass on the subject that they are about, fail on every broken copy of it, and say how', async () => {
    const ended = await runSamples()
    const whole = ended.filter((test) => !isBroken(test))
    expect(whole.filter(({ status }) => status !== 'passed').map(({ title }) => title)).toEqual([])
    expect(whole.length).toBeGreaterThan(120)
    const broken = ended.filter(isBroken)
    expect(broken.filter(({ status }) => status !== 'failed').map(({ title }) => title)).toEqual([])
    expect(broken.length).toBeGreaterThan(210)
    const failures = failuresOf(broken)
    if (process.env.UPDATE_SAMPLES) await writeFile(failuresFile, failures)
    expect(failures).toBe(await readFile(failuresFile, 'utf8').catch(() => 'run with UPDATE_SAMPLES=1'))
  }, 240_000)
})
