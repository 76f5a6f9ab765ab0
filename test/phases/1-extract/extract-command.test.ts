import { readFile, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { snapshotOf, worldWith } from '../../cli/world.ts'
import { shop } from '../../cli/shop.ts'

const answer = `\`\`\`yaml
factories:
  item:
    type: Item
    fields:
      price: { type: integer, minimum: 0, maximum: 100000, because: "Sums stay exact." }
invariants:
  - id: hidden-items-cost-nothing
    rule: "A hidden item adds nothing."
    quote: "The total is the sum of the visible items."
    kind: metamorphic
    given:
      items: { items: item }
      hidden: { factory: item, fields: { hidden: { const: true } } }
    when: |
      const without = total(items)
      const within = total([...items, hidden])
    then: |
      within === without
  - id: misspelt
    quote: "A negative price must be refused."
    given: { items: { items: item } }
    then: |
      totl(items) >= 0
\`\`\`
`

interface Body {
  readonly messages: readonly { readonly content: string }[]
}
const bodies: Body[] = []
const server = http.createServer((incoming, response) => {
  let text = ''
  incoming.on('data', (chunk: Buffer) => (text += chunk.toString()))
  incoming.on('end', () => {
    bodies.push(JSON.parse(text) as Body)
    const chunk = {
      id: 'c',
      model: 'mock-1',
      choices: [{ index: 0, delta: { content: answer }, finish_reason: 'stop' }],
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(`data: ${JSON.stringify(chunk)}\n\n`)
  })
})
let env: Record<string, string> = {}
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  env = { OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`, GEN_PROPS_MODEL: 'mock-1' }
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => void bodies.splice(0))

const extract = ['extract', 'brief.md', '--subject', 'src/cart.ts', '--out', 'invariants/new.yaml'] as const
const specOf = (root: string) => readFile(path.join(root, 'invariants/new.yaml'), 'utf8')

describe('gen-props extract', () => {
  it('writes what a model says and the type checker accepts, and tells the rest', async () => {
    const { root, gen } = await worldWith(shop, { env })
    const { out, err } = await gen(...extract, '--no-review')
    const spec = await specOf(root)
    expect(spec).toContain('id: hidden-items-cost-nothing\n    status: draft')
    expect(spec).not.toContain('misspelt')
    expect(out + err).toMatch(/misspelt.*totl/)
    expect(bodies).toHaveLength(3)
  })

  it('--print-prompt after an answer prints the review that would follow, and a second answer is it', async () => {
    const first = answer.replace(/ {2}- id: misspelt[^`]*/, '')
    const second = answer.replaceAll('misspelt', 'never-negative').replaceAll('totl', 'total')
    const { root, gen } = await worldWith({ ...shop, 'first.md': first, 'second.md': second })
    const printed = await gen(...extract, '--response', 'first.md', '--print-prompt')
    expect(printed.out).toContain('Review it as somebody who wants to get a wrong implementation past it.')
    expect(printed.out).toContain('|   - id: hidden-items-cost-nothing')
    const both = await gen(...extract, '--response', 'first.md', '--response', 'second.md')
    expect(both).toMatchObject({ code: 0, out: expect.stringContaining('1 by the review') as string })
    expect(await specOf(root)).toContain('id: never-negative\n    status: draft')
  })

  it('--print-prompt prints what would go out, byte for byte, and sends nothing', async () => {
    const { root, gen } = await worldWith(shop, { env })
    const before = await snapshotOf(root)
    const printed = await gen(...extract, '--print-prompt')
    expect(bodies).toEqual([])
    expect(await snapshotOf(root)).toEqual(before)
    await gen(...extract)
    expect(printed.out).toBe(bodies[0]?.messages.map(({ content }) => content).join('\n'))
  })

  it('--print-prompt shows public signatures and no body', async () => {
    const { gen } = await worldWith(shop)
    const { out } = await gen(...extract, '--print-prompt')
    expect(out).toContain('| export declare function total(items: readonly Item[]): number;')
    expect(out).not.toMatch(/reduce\(|negative price'/)
  })

  it('--response takes an answer from a file and asks nobody', async () => {
    const { root, gen } = await worldWith({ ...shop, 'answer.md': answer }, { env })
    await gen(...extract, '--response', 'answer.md')
    expect(await specOf(root)).toContain('hidden-items-cost-nothing')
    expect(bodies).toEqual([])
  })

  it('--provider command runs a program', async () => {
    const program = `let text = ''
for await (const chunk of process.stdin) text += chunk
console.log(text.includes('<brief>') ? ${JSON.stringify(answer)} : 'no brief')`
    const { root, gen } = await worldWith({ ...shop, 'model.mjs': program })
    const config = { extract: { command: [process.execPath, path.join(root, 'model.mjs')] } }
    await writeFile(path.join(root, 'gen-props.config.json'), JSON.stringify(config))
    await gen(...extract, '--provider', 'command')
    expect(await specOf(root)).toContain('hidden-items-cost-nothing')
  })

  it('--provider replay gives a recorded answer to the same request only', async () => {
    const { root, gen } = await worldWith({ ...shop, 'answer.md': answer })
    await gen(...extract, '--response', 'answer.md', '--model', 'mock-1', '--record', 'recordings')
    const first = await specOf(root)
    await rm(path.join(root, 'invariants/new.yaml'))
    const replay = [...extract, '--provider', 'replay', '--recordings', 'recordings']
    const replayed = await gen(...replay)
    expect(await specOf(root)).toBe(first)
    expect(replayed.out + replayed.err).toContain('recorded answer of mock-1')

    await rm(path.join(root, 'invariants/new.yaml'))
    await writeFile(path.join(root, 'brief.md'), '# Cart\n\nThe total must be right.\n')
    const missed = await gen(...replay)
    expect(missed.code).toBe(2)
    expect(missed.err).toContain('extract/recording-differs')
  })
})
