import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ParsedCode } from '../code/parse-code.ts'
import { rangeIn } from '../code/range-in.ts'
import { compiler } from '../compiler.ts'
import { kindName } from '../kind-name.ts'
import { allowedKinds } from './allowed-kinds.ts'
import { refusals, type Refusal } from './refusals.ts'
import type { SyntaxCheck } from './syntax-check.ts'

/** Holds a code to the language of design 3.1: whatever is not listed as allowed is refused by name. */
export function checkSyntax(parsed: ParsedCode): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const rangeOf = (node: ts.Node) =>
    rangeIn(parsed.code, node.getStart(parsed.file) - parsed.offset, node.getEnd() - parsed.offset)
  const check: SyntaxCheck = {
    parsed,
    descend: (node) => compiler().ts.forEachChild(node, (child) => visit(child)),
    visit: (node) => visit(node),
    refuse: (node, { what, instead }) =>
      found.push(diagnostic('subject/not-allowed', rangeOf(node), { what, instead })),
    report: (node, make) => found.push(make(rangeOf(node))),
  }
  const visit = (node: ts.Node) => {
    const name = kindName(node)
    const handler = allowedKinds[name]
    if (handler) handler(node, check)
    else check.refuse(node, refusalOf(name))
  }
  for (const node of parsed.nodes) visit(node)
  return [...silencing(parsed), ...found]
}

const silence = {
  what: 'a comment that silences the compiler',
  instead: 'write code that has no fault: the checks of a spec rely on its types',
}

/** `// @ts-ignore` takes the fault away and leaves a value of which nothing is known. */
function silencing({ file, code, offset }: ParsedCode): readonly Diagnostic[] {
  return directivesOf(file).map(({ range }) =>
    diagnostic('subject/not-allowed', rangeIn(code, range.pos - offset, range.end - offset), silence),
  )
}

interface Directive {
  readonly range: { readonly pos: number; readonly end: number }
}

/** The comments that the compiler itself takes for such; its declarations do not tell of them. */
const directivesOf = (file: ts.SourceFile): readonly Directive[] =>
  (file as { readonly commentDirectives?: readonly Directive[] }).commentDirectives ?? []

function refusalOf(name: string): Refusal {
  const known: Partial<Record<string, Refusal>> = refusals
  const instead = 'write it with `const`, `if`, `for … of` and expressions'
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  // What stands before a declaration, and is written as it is called.
  const word = /^(\w+) keyword$/.exec(words)?.[1]
  return known[name] ?? (word ? { what: `\`${word}\``, instead: 'leave it out' } : { what: words, instead })
}
