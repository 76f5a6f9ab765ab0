import { row } from '../message.ts'

/** Code that would end the process that runs it, or never end. */
export const subjectCostMessages = {
  'subject/too-large': row({
    severity: 'error',
    text: ({ text }: { text: string; most: number }) => `\`${text}\` makes more than any test has room for`,
    help: ({ most }) =>
      `Each run makes it anew: at most ${most.toLocaleString('en-US')} characters, elements or bits`,
    explain: `A text of half a gigabyte, or a list of a thousand million elements, ends the process that runs the tests, and no
failure of the rule is told. What is too large is refused where it is written out; where it is computed, the run fails.

    when: const long = parse('x'.repeat(2 ** 29))     # refused
    when: const long = parse('x'.repeat(100000))`,
  }),
  'subject/endless-pattern': row({
    severity: 'error',
    text: ({ pattern }: { pattern: string }) => `\`${pattern}\` repeats what is repeated in it already`,
    help: () => 'Repeat once: `a+` for `(a+)+`',
    explain: `For a text that does not match in the end, each character doubles the ways in which such a pattern is tried: thirty
characters take minutes, and nothing can end a test that is busy.

    then: /^(\\w+)+$/.test(slug)      # refused
    then: /^\\w+$/.test(slug)`,
  }),
  'subject/endless-call': row({
    severity: 'error',
    text: ({ name }: { name: string }) =>
      `\`${name}\` calls itself whatever happens, and so never gives anything`,
    help: () => 'Say when it ends: `n === 0 ? 1 : f(n - 1)`',
    explain: `A function that calls itself needs a case in which it does not.

    define: "const depth = (node: Node): number => 1 + depth(node.parent)"                       # refused
    define: "const depth = (node: Node): number => (node.parent ? 1 + depth(node.parent) : 0)"`,
  }),
}
