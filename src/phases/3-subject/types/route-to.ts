import type { ts } from 'ts-morph'

/** A type and how generated code can write it. */
interface Step {
  readonly type: ts.Type
  readonly text: string
}

/** Longer routes than this nobody would want to read. */
const deepest = 4

/**
 * How generated code can write a type that is not exported: by way of an exported function that takes or gives it, or
 * of a field of an exported type. Undefined when no way leads there.
 */
export function routeTo(
  wanted: ts.Type,
  exports: ReadonlyMap<string, ts.Symbol>,
  checker: ts.TypeChecker,
): string | undefined {
  let steps = [...exports].flatMap(([name, symbol]) => stepsFromExport(name, symbol, checker))
  const seen = new Set<ts.Type>()
  for (let depth = 0; depth < deepest; depth += 1) {
    const found = steps.find(({ type }) => type === wanted)
    if (found) return found.text
    const fresh = steps.filter(({ type }) => !seen.has(type))
    for (const { type } of fresh) seen.add(type)
    steps = fresh.flatMap((step) => stepsFrom(step, checker))
  }
  return undefined
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
function stepsFrom({ type, text }: Step, checker: ts.TypeChecker): readonly Step[] {
  if (checker.isArrayType(type)) {
    return checker
      .getTypeArguments(type as ts.TypeReference)
      .map((element) => ({ type: element, text: `${text}[number]` }))
  }
  const present = checker.getNonNullableType(type)
  if (present !== type) return [{ type: present, text: `NonNullable<${text}>` }]
  if (type.isUnion()) return []
  return checker.getPropertiesOfType(type).map((property) => ({
    type: checker.getTypeOfSymbol(property),
    text: `${text}[${JSON.stringify(property.name).replaceAll('"', "'")}]`,
  }))
}
