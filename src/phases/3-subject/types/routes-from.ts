import type { ts } from 'ts-morph'
import type { Step } from './step.ts'
import { stepsInside } from './steps-inside.ts'
import { stepsToMembers } from './steps-to-members.ts'

/** How code says which field it means: `'total'`, `typeof Symbol.species`; undefined for one that it cannot name. */
type KeyOf = (property: ts.Symbol) => string | undefined

/** Longer routes than this nobody would want to read. */
const deepest = 4
/** Beyond so many places a module is searched no further: its types lead to ever more types. */
const most = 20_000

/**
 * Says how generated code can write a type that is not exported: by way of an exported function that takes or gives it,
 * or of a field of an exported type. Undefined when no way leads there. All ways are walked once, whoever asks, and no
 * further than somebody asked.
 */
export function routesFrom(
  exports: () => ReadonlyMap<string, ts.Symbol>,
  checker: ts.TypeChecker,
  keyOf: KeyOf,
): (wanted: ts.Type) => string | undefined {
  const known = new Map<ts.Type, string>()
  let fresh: readonly Step[] | undefined
  let depth = 0
  const arrive = (steps: Iterable<Step>): readonly Step[] => {
    const arrived: Step[] = []
    for (const step of steps) {
      if (known.size >= most) break
      if (known.has(step.type)) continue
      known.set(step.type, step.text)
      arrived.push(step)
    }
    return arrived
  }
  return (wanted) => {
    fresh ??= arrive(stepsFromExports(exports(), checker))
    while (!known.has(wanted) && depth < deepest - 1 && fresh.length > 0) {
      depth += 1
      fresh = arrive(stepsFromAll(fresh, checker, keyOf))
    }
    return known.get(wanted)
  }
}

function* stepsFromExports(exports: ReadonlyMap<string, ts.Symbol>, checker: ts.TypeChecker): Iterable<Step> {
  for (const [name, symbol] of exports) yield* stepsFromExport(name, symbol, checker)
}

function* stepsFromAll(steps: readonly Step[], checker: ts.TypeChecker, keyOf: KeyOf): Iterable<Step> {
  for (const step of steps) yield* stepsFrom(step, checker, keyOf)
}

function stepsFromExport(name: string, symbol: ts.Symbol, checker: ts.TypeChecker): readonly Step[] {
  const declared = checker.getDeclaredTypeOfSymbol(symbol)
  const own =
    (declared as { intrinsicName?: string }).intrinsicName === undefined
      ? [{ type: declared, text: name }]
      : []
  if (!symbol.valueDeclaration) return own
  const signature = checker.getTypeOfSymbol(symbol).getCallSignatures().at(-1)
  if (!signature) return own
  const parameters = signature.getParameters().map((parameter, index) => ({
    type: checker.getTypeOfSymbol(parameter),
    text: `Parameters<typeof ${name}>[${index}]`,
  }))
  const result = signature.getReturnType()
  const awaited = checker.getAwaitedType(result) ?? result
  const given = awaited === result ? `ReturnType<typeof ${name}>` : `Awaited<ReturnType<typeof ${name}>>`
  return [...own, ...parameters, { type: awaited, text: given }]
}

/** One field or element further. */
function stepsFrom({ type, text }: Step, checker: ts.TypeChecker, keyOf: KeyOf): readonly Step[] {
  if (checker.isArrayType(type)) {
    return checker
      .getTypeArguments(type as ts.TypeReference)
      .map((element) => ({ type: element, text: `${text}[number]` }))
  }
  const present = checker.getNonNullableType(type)
  if (present !== type) return [{ type: present, text: `NonNullable<${text}>` }]
  if (type.isUnion()) return stepsToMembers(type, text, checker)
  return [...stepsInside({ type, text }, checker), ...stepsToFields({ type, text }, checker, keyOf)]
}

function stepsToFields({ type, text }: Step, checker: ts.TypeChecker, keyOf: KeyOf): readonly Step[] {
  return checker.getPropertiesOfType(type).flatMap((property) => {
    const key = keyOf(property)
    return key === undefined ? [] : [{ type: checker.getTypeOfSymbol(property), text: `${text}[${key}]` }]
  })
}
