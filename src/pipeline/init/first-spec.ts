import path from 'node:path'
import { loadProject } from '../../config/load-project.ts'
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { readTextIfExists } from '../../host/files.ts'
import { prepareSpec, workspaceOf } from '../prepare-suites.ts'

export interface FirstSpec {
  /** Relative to the root. */
  readonly file: string
  readonly text: string
}

/** The functions that a module exports by name and that take something, as its text tells. */
const exported = /^export\s+(async\s+)?function\s+([\w$]+)\s*(?:<[^>(]*>)?\(\s*[^)\s]/gm

/**
 * A spec of one rule about the first function of a module that one can be said of without knowing more: what it gives
 * depends on what it is given alone. Undefined where no function is found that values can be drawn for.
 */
export async function firstSpecOf(root: string, module: string): Promise<FirstSpec | undefined> {
  const { value: project } = await loadProject(root)
  const source = await readTextIfExists(path.join(root, module))
  if (!project || source === undefined) return undefined
  const workspace = await workspaceOf(project)
  const name = path.posix.basename(module).replace(/\.[cm]?[jt]sx?$/, '')
  const file = `invariants/${kebab(name)}.yaml`
  for (const [, async, subject = ''] of source.matchAll(exported)) {
    for (const waits of [async !== undefined, async === undefined]) {
      const text = specText({ module: `../${module}`, subject, waits })
      const { value, diagnostics } = await prepareSpec({ file: path.join(root, file), text }, workspace)
      if (value && !hasErrors(diagnostics)) return { file, text }
    }
  }
  return undefined
}

interface About {
  readonly module: string
  readonly subject: string
  readonly waits: boolean
}

const specText = ({ module, subject, waits }: About) => `version: 1
subject: ${/^[\w./-]+$/.test(module) ? module : JSON.stringify(module)}

invariants:
  # A rule to begin with. Write down what ${subject} must do, in one sentence each, and what tells that it does;
  # \`gen-props lint\` checks the code below, \`gen-props generate\` makes the test.
  - id: ${kebab(subject)}-gives-the-same-again
    rule: ${subject} gives the same for the same input.
    kind: deterministic
    given:
      input: { type: Parameters<typeof ${subject}> }
    result: ${waits ? 'await ' : ''}${subject}(...input)
`

const kebab = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase() || 'first'
