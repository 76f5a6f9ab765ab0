import { Project, type ts } from 'ts-morph'
import { describe, expect, it } from 'vitest'
import { instantiated } from '../../../src/phases/3-subject/types/instantiated.ts'

/**
 * What the compiler keeps to itself is used to put arguments into types: where a new version of ts-morph moves it, these
 * tests say so, and not some class whose arguments are of the wrong type.
 */
const source = `
export interface Box<T> { readonly content: T; map<U>(change: (content: T) => U): Box<U> }
declare const make: <T, Key extends 'a' | 'b'>(content: T, key: Key) => {
  list: T[]; either: T | undefined; box: Box<T>; keyed: { a: 1; b: 2 }[Key]; told: T extends string ? 'text' : 'other'; plain: string[]
}
`

const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { strict: true } })
const file = project.createSourceFile('source.ts', source)
const checker = project.getTypeChecker().compilerObject
const [signature] = file.getVariableDeclarationOrThrow('make').getType().compilerType.getCallSignatures()
const parameters = signature?.getTypeParameters() ?? []
const result = signature?.getReturnType()

const made = (name: string, ...given: readonly ts.Type[]): ts.Type => {
  const property = result && checker.getPropertyOfType(result, name)
  if (!property) throw new Error(`no field ${name}`)
  return instantiated(checker, parameters, given)(checker.getTypeOfSymbol(property))
}
const text = (name: string, ...given: readonly ts.Type[]) => checker.typeToString(made(name, ...given))

describe('arguments put into a type', () => {
  const [string, never, a] = [
    checker.getStringType(),
    checker.getNeverType(),
    checker.getStringLiteralType('a'),
  ]
  it.each([
    ['list', 'string[]'],
    ['either', 'string | undefined'],
    ['box', 'Box<string>'],
    ['keyed', '1'],
    ['told', '"text"'],
  ])('%s', (name, expected) => {
    expect(text(name, string, a)).toBe(expected)
  })

  it('that does not hold a parameter leave it the very same', () => {
    const property = result && checker.getPropertyOfType(result, 'plain')
    expect(property && made('plain', never, never)).toBe(property && checker.getTypeOfSymbol(property))
    expect(made('list', never, never)).not.toBe(made('list', string, a))
  })

  it('make methods of what they make, too', () => {
    const map = checker.getPropertyOfType(made('box', string, a), 'map')
    const [own] = map ? checker.getTypeOfSymbol(map).getCallSignatures() : []
    const change = own?.getParameters()[0]
    expect(change && checker.typeToString(checker.getTypeOfSymbol(change))).toBe('(content: string) => U')
  })
})
