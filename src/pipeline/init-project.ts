import path from 'node:path'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { firstSpecOf, type FirstSpec } from './init/first-spec.ts'
import { layoutAt, type Layout } from './init/layout.ts'
import { writeOrFault } from './write-or-fault.ts'

export interface InitRequest {
  readonly cwd: string
  /** The module that the first spec is about, relative to the working folder. */
  readonly subject: string | undefined
  /** Take the first module of several. */
  readonly yes: boolean
}

export interface Initialized {
  readonly diagnostics: readonly Diagnostic[]
  /** Relative to the working folder. */
  readonly written: readonly string[]
  /** What was there already, and stays as it is. */
  readonly kept: readonly string[]
  /** Modules among which nobody has chosen. */
  readonly choices: readonly string[]
  readonly layout: Layout | undefined
}

/** How many modules are tried and named. */
const most = 12

/** Writes a configuration and a first spec, where there is none; what is there stays. */
export async function initProject(request: InitRequest): Promise<Initialized> {
  const { cwd } = request
  const layout = await layoutAt(cwd)
  const none = { written: [], kept: [], choices: [], layout }
  if (!layout) return { ...none, diagnostics: [diagnostic('init/no-project', undefined, { folder: cwd })] }
  const shown = (file: string) => path.relative(cwd, path.join(layout.root, file)) || file
  const config = layout.configFile === undefined ? [configOf(layout)] : []
  const chosen = await chooseSpec(layout, request)
  const files = [...config, ...(chosen.spec ? [chosen.spec] : [])]
  const faults = []
  if (chosen.diagnostics.length === 0) {
    for (const { file, text } of files)
      faults.push(...(await writeOrFault(path.join(layout.root, file), text, cwd)))
  }
  const isDone = chosen.diagnostics.length === 0 && faults.length === 0
  return {
    diagnostics: [...chosen.diagnostics, ...faults],
    written: isDone ? files.map(({ file }) => shown(file)) : [],
    kept: [
      ...(layout.configFile === undefined ? [] : [shown(layout.configFile)]),
      ...layout.specs.map((file) => path.relative(cwd, file)),
    ],
    choices: chosen.choices.map(shown),
    layout,
  }
}

const configOf = ({ output }: Layout): FirstSpec => ({
  file: 'gen-props.config.json',
  text: `${JSON.stringify({ specs: ['invariants/**/*.yaml'], output }, undefined, 2)}\n`,
})

interface Chosen {
  readonly spec: FirstSpec | undefined
  readonly choices: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

async function chooseSpec(layout: Layout, { cwd, subject, yes }: InitRequest): Promise<Chosen> {
  const nothing: Chosen = { spec: undefined, choices: [], diagnostics: [] }
  const { root, modules, specs } = layout
  if (subject !== undefined) {
    const module = path.relative(root, path.resolve(cwd, subject)).split(path.sep).join('/')
    const spec = await firstSpecOf(root, module)
    if (spec && specs.includes(path.join(root, spec.file)))
      return { ...nothing, diagnostics: [diagnostic('init/spec-is-there', undefined, { file: spec.file })] }
    const args = { module: subject, nearest: nearest(module, modules) }
    return spec
      ? { ...nothing, spec }
      : { ...nothing, diagnostics: [diagnostic('init/no-subject', undefined, args)] }
  }
  if (specs.length > 0) return nothing
  const found: { readonly module: string; readonly spec: FirstSpec }[] = []
  for (const module of modules) {
    if (found.length >= (yes ? 1 : most)) break
    const spec = await firstSpecOf(root, module)
    if (spec) found.push({ module, spec })
  }
  const [first] = found
  if (found.length > 1 && !yes) return { ...nothing, choices: found.map(({ module }) => module) }
  return { ...nothing, spec: first?.spec }
}
