import { declarations } from './declarations.js'

/** The text of a module of random types, and how often something was declared. */
export function randomModule(random, count = 14) {
  const texts = []
  const declared = []
  const scope = {
    random,
    declared,
    fresh: (stem) => `${stem}${declared.length + 1}`,
    add: (text, { name, kind, keys = [], parameters = 0 }) => {
      // One in eight is known to this module alone.
      const isHidden = /^(interface|type|class) /.test(text) && !text.includes('\n') && random.chance(0.12)
      texts.push(`${isHidden ? '' : 'export '}${text}`)
      declared.push({ name, kind, keys, parameters })
    },
  }
  while (declared.length < count) random.pick(declarations)(scope)
  return { head: 'declare const flavour: unique symbol\n', texts }
}
