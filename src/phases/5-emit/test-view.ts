import type { Argument } from './argument.ts'
import type { InvariantPlan } from '../../ir/plan.ts'
import { aroundText } from './around.ts'
import { commentText } from './comment.ts'
import { coverText } from './cover-text.ts'
import { afterResetText, withFixturesText } from './fixtures.ts'
import { code, join, joinPresent, plain, support, written, type Fragment } from './fragment.ts'
import type { Body, LawOf } from './kinds/body.ts'
import { kindBody } from './kinds/kind-body.ts'
import { coversOutcome, lastBound, returned } from './kinds/outcome.ts'
import { stringLiteral } from './literal.ts'
import { drawsLate, printHistory } from './machines/print-history.ts'
import { tamperText } from './tamper-text.ts'
import { copiesBefore, unchangedSince } from './old-copies.ts'
import type { MachineNames } from './machines/machine-names.ts'
import { mentions } from './statements/mentions.ts'
import { styleOf } from './style-of.ts'
import type { BlockStyle } from './statements/block-style.ts'
import { premisesIn, printBlock } from './statements/print-block.ts'
import { pascal } from './naming.ts'
import { ownName } from './own-names.ts'
import { interleaveText } from './interleave.ts'
import { examplesText, type ExamplesView } from './examples-text.ts'
import { sequencesText, type SequenceView } from './sequences-text.ts'
import { settingsText } from './settings-text.ts'
import { renderTemplate } from './templates.ts'

/** Everything that the template of a test prints; all of it finished text. */
export interface TestView {
  readonly comments: readonly string[]
  readonly it: string
  readonly property: string
  readonly title: string
  readonly async: boolean
  /** What the test is wrapped in where it uses fixtures. */
  readonly fixtures: string
  readonly premises: string
  /** Constants that all runs share. */
  readonly beside: string
  /** The call that makes the property, up to its arguments, and its end. */
  readonly open: string
  readonly close: string
  /** What is called with the predicate, and its end. */
  readonly around: string
  readonly aroundEnd: string
  readonly arbitraries: readonly string[]
  readonly parameters: string
  readonly body: string
  readonly settings: string
  readonly timeout: string
  /** Values that are tried first, in groups that give the same names. */
  readonly examples: readonly ExamplesView[]
  readonly sequences: readonly SequenceView[]
  /** There is anything to try first: the property has a name. */
  readonly replays: boolean
  readonly defaults: readonly string[]
  readonly parametersDrawn: readonly string[]
}

export interface TestText {
  readonly view: TestView
  /** All that the view is made of, for the imports. */
  readonly needs: Fragment
}

/** The view of one test, given the constants that its arguments are drawn by, and its machine's names. */
export function testView(
  plan: InvariantPlan,
  given: readonly Argument[],
  machine: MachineNames | undefined,
  timeout = plan.timeout,
): TestText {
  const { style, drawn } = surroundings(plan, given, machine)
  const body = kindBody(plan, style)
  const parts = {
    computed: computedText(plan, style),
    history: historyText(plan, style, body),
    assuming: plan.assuming ? code`fc.pre(${written(plan.assuming)});` : plain(''),
    interleave: interleaveText(plan),
    setup: setupText(plan, body, style),
    before: body.ownsSetup ? plain('') : copiesBefore(plan),
    when: body.when,
    tampered: body.tampers ? plain('') : tamperText(plan),
    then: body.then,
    after: body.ownsSetup ? plain('') : unchangedSince(plan),
    cover: joinPresent(
      [outcomeText(plan, body), coverText({ cover: body.cover ?? plan.cover }, ownName('premises'))],
      '\n',
    ),
  }
  const premises = premisesText(plan)
  const [around, inside] = [joinPresent([afterResetText(plan), aroundText(plan)], ''), withFixturesText(plan)]
  const settings = settingsText(plan, drawn, { example: false, premises: premises !== undefined })
  const examples = examplesText(plan, drawn)
  const sequences = machine ? sequencesText(plan, drawn, machine) : []
  const needs = join(
    [
      ...Object.values(parts),
      ...Object.values(body.law),
      premises ?? plain(''),
      body.beside ?? plain(''),
      around,
      inside,
      plan.mayDrawNothing ? support('discardEmpty') : plain(''),
      drawsLate(plan.given) ? support('lateDraw') : plain(''),
      settings,
      ...[...examples, ...sequences].map(({ needs: needed }) => needed),
    ],
    '',
  )
  const view: TestView = {
    comments: plan.quotes.map(quoteComment),
    it: ownName('it'),
    property: ownName('property'),
    title: stringLiteral(plan.title),
    async: plan.async,
    premises: premises?.text ?? '',
    beside: body.beside?.text ?? '',
    open: `${plan.mayDrawNothing ? `${ownName('discardEmpty')}(` : ''}${plan.async ? 'fc.asyncProperty' : 'fc.property'}(`,
    close: plan.mayDrawNothing ? '))' : ')',
    around: around.text,
    aroundEnd: ')'.repeat(Number(aroundText(plan).text !== '') + Number(plan.fixtures.length > 0)),
    fixtures: inside.text,
    arbitraries: drawn.length > 0 ? drawn.map(({ constant }) => constant) : ['fc.constant(null)'],
    parameters: parametersText(plan, drawn, style),
    body: renderTemplate(`kinds/${plan.kind}`, { ...texts(parts), law: texts(body.law) }),
    settings: settings.text,
    timeout: timeout === undefined ? '' : String(timeout),
    examples: examples.map(({ view: each }) => each),
    sequences: sequences.map(({ view: each }) => each),
    replays: examples.length + sequences.length > 0,
    defaults: drawn.map(({ constant, names }) => `${drawnName(names)} = ${constant}`),
    parametersDrawn: drawn.map(({ names }) => drawnName(names)),
  }
  return { view, needs }
}

/** What a test with commands has beside what every test has. Commands come first, and so shrink first. */
function surroundings(
  plan: InvariantPlan,
  given: readonly Argument[],
  machine: MachineNames | undefined,
): { readonly style: BlockStyle; readonly drawn: readonly Argument[] } {
  const style = styleOf(plan)
  if (!machine) return { style, drawn: given }
  const commands = { names: [ownName('commands')], constant: machine.commands }
  const late = { names: [ownName('later')], constant: `${ownName('lateDraw')}()` }
  return {
    style: { ...style, ...(plan.history ? { history: machine } : { machine }) },
    drawn: [commands, ...given, ...(drawsLate(plan.given) ? [late] : [])],
  }
}

const texts = (parts: Readonly<Record<string, Fragment>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.text]))

