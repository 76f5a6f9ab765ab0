import path from 'node:path'
import type { Located } from '../../../ir/source.ts'
import type { Form } from '../forms/form.ts'
import { text } from '../forms/text.ts'

/** A path relative to the spec, or the name of a package: never a place on one machine. */
export const modulePath: Form<Located> = {
  expected: 'a path relative to the spec, or the name of a package',
  schema: text.schema,
  read: (node, place) => {
    const name = text.read(node, place)
    if (!name) return undefined
    if (!path.isAbsolute(name.text) && !path.win32.isAbsolute(name.text)) return name
    place.reading.report('spec/path-outside', name.range, { path: name.text })
    return undefined
  },
}
