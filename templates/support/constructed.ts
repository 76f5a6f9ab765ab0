import fc from 'fast-check'
import { filtered } from './filtered.ts'

/** What a constructor makes of drawn arguments: those that it throws at are drawn again, so often that it must take some. */
export function constructed<Given, Made>(given: fc.Arbitrary<Given>, make: (given: Given) => Made): fc.Arbitrary<Made> {
  let refusal: unknown
  const attempts = given.map((values): { readonly made: Made } | undefined => {
    try {
      return { made: make(values) }
    } catch (error) {
      refusal = error
      return undefined
    }
  })
  const taken = filtered(attempts, (attempt) => attempt !== undefined, () => refusedText(String(make), refusal))
  return taken.map((attempt) => (attempt as { readonly made: Made }).made)
}

/** The way to values that it takes, in the words of a spec. */
function refusedText(code: string, refusal: unknown): string {
  const [, name = 'the class', list = ''] = /new (?:[\w$]+\.)*([\w$]+)(?:<.*>)?\(([^()]*)\)/.exec(code) ?? []
  const [first = 'value'] = list.replace(/\.\.\./g, '').split(', ')
  const does = `\`new ${name}(${list})\` takes what it is given (it last threw ${String(refusal)})`
  return `${does}. Say in the spec what it takes, \`fields: { ${first}: { … } }\`, or how one is made, \`fc: …\`.`
}
