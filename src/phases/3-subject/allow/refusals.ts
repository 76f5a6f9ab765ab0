import type { KindName } from '../kind-name.ts'

/** Why a kind of syntax is no part of the language, and what to write instead. */
export interface Refusal {
  readonly what: string
  readonly instead: string
}

const functionForm = 'write an arrow function in a `const`'
const outside = 'put it into a module that people review, and name that module under `use`'
const loop = 'loop over a collection: `for (const item of items)`, or use `map`, `filter`, `some`, `every`'
const property = 'write a property with an arrow function: `name: () => …`'

/** Syntax that people are likely to try; everything else that is not allowed is refused by the name of its kind. */
export const refusals = {
  AnyKeyword: { what: 'the type `any`', instead: 'write `unknown`, or the type that it is' },
  BreakStatement: { what: '`break`', instead: 'use `find`, `some` or `every`' },
  ClassDeclaration: { what: '`class`', instead: outside },
  ClassExpression: { what: '`class`', instead: outside },
  ContinueStatement: { what: '`continue`', instead: 'put the rest into an `if`, or `filter` first' },
  DebuggerStatement: { what: '`debugger`', instead: 'leave it out' },
  DeclareKeyword: {
    what: '`declare`',
    instead: 'write a `const` with its value, or name a module under `use`',
  },
  Decorator: { what: 'a decorator', instead: outside },
  DeleteExpression: { what: '`delete`', instead: "make a copy without the field: `omit(value, 'field')`" },
  DoStatement: { what: '`do`', instead: loop },
  EnumDeclaration: { what: '`enum`', instead: 'write a union under `types`' },
  ExportAssignment: { what: '`export`', instead: 'leave it out' },
  ExportDeclaration: { what: '`export`', instead: 'leave it out' },
  ExportKeyword: { what: '`export`', instead: 'leave it out' },
  ForInStatement: { what: '`for … in`', instead: 'loop over `Object.keys(value)` with `for … of`' },
  ForStatement: { what: '`for (;;)`', instead: loop },
  FunctionDeclaration: { what: '`function`', instead: functionForm },
  FunctionExpression: { what: '`function`', instead: functionForm },
  GetAccessor: { what: 'a getter', instead: property },
  ImportDeclaration: { what: '`import`', instead: 'name the module under `use`' },
  ImportEqualsDeclaration: { what: '`import`', instead: 'name the module under `use`' },
  ImportKeyword: { what: '`import(…)`', instead: 'name the module under `use`' },
  ImportType: { what: 'an `import(…)` type', instead: 'name the module under `use`' },
  InterfaceDeclaration: { what: '`interface`', instead: 'write the type under `types`' },
  LabeledStatement: { what: 'a label', instead: 'leave it out; an object needs parentheses: `({ … })`' },
  MetaProperty: { what: '`import.meta` or `new.target`', instead: outside },
  MethodDeclaration: { what: 'a method', instead: property },
  MethodSignature: {
    what: 'a method in a type',
    instead: 'write a property with a function type: `name: () => T`',
  },
  ModuleDeclaration: { what: '`namespace`', instead: outside },
  PostfixUnaryExpression: { what: '`++` and `--`', instead: 'make a new `const`' },
  PrivateIdentifier: { what: 'a private name', instead: 'use what the class makes public' },
  SetAccessor: { what: 'a setter', instead: property },
  SuperKeyword: { what: '`super`', instead: outside },
  SwitchStatement: { what: '`switch`', instead: 'write `if … else`, or conditional expressions' },
  TaggedTemplateExpression: { what: 'a tagged template', instead: 'call a function' },
  ThisKeyword: { what: '`this`', instead: 'name the value' },
  ThisType: { what: 'the type `this`', instead: 'name the type' },
  ThrowStatement: { what: '`throw`', instead: 'say what is expected: `kind: throws`' },
  TryStatement: { what: '`try`', instead: 'use `kind: throws` or `kind: total`' },
  TypeAliasDeclaration: { what: '`type`', instead: 'write the type under `types`' },
  TypeAssertionExpression: { what: '`<T>value`', instead: 'write `value as T`' },
  TypePredicate: {
    what: 'a type predicate',
    instead: 'narrow with `in`, `typeof` or `instanceof` where you need it',
  },
  VoidExpression: { what: '`void`', instead: 'write `undefined`, or `await` the call' },
  WhileStatement: { what: '`while`', instead: loop },
  WithStatement: { what: '`with`', instead: 'name the object' },
  YieldExpression: { what: '`yield`', instead: 'make an array' },
} satisfies Partial<Record<KindName, Refusal>>
