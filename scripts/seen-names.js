// Which names code sees, by where it stands: asked of the very scopes in which gen-props checks code. A spec with each key
// of each kind is read and laid out as `gen-props lint` does, and what is in scope of each of its codes is put into words.
import { readSpec } from '../dist/phases/2-spec/read-spec.js'
import { buildDraft } from '../dist/phases/3-subject/check/build-draft.js'
import { probingSpec } from './probing-spec.js'

/** What each name of the probing spec stands for, in the order in which it is told. */
const meanings = [
  ['machine2', "the machine's `given`", 'machine1'],
  ['system', '`system`'],
  ['model', '`model`'],
  ['command2', "the command's `given`", 'command1'],
  ['given3', '`given`', 'given1'],
  ['param1', 'their `params`'],
  ['param2', '`bind`'],
  ['value', '`value` in `where`'],
  ['ofSetup', 'constants of `setup`'],
  ['ofWhen', 'constants of `when`'],
  ['error', '`error`'],
  ['result', '`result`'],
  ['results', '`results`'],
  ['outcome', '`outcome`'],
  ['old', '`old(…)`'],
]

const text = JSON.stringify(probingSpec)
const read = await readSpec('/probing.yaml', text, { readText: async () => undefined })
const { embeddings, diagnostics } = read.value
  ? buildDraft(read.value, [], [])
  : { embeddings: [], diagnostics: [] }
const faults = [...read.diagnostics, ...diagnostics].map(({ code, args, range }) =>
  [code, JSON.stringify(args), text.slice(range.start, range.end)].join(' '),
)
if (faults.length > 0) throw new Error(`scripts/probing-spec.js is no spec:\n${faults.join('\n')}`)

/** The names that a code sees; `old` is a helper, but not everywhere. */
const namesSeen = ({ scope, role }) => {
  const names = scope.filter(({ unset }) => !unset).map(({ name }) => name)
  return role === 'assertions' || names.includes('outcome') ? [...names, 'old'] : names
}

/** Names by key and owner (a kind, or a command): the codes of one key see the same, but for what its entries bind. */
function seenByKey(pattern) {
  const keys = new Map()
  for (const embedding of embeddings) {
    const [, owner, key] = pattern.exec(embedding.code.id) ?? []
    if (!key) continue
    const owners = keys.get(key) ?? new Map()
    owners.set(owner, new Set([...(owners.get(owner) ?? []), ...namesSeen(embedding)]))
    keys.set(key, owners)
  }
  return keys
}

/** Names as people say them; a name that stands for all that comes before it is there, but not the last one. */
function partsOf(names) {
  const parts = meanings.flatMap(([name, words, first]) => {
    if (names.has(name)) return [words]
    return first && names.has(first) ? ['earlier entries'] : []
  })
  return joined.reduce((said, [together, several]) => {
    const all = together.every((part) => said.includes(part))
    const words =
      all && several === ofBlocks && !names.has('ofLast') ? `${several} but for its last statement` : several
    return all
      ? said.flatMap((part) => (part === together[0] ? [words] : together.includes(part) ? [] : [part]))
      : said
  }, parts)
}

const ofBlocks = 'constants of `setup` and `when`'
const joined = [
  [['constants of `setup`', 'constants of `when`'], ofBlocks],
  [['`error`', '`result`'], '`result` or `error`'],
]

/** What most owners see, and what the others do. */
function sentence(owners) {
  const groups = new Map()
  for (const [owner, names] of owners) {
    const parts = partsOf(names)
    const { kinds = [] } = groups.get(parts.join()) ?? {}
    groups.set(parts.join(), { parts, kinds: [...kinds, `\`${owner}\``] })
  }
  const [usual, ...others] = [...groups.values()].sort((a, b) => b.kinds.length - a.kinds.length)
  if (others.length === 0) return usual.parts.join(', ')
  const told = others.map(({ parts, kinds }) => {
    const more = parts.filter((part) => !usual.parts.includes(part))
    const hasAll = usual.parts.every((part) => parts.includes(part))
    return `of ${kinds.join(', ')} ${hasAll ? `also ${more.join(', ')}` : parts.join(', ')}`
  })
  const first = usual.kinds.length === 1 ? `of ${usual.kinds[0]} ` : ''
  return [`${first}${usual.parts.join(', ')}`, ...told].join('; ')
}

const sentences = (pattern) =>
  new Map([...seenByKey(pattern)].map(([key, owners]) => [key, sentence(owners)]))

/** By the name of a key that holds code, what the code sees: of a spec, of invariants, of machines and of commands. */
export const seenInSpecs = sentences(/^()(types|define|factories)\b/)
export const seenInInvariants = sentences(/^invariants\/(?!history-of-)([\w-]+?)(?:-fails)?\/(\w+)/)
export const seenInMachines = sentences(/^machines\/(machine)\/(?!commands)(\w+)/)
export const seenInCommands = sentences(/^machines\/machine\/(commands)\/\w+\/(\w+)/)

const ofHistories = seenByKey(/^invariants\/history-of-([\w-]+)\/(\w+)/)

/** The keys whose code sees nothing of a `history`. */
export const blindToHistory = [...ofHistories]
  .filter(([, owners]) => [...owners.values()].some((names) => !names.has('system')))
  .map(([key]) => key)
