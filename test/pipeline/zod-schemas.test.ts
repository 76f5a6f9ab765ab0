import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/diagnostics/diagnostic.ts'
import { readTextIfExists } from '../../src/host/files.ts'
import { readSpec } from '../../src/phases/2-spec/read-spec.ts'
import { inspectSubject } from '../../src/phases/3-subject/inspect-subject.ts'
import { createWorkspace } from '../../src/phases/3-subject/workspace.ts'
import { planSuite } from '../../src/phases/4-plan/plan-suite.ts'
import { readZodSchemas } from '../../src/pipeline/read-zod-schemas.ts'
import { makeFolder } from '../phases/3-subject/subject-world.ts'

const specOf = (source: string) => `version: 1
subject: ./shop.ts
factories:
  parcel: ${source}
invariants:
  - id: orders-stay
    rule: Orders stay.
    given: [parcel]
    then: |
      equals(parcel, parcel)
`

/** The faults of a `zod:` source, each with what it points at. */
async function faultsOf(source: string, module: string): Promise<readonly string[]> {
  const folder = await makeFolder({ 'shop.ts': module, 'package.json': '{"type":"module"}' })
  const [file, text] = [`${folder}/shop.yaml`, specOf(source)]
  const read = await readSpec(file, text, { readText: readTextIfExists })
  const model = read.value && inspectSubject(createWorkspace({ root: folder }), read.value)
  const zod = read.value && model?.value && (await readZodSchemas(read.value, model.value))
  const planned =
    read.value && model?.value && zod?.value ? planSuite(read.value, model.value, zod.value) : undefined
  const all = [read, model, zod, planned].flatMap((outcome) => outcome?.diagnostics ?? [])
  return all
    .filter(({ severity }) => severity === 'error')
    .map((one) => `${one.code} «${text.slice(one.range?.start, one.range?.end)}» ${wordsOf(one).text}`)
}

const zod = `import { z } from 'zod'\n`

describe('a zod schema that cannot be read is told once, at its place', () => {
  it('when its module throws', async () => {
    const faults = await faultsOf(
      '{ zod: order }',
      `${zod}export const order = z.string()\nthrow new Error('no database')`,
    )
    expect(faults).toEqual([expect.stringMatching(/^plan\/zod-unread «order» .*no database/)])
  })

  it('when it is of zod 3', async () => {
    const three = `import { z } from 'zod/v3'\nexport const order = z.object({ id: z.string() })`
    expect(await faultsOf('{ zod: order }', three)).toEqual([expect.stringMatching(/«order» .*zod 3/)])
  })

  it('when the export is no schema', async () => {
    const faults = await faultsOf('{ zod: order }', 'export const order = { id: 1 }')
    expect(faults).toEqual([expect.stringMatching(/^plan\/zod-unread «order» .*no schema/)])
  })

  it('when nothing of that name is exported', async () => {
    const faults = await faultsOf('{ zod: ordr }', `${zod}export const order = z.string()`)
    expect(faults).toEqual([expect.stringMatching(/«ordr»/)])
  })

  it('when zod is not installed', async () => {
    const other = `import { z } from 'zod-that-is-not-there'\nexport const order = z.string()`
    const faults = await faultsOf('{ zod: order }', other)
    expect(faults).toEqual([expect.stringMatching(/^subject\/does-not-compile /)])
  })
})

describe('what nothing tells how to make', () => {
  const upload = `${zod}export class Scan { readonly pages: number; constructor(pages: number) { this.pages = pages } }
export const order = z.object({ id: z.int(), scans: z.array(z.object({ body: z.instanceof(Scan) })) })`

  it('is told with its path and the line that mends it', async () => {
    const faults = await faultsOf('{ zod: order }', upload)
    expect(faults).toEqual([
      expect.stringMatching(/^plan\/schema-unread «order» .*`order\.scans\[\*\]\.body`.*`Scan`/),
    ])
  })

  it('is a pattern of which fast-check draws no texts', async () => {
    const faults = await faultsOf(
      '{ zod: order }',
      `${zod}export const order = z.object({ id: z.string().regex(/^(?=(a+))\\1b$/) })`,
    )
    expect(faults).toEqual([expect.stringMatching(/^plan\/schema-unread «order» .*`order\.id`.*lookahead/)])
  })

  it('is drawn as the spec says', async () => {
    const mended = '{ zod: order, fields: { scans: { items: { fields: { body: { type: Scan } } } } } }'
    expect(await faultsOf(mended, upload)).toEqual([])
  })

  it('is a never that must be there', async () => {
    const faults = await faultsOf('{ zod: order }', `${zod}export const order = z.object({ id: z.never() })`)
    expect(faults).toEqual([expect.stringMatching(/^plan\/schema-without-value «order»/)])
  })
})