const drawnName = (names: readonly string[]) => `drawn${names.map(pascal).join('')}`

/** How the call ended, for a `cover` that looks at it: where it could fail, the kind says so itself. */
const outcomeText = (plan: InvariantPlan, { hasOutcome, outcome }: Body): Fragment =>
  hasOutcome || !coversOutcome(plan) ? plain('') : returned(outcome ?? lastBound(plan))

/** What a machine computes, and what depends on that, its history gives. */
function computedText({ given, history }: InvariantPlan, style: BlockStyle): Fragment {
  const own = given.filter((entry) => !entry.late && !history?.given.includes(entry))
  return join(
    own.flatMap((entry) => computedConst(entry, style)),
    '\n',
  )
}

const computedConst = (
  { name, type, value }: InvariantPlan['given'][number],
  { isRead, machine }: BlockStyle,
): readonly Fragment[] =>
  value.kind === 'computed' && !machine && isRead(name)
    ? [code`const ${name}${type ? code`: ${written(type)}` : ''} = ${written(value.expression)};`]
    : []

/** Trailing parameters that nothing reads are left out; of an object only what is read is taken apart. */
function parametersText(_: InvariantPlan, drawn: readonly Argument[], style: BlockStyle): string {
  const isRead = (name: string) =>
    [style.machine, style.history].some((names) => names !== undefined) || style.isRead(name)
  const read = drawn.map(({ names }) => names.filter(isRead))
  const last = read.findLastIndex((names) => names.length > 0)
  return drawn
    .slice(0, last + 1)
    .map(({ names }, index) =>
      names.length === 1 ? names.join('') : `{ ${(read[index] ?? []).join(', ')} }`,
    )
    .join(', ')
}

const setupText = (plan: InvariantPlan, { ownsSetup }: Body, style: BlockStyle): Fragment =>
  ownsSetup ? plain('') : printBlock(plan.setup, style)

/** Each evaluation that makes a setup of its own has a history of its own, too. */
function historyText(plan: InvariantPlan, style: BlockStyle, { ownsSetup }: Body): Fragment {
  if (!ownsSetup) return printHistory(plan, style, style.isRead)
  const isRead = (name: string) => outsideOf(plan).some((text) => mentions(text, name))
  const isNeeded = plan.given.some(({ late }) => late) || ['system', 'model'].some(isRead)
  return isNeeded ? printHistory(plan, style, isRead) : plain('')
}

/** The texts of what stands outside of evaluations that make a setup of their own. */
const outsideOf = ({ assuming, cover }: InvariantPlan): readonly string[] =>
  [...(assuming ? [assuming] : []), ...cover.map(({ when }) => when)].map(({ text }) => text)

/** What counts how often each `cover` and each `if` of `then` was met. */
function premisesText({ cover, then, law }: InvariantPlan): Fragment | undefined {
  const shares = [
    ...(law.kind === 'transitions' ? edgesOf(law).map((label) => [label, 0] as const) : []),
    ...cover.map(({ label, atLeast }) => [label, atLeast] as const),
    ...premisesIn(then).map((label) => [label, 0] as const),
  ]
  if (shares.length === 0 && !('machine' in law)) return undefined
  const entries = [...new Map(shares)].map(([label, share]) => plain(`${propertyText(label)}: ${share}`))
  const command = law.kind === 'after' ? [plain(stringLiteral(law.command))] : []
  const counter = support('machine' in law ? 'countCommands' : 'countPremises')
  return code`const ${ownName('premises')} = ${counter}(${[code`{ ${entries} }`, ...command]});`
}

const edgesOf = ({ edges }: LawOf<'transitions'>): readonly string[] =>
  edges.flatMap(({ from, to }) => to.map((state) => `${from} → ${state}`))

const propertyText = (label: string) => (label === '__proto__' ? '["__proto__"]' : stringLiteral(label))

const quoteComment = ({ text, place }: InvariantPlan['quotes'][number]): string =>
  commentText(`${place === undefined ? '' : `${place} `}“${text}”`)
