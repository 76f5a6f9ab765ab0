import { row } from '../message.ts'

/** Faults found by scaffold. */
export const scaffoldMessages = {
  'scaffold/nothing-said': row({
    severity: 'warning',
    text: ({ subject, dropped }: { subject: string; dropped: number }) =>
      dropped === 0
        ? `names, types and doc comments of ${subject} say nothing that a rule understands`
        : `no invariant that was drafted for ${subject} could be kept`,
    help: ({ dropped }) =>
      dropped === 0
        ? 'say in doc comments or in a brief what must hold, or write the invariants; nothing was written'
        : 'the reason of each is told; nothing was written',
    explain: `\`scaffold\` drafts invariants from fixed rules: names such as \`encodeX\` and \`decodeX\`, types such as \`value is X\`, doc
comments such as \`@throws {RangeError} when the list is empty\`. [The reference](../../scaffold.md) lists them. Where none of
them fits, it writes nothing: a wrong invariant costs more than none.

Sentences in doc comments and in briefs are understood in the same forms:

    /** The total is never negative. The order of the lines does not matter. */
    export function total(lines: readonly Line[]): number`,
  }),
}
