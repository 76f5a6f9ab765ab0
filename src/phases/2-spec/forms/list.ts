import type { YamlList, YamlNode } from '../yaml/yaml-node.ts'
import { expectList, wrong } from './expect.ts'
import { itemOf, type Form, type Place } from './form.ts'
import { isJudged } from './reading.ts'

/** The items' values, read one by one; what one item's fault has explained is not read again. */
export function readItems<Value>(list: YamlList, form: Form<Value>, place: Place): readonly Value[] {
  const values: Value[] = []
  list.items.forEach((item, i) => {
    if (isJudged(item.range, place.reading)) return
    const value = form.read(item, itemOf(place, i))
    if (value !== undefined) values.push(value)
  })
  return values
}

/** A list of one form. */
export function list<Value>(form: Form<Value>): Form<readonly Value[]> {
  const expected = `a list, each item ${form.expected}`
  return {
    expected,
    schema: () => ({ type: 'array', items: form.schema() }),
    read: (node, place) => {
      const found = expectList(node, expected, place)
      return found && readItems(found, form, place)
    },
  }
}

/** A list of one form with something in it. */
export function someOf<Value>(form: Form<Value>): Form<readonly Value[]> {
  const many = list(form)
  return {
    expected: many.expected,
    schema: () => ({ ...many.schema(), minItems: 1 }),
    read: (node, place) => {
      const isEmpty = node.kind === 'list' && node.items.length === 0
      return isEmpty ? wrong(node, `${many.expected}, at least one`, place) : many.read(node, place)
    },
  }
}

/** One value, or a list of them. */
export function oneOrMany<Value>(form: Form<Value>): Form<readonly Value[]> {
  const many = list(form)
  return {
    expected: `${form.expected}, or a list of such`,
    schema: () => ({ anyOf: [form.schema(), many.schema()] }),
    read: (node: YamlNode, place: Place) => {
      if (node.kind === 'list') return many.read(node, place)
      const value = form.read(node, place)
      return value === undefined ? undefined : [value]
    },
  }
}
