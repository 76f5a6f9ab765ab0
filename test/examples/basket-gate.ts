import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const cli = path.join(root, 'dist/cli/main.js')

export interface GateRun {
  readonly exitCode: number
  readonly output: string
  /** The record of what the invariants kill, when there is one afterwards. */
  readonly baseline: string | undefined
}

export interface GateOptions {
  readonly args?: readonly string[]
  /** A record to put into the project first. */
  readonly baseline?: string | undefined
}

const baselineName = 'gen-props.baseline.json'

/** The gate over the basket project, its spec changed by `weaken`. */
export async function gateOf(
  weaken: (spec: string) => string,
  { args = [], baseline }: GateOptions = {},
): Promise<GateRun> {
  const folder = await mkdtemp(path.join(await realpath(tmpdir()), 'gen-props-basket-'))
  try {
    await cp(path.join(import.meta.dirname, 'basket/src'), path.join(folder, 'src'), { recursive: true })
    await cp(path.join(import.meta.dirname, 'basket/brief.md'), path.join(folder, 'brief.md'))
    await mkdir(path.join(folder, 'invariants'))
    const spec = await readFile(path.join(import.meta.dirname, 'basket/basket.yaml'), 'utf8')
    await writeFile(path.join(folder, 'invariants/basket.yaml'), weaken(spec))
    await writeFile(
      path.join(folder, 'package.json'),
      '{ "name": "basket", "private": true, "type": "module" }\n',
    )
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
    if (baseline !== undefined) await writeFile(path.join(folder, baselineName), baseline)
    const generated = await genProps(folder, ['generate'])
    const ended = generated.exitCode === 0 ? await genProps(folder, ['gate', ...args]) : generated
    return {
      ...ended,
      baseline: await readFile(path.join(folder, baselineName), 'utf8').catch(() => undefined),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const genProps = (cwd: string, args: readonly string[]) =>
  new Promise<Omit<GateRun, 'baseline'>>((resolve) => {
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$|GEN_PROPS_)/.test(name)),
    )
    const child = execFile(process.execPath, [cli, ...args], { cwd, env }, (_error, stdout, stderr) =>
      resolve({ exitCode: child.exitCode ?? 2, output: `${stdout}\n${stderr}` }),
    )
  })
