import type { LawWriter } from './law-place.ts'

/** The state is a name, a number or a truth value, and the states that are declared are such. */
export const writeTransitions: LawWriter = ({ state, edges = [], terminal = [] }, place) => {
  if (!state) return
  const { draft, scope, owner } = place
  const name = draft.fresh()
  draft.write(`const ${name} = __gpIs<string | number | boolean>(`)
  draft.embed(state, 'value', scope, owner)
  draft.write(');\n')
  for (const { value, range } of [...edges.flatMap(({ from, to }) => [from, ...to]), ...terminal]) {
    draft.write(`__gpIs<\`\${typeof ${name}}\`>(`)
    draft.anchor(JSON.stringify(String(value)), range, { kind: 'data' })
    draft.write(');\n')
  }
}
