import { pascal } from '../naming.ts'
import { binding, code, type Fragment } from '../fragment.ts'
import { ownName } from '../own-names.ts'
import type { Scope } from '../arbitraries/scope.ts'
import { plainCall } from './parts-of.ts'
import { shareParts, type SharedPart } from './share-parts.ts'

interface Printed {
  /** What is made once, each after what it needs. */
  readonly constants: readonly Fragment[]
  readonly body: Fragment
}

interface Root {
  readonly plan: unknown
  /** What it is a plan of, where no field says it. */
  readonly label: string
  /** Whether it is printed where ties are in scope. */
  readonly hasTies: boolean
}

/** A plan printed with what is large and stands in it several times as constants before it. */
export function printShared(
  { plan, label, hasTies }: Root,
  scope: Scope,
  print: (scope: Scope) => Fragment,
): Printed {
  const { sharing } = scope
  const found = sharing ? shareParts(plan, { ...sharing, label, hasTies }).shared : []
  const shared = found.filter(({ number }) => sharing?.held.has(number) !== true)
  if (!sharing || shared.length === 0) return { constants: [], body: print(scope) }
  const names = namesOf(shared, new Set(sharing.held.values()))
  const held = new Map([...sharing.held, ...names])
  const within = (but?: number): Scope => ({
    ...scope,
    sharing: { ...sharing, held: new Map([...held].filter(([number]) => number !== but)) },
  })
  const body = print(within())
  const constants = neededBy(body, shared, (part) => ({
    name: names.get(part.number) ?? '',
    value: scope.print(part.plan, within(part.number)),
  }))
  const own = [...names.values()]
  return { constants: constants.map((each) => binding(own, each)), body: binding(own, body) }
}

interface Constant {
  readonly name: string
  readonly value: Fragment
}

/** What the body names, and what that does: a part may turn out to be written otherwise wherever it stands. */
function neededBy(
  body: Fragment,
  shared: readonly SharedPart[],
  constantOf: (part: SharedPart) => Constant,
): readonly Fragment[] {
  const uses = new Set(body.uses)
  const lines: Fragment[] = []
  for (const part of shared) {
    const { name, value } = constantOf(part)
    if (!uses.has(name)) continue
    for (const use of value.uses) uses.add(use)
    lines.unshift(code`const ${name} = ${value};`)
  }
  return lines
}

/** `anyPayment`, for what is drawn for a field of that name or by its function; the next one is `anyPayment2`. */
function namesOf(shared: readonly SharedPart[], before: ReadonlySet<string>): ReadonlyMap<number, string> {
  const taken = new Set(before)
  const names = new Map<number, string>()
  for (const { number, label } of shared) {
    const plain = `any${pascal(label) || 'Part'}`
    let name = ownName(plain)
    for (let count = 2; taken.has(name); count += 1) name = ownName(`${plain}${count}`)
    taken.add(name)
    names.set(number, name)
  }
  return names
}

/** The name of what is made once for all places where this stands. */
export function heldName(plan: object, { sharing }: Scope): Fragment | undefined {
  if (!sharing || sharing.held.size === 0) return undefined
  const calls = plainCall(plan)
  const name = sharing.held.get(sharing.numberOf(calls === undefined ? plan : { calls }))
  return name === undefined
    ? undefined
    : { text: name, uses: new Set([name]), support: new Set(), factories: false }
}
