import type { SurfaceClass, SurfaceFunction } from '../../../../ir/surface.ts'
import { drawParameters } from '../drawing/draw.ts'
import type { Drawn } from '../drawing/drawing.ts'
import type { ClassRule, Proposal } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab, quotedCode, wordsOf } from '../words.ts'
import { givenLines } from '../lines.ts'
import { instanceOf, methodOf, sizeOf, type Instance } from './instance.ts'

/** What holds items in an order, and which end gives them back. */
interface Order {
  readonly put: readonly string[]
  readonly take: readonly string[]
  readonly look: readonly string[]
  readonly word: string
  /** The item that comes next, of the model's list. */
  readonly next: string
  readonly rest: string
}

const orders: readonly Order[] = [
  {
    put: ['push'],
    take: ['pop'],
    look: ['peek', 'top'],
    word: 'stack',
    next: 'model.items.at(-1)',
    rest: 'model.items.slice(0, -1)',
  },
  {
    put: ['enqueue', 'push', 'add'],
    take: ['dequeue', 'shift'],
    look: ['peek', 'front'],
    word: 'queue',
    next: 'model.items[0]',
    rest: 'model.items.slice(1)',
  },
]

/** Names of what is ordered or bounded in a way of its own. */
const unlike =
  /^(?:priority|heap|lru|lfu|cache|bounded|ring|circular|sorted|unique|limited|delay|weighted|undo|history|monotonic|min|max|concurrent|async|job|task)$/

export const orderedCollection: ClassRule = {
  basis: 'name',
  recognises: 'a class with `push` and `pop`, or `enqueue` and `dequeue`, made without inputs',
  writes: 'a machine beside a list: what comes out is what went in, last or first in first out',
  propose: (of, surface) => {
    const made = instanceOf(of, surface)
    if (!made || made.drawn.length > 0 || wordsOf(of.name).some((word) => unlike.test(word))) return []
    const found = orders.flatMap((order) => {
      const put = methodOf(of, order.put, 1)
      const take = methodOf(of, order.take, 0)
      return put && take && isNamed(of, order)
        ? [{ order, put, take, look: methodOf(of, order.look, 0) }]
        : []
    })[0]
    const [item] = found ? (drawParameters(found.put.parameters, surface) ?? []) : []
    if (!found || !item || found.put.doc.throws.length > 0) return []
    const input = found.put.parameters[0]
    if (!input || !isSameShape(input.shape, found.take.result) || input.shape.text === undefined) return []
    return [machineOf(of, made, { ...found, item, type: input.shape.text })]
  },
}

/** `shift` beside `push` is also what a list of its own kind has. */
const isNamed = ({ name }: SurfaceClass, { word, take }: Order) =>
  take[0] === 'dequeue' || word === 'stack' || wordsOf(name).includes(word)

interface Found {
  readonly order: Order
  readonly put: SurfaceFunction
  readonly take: SurfaceFunction
  readonly look: SurfaceFunction | undefined
  readonly item: Drawn
  readonly type: string
}

function machineOf(
  of: SurfaceClass,
  { code }: Instance,
  { order, put, take, look, item, type }: Found,
): Proposal {
  const name = lowered(of.name)
  const size = sizeOf(of, 'system')
  const isSeen = look && isSameShape(look.result, take.result) && look.doc.throws.length === 0
  // What taking from nothing does is not known by name.
  const full = 'assuming: model.items.length > 0'
  return {
    id: `${kebab(of.name)}-is-a-${order.word}`,
    rule: `What is taken from ${of.name} is what was put in, ${order.word === 'stack' ? 'the last first' : 'the first first'}.`,
    drawn: [item],
    lines: ['kind: model', `of: ${name}`],
    machines: [
      {
        name,
        lines: [
          `system: ${code}`,
          `model: ${quotedCode(`({ items: [] as readonly (${type})[] })`)}`,
          ...(size === undefined ? [] : [`agrees: ${size} === model.items.length`]),
          'commands:',
          `  ${put.name}:`,
          `    ${givenLines([item])[0] ?? ''}`,
          `    run: system.${put.name}(${item.name})`,
          `    next: { items: ${quotedCode(`[...model.items, ${item.name}]`)} }`,
          `  ${take.name}:`,
          `    ${full}`,
          `    run: system.${take.name}()`,
          `    then: equals(result, ${order.next})`,
          `    next: { items: ${quotedCode(order.rest)} }`,
          ...(isSeen
            ? [
                `  ${look.name}:`,
                `    ${full}`,
                `    run: system.${look.name}()`,
                `    then: equals(result, ${order.next})`,
              ]
            : []),
        ],
      },
    ],
  }
}

const lowered = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)

/** The start of a proposal about instances: made afresh for every evaluation. */
export const setUp = ({ code }: Instance, name: string): readonly string[] => [
  'setup: |',
  `  const ${name} = ${code}`,
]
