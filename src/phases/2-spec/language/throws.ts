import type { ThrowsSpec } from '../../../ir/spec.ts'
import { boolean } from '../forms/boolean.ts'
import { expression } from '../forms/code.ts'
import type { Form, Place } from '../forms/form.ts'
import { named } from '../forms/named.ts'
import type { Keys } from '../forms/object.ts'
import { object } from '../forms/object-form.ts'
import { text } from '../forms/text.ts'
import { toCodes } from './arbitrary-source.ts'

/** The keys of a declared failure. */
export const throwsKeys = {
  type: { form: expression, doc: 'The class of the error, by `instanceof`.' },
  message: { form: text, doc: 'Text that the message contains, or a regular expression: `/currency/i`.' },
  code: { form: text, doc: "The error's `code`." },
  has: {
    form: named(expression, { expected: 'a map of fields to expressions' }),
    doc: 'Fields of the error and what they are equal to.',
  },
  async: { form: boolean, doc: '`true`: a rejection; `false`: a throw; either when absent.' },
} as const satisfies Keys
const form = object({
  name: '`throws`',
  keys: throwsKeys,
  expected: 'a map such as { type: RangeError, message: /…/ }',
})

/** How the last statement of `when` fails. */
export const throws: Form<ThrowsSpec> = {
  expected: '{ type, message, code, has, async }',
  schema: form.schema,
  read: (node, place) => {
    const found = form.read(node, place)
    if (!found) return undefined
    const { type, message, code, has, async } = found.values
    if (message) checkRegex(message.text, message.range, place)
    return { range: found.range, type, message, code, has: toCodes(has), async }
  },
}

function checkRegex(written: string, range: ThrowsSpec['range'], { reading }: Place): void {
  const [, source, flags] = /^\/(.+)\/([a-z]*)$/s.exec(written) ?? []
  if (source === undefined) return
  try {
    new RegExp(source, flags)
  } catch (error) {
    reading.report('spec/bad-pattern', range, {
      pattern: written,
      message: error instanceof Error ? error.message : '',
    })
  }
}
