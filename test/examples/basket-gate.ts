import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { GateVerdict } from '../../src/ir/evidence.ts'

const root = path.resolve(import.meta.dirname, '../..')
const cli = path.join(root, 'dist/cli/main.js')

/** What the gate says of some copies of the basket. */
export interface GateRun {
  readonly exitCode: number
  readonly gate: GateVerdict
}

/** A project with copies of the basket, each a subject and a spec of its own. */
export interface Baskets {
  /** The gate over the copies of these names. */
  readonly gate: (names: readonly string[], ...args: readonly string[]) => Promise<GateRun>
  /** Records what a copy kills as if another one had done it. */
  readonly passRecord: (from: string, to: string) => Promise<void>
  readonly remove: () => Promise<void>
}

const baselineName = 'gen-props.baseline.json'

/** Makes the project, with one copy for each change of the spec. */
export async function basketsOf(
  copies: Readonly<Record<string, (spec: string) => string>>,
): Promise<Baskets> {
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'gen-props-basket-'))
  const source = path.join(import.meta.dirname, 'basket')
  const spec = await readFile(path.join(source, 'basket.yaml'), 'utf8')
  await mkdir(path.join(folder, 'invariants'))
  await cp(path.join(source, 'brief.md'), path.join(folder, 'brief.md'))
  await writeFile(
    path.join(folder, 'package.json'),
    '{ "name": "basket", "private": true, "type": "module" }\n',
  )
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  for (const [name, weaken] of Object.entries(copies)) {
    await cp(path.join(source, 'src/basket.ts'), path.join(folder, `src/${name}.ts`))
    const ofCopy = weaken(spec).replace('../src/basket.ts', `../src/${name}.ts`)
    await writeFile(path.join(folder, `invariants/${name}.yaml`), ofCopy)
  }
  const generated = await genProps(folder, ['generate'])
  if (generated.exitCode !== 0) throw new Error(generated.output)
  const specs = (names: readonly string[]) => names.map((name) => `invariants/${name}.yaml`)
  return {
    async gate(names, ...args) {
      const { exitCode, output } = await genProps(folder, [
        'gate',
        ...specs(names),
        '--format',
        'json',
        ...args,
      ])
      return { exitCode, gate: (JSON.parse(output) as { gate: GateVerdict }).gate }
    },
    async passRecord(from, to) {
      const file = path.join(folder, baselineName)
      const record = await readFile(file, 'utf8')
      await writeFile(file, record.replace(`invariants/${from}.yaml`, `invariants/${to}.yaml`))
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

const genProps = (cwd: string, args: readonly string[]) =>
  new Promise<{ exitCode: number; output: string }>((resolve) => {
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$|GEN_PROPS_)/.test(name)),
    )
    const child = execFile(process.execPath, [cli, ...args], { cwd, env }, (_error, stdout) =>
      resolve({ exitCode: child.exitCode ?? 2, output: stdout }),
    )
  })
