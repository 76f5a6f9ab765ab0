import type { Located } from '../../../ir/source.ts'
import type { Form } from '../forms/form.ts'
import { text } from '../forms/text.ts'

const pattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Ids stand in titles, file names and reports. */
export const invariantId: Form<Located> = {
  expected: 'an id in kebab-case',
  schema: () => ({ type: 'string', pattern: pattern.source }),
  read: (node, place) => {
    const id = text.read(node, place)
    if (id && !pattern.test(id.text))
      place.reading.report('spec/bad-id', id.range, { id: id.text, suggestion: kebab(id.text) })
    return id
  },
}

const kebab = (id: string): string =>
  id
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
