import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { helperNames, helpersDeclarationFile } from '../../../src/ir/helpers.ts'
import { compiler } from '../../../src/phases/3-subject/compiler.ts'
import { inspect } from './subject-world.ts'

const folder = fileURLToPath(new URL('../../../templates/support', import.meta.url))
// Calls of `outcome` are written as calls of others, which see what is thrown at once.
const implemented = helperNames.filter((name) => name !== 'old' && name !== 'outcome')

const moduleOf = (name: string) =>
  readdirSync(folder).find((file) =>
    new RegExp(`^export (?:async )?(?:function|const) ${name}\\b`, 'm').test(
      readFileSync(`${folder}/${file}`, 'utf8'),
    ),
  )

describe('helpers take and give what the checker was told', () => {
  let faults: readonly string[]
  beforeAll(() => {
    const { Project, ts } = compiler()
    const project = new Project({
      compilerOptions: {
        strict: true,
        noEmit: true,
        allowImportingTsExtensions: true,
        types: [],
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
      },
    })
    const imports = implemented.map((name) => `import { ${name} as its_${name} } from './${moduleOf(name)}'`)
    const checks = implemented.map((name) => `export const like_${name}: typeof ${name} = its_${name}`)
    const text = [...imports, helpersDeclarationFile(), ...checks].join('\n')
    const file = project.createSourceFile(`${folder}/.checked-helpers.ts`, text)
    faults = file
      .getPreEmitDiagnostics()
      .map((fault) => text.slice(fault.getStart(), (fault.getStart() ?? 0) + (fault.getLength() ?? 0)))
  }, 60_000)

  it.each(implemented)('%s', (name) => {
    expect(moduleOf(name)).toBeDefined()
    expect(faults).not.toContain(`like_${name}`)
  })

  it('and nothing else is wrong', () => {
    expect(faults).toEqual([])
  })
})

describe('the types of helpers', () => {
  const specOf = (helper: string) => `version: 1
subject: ./paid.ts
define: |
  const owed = (share: Fraction) => ${helper}
invariants:
  - id: paid
    rule: It is paid.
    then: |
      paid(1) === 1
`
  const paid = 'export const paid = (cents: number): number => cents\n'

  it('can be named, and are then taken from the support file', async () => {
    const { faults, model } = await inspect(specOf('share.toNumber()'), { 'paid.ts': paid })
    expect(faults).toEqual([])
    expect(model?.helpers).toContain('Fraction')
  })

  it('step aside for a type of the same name', async () => {
    const own = `${paid}export interface Fraction { readonly cents: number }\n`
    const { faults, model } = await inspect(specOf('sum([share.cents])'), { 'paid.ts': own })
    expect(faults).toEqual([])
    expect(model?.helpers).toEqual(['sum'])
  })
})
