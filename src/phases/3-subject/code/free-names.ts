import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** A name that a code uses and does not bind itself. */
export interface FreeName {
  readonly name: string
  readonly space: 'value' | 'type'
  readonly node: ts.Identifier
  /** What the code itself binds there. */
  readonly inside: ReadonlySet<string>
}

/** A name that a code binds. */
export interface BoundName {
  readonly name: string
  readonly node: ts.Identifier
  /** Bound by the code's own statements, thus visible to what follows it, and not in a nested block or function. */
  readonly outermost: boolean
}

export interface Names {
  readonly free: readonly FreeName[]
  readonly bound: readonly BoundName[]
}

/** The names that a piece of code needs from outside, and those that it makes. */
export function namesOf(nodes: readonly ts.Node[]): Names {
  const free: FreeName[] = []
  const bound: BoundName[] = []
  const walker = walkerInto(free, bound)
  walker.statements(nodes, new Set(), true)
  return { free, bound }
}

type Scope = ReadonlySet<string>

function walkerInto(free: FreeName[], bound: BoundName[]) {
  const { ts } = compiler()
  const bind = (name: ts.BindingName, outermost: boolean): string[] => {
    if (ts.isIdentifier(name)) {
      bound.push({ name: name.text, node: name, outermost })
      return [name.text]
    }
    return name.elements.flatMap((element) =>
      ts.isBindingElement(element) ? bind(element.name, outermost) : [],
    )
  }
  const statements = (nodes: readonly ts.Node[], scope: Scope, outermost: boolean) => {
    const own = nodes.filter(ts.isVariableStatement).flatMap((one) => one.declarationList.declarations)
    const inner = new Set([...scope, ...own.flatMap((one) => bind(one.name, outermost))])
    for (const node of nodes) visit(node, inner)
  }
  const withNames = (scope: Scope, names: readonly string[]) => new Set([...scope, ...names])
  const visitors: readonly ((node: ts.Node, scope: Scope) => boolean)[] = [
    (node, scope) => {
      if (!ts.isIdentifier(node)) return false
      if (isReference(node) && !scope.has(node.text))
        free.push({ name: node.text, space: spaceOf(node), node, inside: scope })
      return true
    },
    (node, scope) => {
      if (!ts.isBlock(node)) return false
      statements(node.statements, scope, false)
      return true
    },
    (node, scope) => {
      if (!ts.isFunctionLike(node)) return false
      const types = (node.typeParameters ?? []).map((parameter) => parameter.name.text)
      // What a parameter of a type is called is for the reader alone.
      const parameters = ts.isTypeNode(node)
        ? node.parameters.map(({ name }) => name.getText())
        : node.parameters.flatMap(({ name }) => bind(name, false))
      const inner = withNames(scope, [...types, ...parameters])
      ts.forEachChild(node, (child) => visit(child, inner))
      return true
    },
    (node, scope) => {
      if (!ts.isForOfStatement(node)) return false
      visit(node.expression, scope)
      const list = ts.isVariableDeclarationList(node.initializer) ? node.initializer.declarations : []
      const inner = withNames(
        scope,
        list.flatMap((one) => bind(one.name, false)),
      )
      visit(node.initializer, inner)
      visit(node.statement, inner)
      return true
    },
    (node, scope) => {
      if (!ts.isMappedTypeNode(node) && !ts.isConditionalTypeNode(node)) return false
      const inner = withNames(scope, typeParametersIn(node))
      ts.forEachChild(node, (child) => visit(child, inner))
      return true
    },
  ]
  const visit = (node: ts.Node, scope: Scope): void => {
    if (!visitors.some((visitor) => visitor(node, scope)))
      ts.forEachChild(node, (child) => visit(child, scope))
  }
  return { statements }
}

/** The names that a mapped or conditional type binds: `K in …`, `infer U`. */
function typeParametersIn(node: ts.Node): string[] {
  const { ts } = compiler()
  const names: string[] = []
  const look = (child: ts.Node) => {
    if (ts.isTypeParameterDeclaration(child)) names.push(child.name.text)
    ts.forEachChild(child, look)
  }
  ts.forEachChild(node, look)
  return names
}

/** False for identifiers that name a property, a binding, a label of a tuple or a parameter of a type. */
function isReference(node: ts.Identifier): boolean {
  const { ts } = compiler()
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name !== node
  if (ts.isBindingElement(parent)) return parent.initializer === node
  if (ts.isQualifiedName(parent)) return parent.left === node
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.name !== node
  if (ts.isNamedTupleMember(parent) || ts.isPropertySignature(parent)) return parent.name !== node
  return (
    !ts.isTypeParameterDeclaration(parent) && !ts.isMethodSignature(parent) && !ts.isMethodDeclaration(parent)
  )
}

function spaceOf(node: ts.Identifier): FreeName['space'] {
  const { ts } = compiler()
  let top: ts.Node = node
  while (ts.isQualifiedName(top.parent)) top = top.parent
  return ts.isTypeReferenceNode(top.parent) || ts.isExpressionWithTypeArguments(top.parent) ? 'type' : 'value'
}
