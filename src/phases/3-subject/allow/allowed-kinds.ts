import type { ts } from 'ts-morph'
import type { KindName } from '../kind-name.ts'
import type { SyntaxCheck } from './syntax-check.ts'
import { checkComputedName, checkIdentifier, checkLiteralKey } from './name-handlers.ts'
import { checkBinary, checkCall, checkElementAccess, checkPrefix } from './expression-handlers.ts'
import {
  checkExpressionStatement,
  checkForOf,
  checkIf,
  checkReturn,
  checkVariables,
} from './statement-handlers.ts'

export type SyntaxHandler = (node: ts.Node, check: SyntaxCheck) => void

const descend: SyntaxHandler = (node, check) => check.descend(node)
const leaf: SyntaxHandler = () => undefined

const statements = {
  Block: descend,
  EmptyStatement: leaf,
  ExpressionStatement: checkExpressionStatement,
  ForOfStatement: checkForOf,
  IfStatement: checkIf,
  ReturnStatement: checkReturn,
  VariableDeclaration: descend,
  VariableDeclarationList: checkVariables,
  VariableStatement: descend,
} satisfies Partial<Record<KindName, SyntaxHandler>>

const expressions = {
  ArrayLiteralExpression: descend,
  ArrowFunction: descend,
  AsExpression: descend,
  AwaitExpression: descend,
  BigIntLiteral: leaf,
  BinaryExpression: checkBinary,
  CallExpression: checkCall,
  ComputedPropertyName: checkComputedName,
  ConditionalExpression: descend,
  ElementAccessExpression: checkElementAccess,
  FalseKeyword: leaf,
  Identifier: checkIdentifier,
  NewExpression: descend,
  NoSubstitutionTemplateLiteral: leaf,
  NonNullExpression: descend,
  NullKeyword: leaf,
  NumericLiteral: leaf,
  ObjectLiteralExpression: descend,
  OmittedExpression: leaf,
  ParenthesizedExpression: descend,
  PrefixUnaryExpression: checkPrefix,
  PropertyAccessExpression: descend,
  PropertyAssignment: descend,
  RegularExpressionLiteral: leaf,
  SatisfiesExpression: descend,
  ShorthandPropertyAssignment: descend,
  SpreadAssignment: descend,
  SpreadElement: descend,
  StringLiteral: checkLiteralKey,
  TemplateExpression: descend,
  TemplateHead: leaf,
  TemplateMiddle: leaf,
  TemplateSpan: descend,
  TemplateTail: leaf,
  TrueKeyword: leaf,
  TypeOfExpression: descend,
} satisfies Partial<Record<KindName, SyntaxHandler>>

const bindings = {
  ArrayBindingPattern: descend,
  BindingElement: descend,
  ObjectBindingPattern: descend,
  Parameter: descend,
} satisfies Partial<Record<KindName, SyntaxHandler>>

const types = {
  ArrayType: descend,
  BigIntKeyword: leaf,
  BooleanKeyword: leaf,
  ConditionalType: descend,
  FunctionType: descend,
  IndexSignature: descend,
  IndexedAccessType: descend,
  InferType: descend,
  IntersectionType: descend,
  LiteralType: descend,
  MappedType: descend,
  NamedTupleMember: descend,
  NeverKeyword: leaf,
  NumberKeyword: leaf,
  ObjectKeyword: leaf,
  OptionalType: descend,
  ParenthesizedType: descend,
  PropertySignature: descend,
  QualifiedName: descend,
  RestType: descend,
  StringKeyword: leaf,
  SymbolKeyword: leaf,
  TemplateLiteralType: descend,
  TemplateLiteralTypeSpan: descend,
  TupleType: descend,
  TypeLiteral: descend,
  TypeOperator: descend,
  TypeParameter: descend,
  TypeQuery: descend,
  TypeReference: descend,
  UndefinedKeyword: leaf,
  UnionType: descend,
  UnknownKeyword: leaf,
  VoidKeyword: leaf,
} satisfies Partial<Record<KindName, SyntaxHandler>>

/** Parts of the above that the tree holds as nodes of their own. */
const marks = {
  AsyncKeyword: leaf,
  ColonToken: leaf,
  ConstKeyword: leaf,
  DotDotDotToken: leaf,
  EqualsGreaterThanToken: leaf,
  ExclamationToken: leaf,
  MinusToken: leaf,
  PlusToken: leaf,
  QuestionDotToken: leaf,
  QuestionToken: leaf,
  ReadonlyKeyword: leaf,
} satisfies Partial<Record<KindName, SyntaxHandler>>

/** The language of specs: every kind of syntax that it has, with what is asked of it. */
export const allowedKinds: Partial<Record<KindName, SyntaxHandler>> = {
  ...statements,
  ...expressions,
  ...bindings,
  ...types,
  ...marks,
}
