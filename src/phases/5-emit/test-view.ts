import type { Argument } from './argument.ts'
import type { InvariantPlan } from '../../ir/plan.ts'
import { aroundText } from './around.ts'
import { commentText } from './comment.ts'
import { code, join, plain, support, written, type Fragment } from './fragment.ts'
import { kindBody } from './kinds/kind-body.ts'
import { stringLiteral } from './literal.ts'
import { mentions, namesBoundBy } from './statements/mentions.ts'
import { styleOf } from './style-of.ts'
import type { BlockStyle } from './statements/block-style.ts'
import { premisesIn, printBlock } from './statements/print-block.ts'
import { pascal } from './naming.ts'
import { ownName } from './own-names.ts'
import { interleaveText } from './interleave.ts'
import { examplesText, type ExamplesView } from './examples-text.ts'
import { settingsText } from './settings-text.ts'
import { renderTemplate } from './templates.ts'

/** Everything that the template of a test prints; all of it finished text. */
export interface TestView {
  readonly comments: readonly string[]
  readonly it: string
  readonly property: string
  readonly title: string
  readonly async: boolean
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
  readonly defaults: readonly string[]
  readonly parametersDrawn: readonly string[]
}

export interface TestText {
  readonly view: TestView
  /** All that the view is made of, for the imports. */
  readonly needs: Fragment
}

/** The view of one test, given the constants that its arguments are drawn by. */
export function testView(plan: InvariantPlan, drawn: readonly Argument[]): TestText {
  const style = styleOf(plan)
  const body = kindBody(plan, style)
  const parts = {
    computed: join(
      plan.given.flatMap((given) => computedConst(given, style)),
      '\n',
    ),
    assuming: plan.assuming ? code`fc.pre(${written(plan.assuming)});` : plain(''),
    interleave: interleaveText(plan),
    setup: body.ownsSetup && !readsSetup(plan) ? plain('') : printBlock(plan.setup, style),
    before: before(plan),
    when: body.when,
    then: body.then,
    after: after(plan),
    cover: join(
      plan.cover.map(
        ({ label, when }) => code`${ownName('premises')}.count(${stringLiteral(label)}, ${written(when)});`,
      ),
      '\n',
    ),
  }
  const premises = premisesText(plan)
  const around = aroundText(plan)
  const settings = settingsText(plan, drawn, { example: false, premises: premises !== undefined })
  const examples = examplesText(plan, drawn)
  const needs = join(
    [
      ...Object.values(parts),
      ...Object.values(body.law),
      premises ?? plain(''),
      body.beside ?? plain(''),
      around,
      plan.mayDrawNothing ? support('discardEmpty') : plain(''),
      settings,
      ...examples.map(({ needs: needed }) => needed),
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
    aroundEnd: around.text === '' ? '' : ')',
    arbitraries: drawn.length > 0 ? drawn.map(({ constant }) => constant) : ['fc.constant(null)'],
    parameters: parametersText(plan, drawn, style),
    body: renderTemplate(`kinds/${plan.kind}`, { ...texts(parts), law: texts(body.law) }),
    settings: settings.text,
    timeout: plan.timeout === undefined ? '' : String(plan.timeout),
    examples: examples.map(({ view: each }) => each),
    defaults: drawn.map(({ constant, names }) => `${drawnName(names)} = ${constant}`),
    parametersDrawn: drawn.map(({ names }) => drawnName(names)),
  }
  return { view, needs }
}

const texts = (parts: Readonly<Record<string, Fragment>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.text]))

const drawnName = (names: readonly string[]) => `drawn${names.map(pascal).join('')}`

const computedConst = (
  { name, type, value }: InvariantPlan['given'][number],
  { isRead }: BlockStyle,
): readonly Fragment[] =>
  value.kind === 'computed' && isRead(name)
    ? [code`const ${name}${type ? code`: ${written(type)}` : ''} = ${written(value.expression)};`]
    : []

/** Trailing parameters that nothing reads are left out; of an object only what is read is taken apart. */
function parametersText(_: InvariantPlan, drawn: readonly Argument[], { isRead }: BlockStyle): string {
  const read = drawn.map(({ names }) => names.filter(isRead))
  const last = read.findLastIndex((names) => names.length > 0)
  return drawn
    .slice(0, last + 1)
    .map(({ names }, index) =>
      names.length === 1 ? names.join('') : `{ ${(read[index] ?? []).join(', ')} }`,
    )
    .join(', ')
}

/** Whether anything outside of the two evaluations looks at what the setup makes. */
const readsSetup = ({ setup, unchanged, olds, cover }: InvariantPlan): boolean => {
  const outside = [
    ...unchanged,
    ...olds.map(({ expression }) => expression),
    ...cover.map(({ when }) => when),
  ]
  return namesBoundBy(setup).some((name) => outside.some(({ text }) => mentions(text, name)))
}

/** Deep copies, taken before \`when\`, of what \`old\` and \`unchanged\` compare. */
function before(plan: InvariantPlan): Fragment {
  const copies = [
    ...plan.olds.map(
      ({ name, expression }) => code`const ${name} = ${support('copy')}(${written(expression)});`,
    ),
    ...plan.unchanged.flatMap((expression, index) =>
      oldOf(expression.text, plan)
        ? []
        : [code`const ${beforeName(index, plan)} = ${support('copy')}(${written(expression)});`],
    ),
  ]
  return join(copies, '\n')
}

function after(plan: InvariantPlan): Fragment {
  const checks = plan.unchanged.map(
    (expression, index) =>
      code`${support('assertThat')}(${written(expression)}, 'is unchanged from', ${beforeName(index, plan)});`,
  )
  return join(checks, '\n')
}

/** The copy that `old` of the same expression takes already. */
const oldOf = (text: string, { olds }: InvariantPlan) =>
  olds.find(({ expression }) => expression.text === text)?.name

const beforeName = (index: number, plan: InvariantPlan): string => {
  const text = plan.unchanged[index]?.text ?? ''
  const known = oldOf(text, plan)
  if (known !== undefined) return known
  const path = /^[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u.test(text) ? camelPath(text) : `value${index + 1}`
  const taken = new Set([...plan.olds.map(({ name }) => name), ...plan.given.map(({ name }) => name)])
  let name = `${path}Before`
  while (taken.has(name)) name += '_'
  return name
}

const camelPath = (path: string) =>
  path.replaceAll(/\.+(.)?/gu, (_, next: string | undefined) => (next ?? '').toUpperCase())

/** What counts how often each `cover` and each `if` of `then` was met. */
function premisesText({ cover, then }: InvariantPlan): Fragment | undefined {
  const shares = [
    ...cover.map(({ label, atLeast }) => [label, atLeast] as const),
    ...premisesIn(then).map((label) => [label, 0] as const),
  ]
  if (shares.length === 0) return undefined
  const entries = [...new Map(shares)].map(([label, share]) => plain(`${propertyText(label)}: ${share}`))
  return code`const ${ownName('premises')} = ${support('countPremises')}({ ${entries} });`
}

const propertyText = (label: string) => (label === '__proto__' ? '["__proto__"]' : stringLiteral(label))

const quoteComment = ({ text, place }: InvariantPlan['quotes'][number]): string =>
  commentText(`${place === undefined ? '' : `${place} `}“${text}”`)
