// The reference of the spec language: tables from src, prose from scripts/docs, examples from the samples.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { helperDeclarations } from '../dist/ir/helpers.js'
import { givensOfLaw } from '../dist/ir/law-givens.js'
import { invariantKinds } from '../dist/ir/spec.js'
import { codeOr } from '../dist/phases/2-spec/forms/code-or.js'
import { arbitrary, arbitraryTable } from '../dist/phases/2-spec/language/arbitrary.js'
import { coverKeys } from '../dist/phases/2-spec/language/cover.js'
import { factoryKeys } from '../dist/phases/2-spec/language/factory.js'
import { importKeys } from '../dist/phases/2-spec/language/import-source.js'
import { signalKeys } from '../dist/phases/2-spec/language/signal.js'
import { spyKeys } from '../dist/phases/2-spec/language/spy.js'
import { throwsKeys } from '../dist/phases/2-spec/language/throws.js'
import { commandKeys } from '../dist/phases/2-spec/language/command.js'
import { fixtureKeys, fixtureTimes } from '../dist/phases/2-spec/language/fixture.js'
import { invariantKeys } from '../dist/phases/2-spec/language/invariant-keys.js'
import { kinds } from '../dist/phases/2-spec/language/kinds.js'
import { machineKeys } from '../dist/phases/2-spec/language/machine.js'
import { openKeys, topLevelKeys, uncoveredKeys } from '../dist/phases/2-spec/language/top-level.js'
import { arbitraryEvaluationTable } from './arbitrary-evaluation.js'
import { codeTables } from './code-tables.js'
import {
  commandEvaluation,
  evaluationTable,
  invariantEvaluation,
  machineEvaluation,
  specEvaluation,
} from './evaluation.js'
import { kindSections } from './kinds-page.js'
import { markdownTable, namesInRow } from './markdown-table.js'
import {
  blindToHistory,
  seenInCommands,
  seenInInvariants,
  seenInMachines,
  seenInSpecs,
} from './seen-names.js'

/** A list of all kinds has a table of its own. */
const shortly = (expected) => (expected.length > 100 ? 'a word, see below' : expected)

const keyTable = (keys) =>
  markdownTable(
    ['key', 'expects', 'what'],
    Object.entries(keys).map(([name, { doc, form }]) => [`\`${name}\``, shortly(form.expected), doc]),
  )

/** The values that the law of a kind speaks of; what is drawn before them its functions may use. */
const aboutOf = (count) =>
  count === undefined ? '' : count === 1 ? 'the last of `given`' : `the last ${count} of \`given\``

const kindTable = () =>
  markdownTable(
    ['kind', 'what must hold', 'is about', 'needs', 'may have'],
    invariantKinds.map((kind) => [
      `\`${kind}\``,
      kinds[kind].doc,
      aboutOf(givensOfLaw(kind)),
      namesInRow(kinds[kind].needs),
      namesInRow(kinds[kind].may ?? []),
    ]),
  )

const helperBlock = () =>
  [
    '```ts',
    Object.values(helperDeclarations)
      .map((text) => text.replaceAll('declare ', ''))
      .join('\n\n'),
    '```',
  ].join('\n')

/** The prose of a section; a name in double braces stands for what the tables say. */
async function prose(root, name, said = {}) {
  const text = await readFile(path.join(root, `scripts/docs/${name}.md`), 'utf8')
  return text.trim().replace(/\{\{(\w+)\}\}/g, (_, key) => {
    if (!Object.hasOwn(said, key)) throw new Error(`scripts/docs/${name}.md asks for ${key}`)
    return said[key]
  })
}

/** `docs/language.md`; `note` is its first line. */
export const languagePage = async (root, note) => ({
  file: 'docs/language.md',
  text: [
    note,
    '# The spec language',
    'Every key that this version reads. The [guide](guide.md) shows them at work.',
    '## A spec',
    keyTable(topLevelKeys),
    'When each takes effect, and what code in it sees beside imports, definitions, helpers and fixtures, which factories take as a parameter. What tells of a run, such as the helper `calls`, `define` takes as a parameter only.',
    evaluationTable(topLevelKeys, specEvaluation, seenInSpecs),
    'An import, of `subject` and `use`:',
    keyTable(importKeys),
    'Under `open` and under `uncovered`:',
    keyTable(openKeys),
    keyTable(uncoveredKeys),
    '## An invariant',
    'In the order of evaluation.',
    keyTable(invariantKeys),
    'Under `throws`, also of a command:',
    keyTable(throwsKeys),
    'Under each label of `cover`:',
    keyTable(coverKeys),
    await prose(root, 'evaluation', { blindToHistory: namesInRow(blindToHistory) }),
    evaluationTable(invariantKeys, invariantEvaluation, seenInInvariants),
    '## Code',
    await prose(root, 'code', codeTables()),
    '## Kinds',
    'Each has a [spec, its test and a failing run](#each-kind-by-example) below. A law is about the last values of `given`, one, two or three of them; what is drawn before these its functions may use, too.',
    kindTable(),
    '## Machines',
    await prose(root, 'machines'),
    keyTable(machineKeys),
    'A command, in the order of evaluation:',
    keyTable(commandKeys),
    evaluationTable(machineKeys, machineEvaluation, seenInMachines),
    evaluationTable(commandKeys, commandEvaluation, seenInCommands),
    '## Fixtures',
    await prose(root, 'fixtures'),
    keyTable(fixtureKeys),
    'Under `timeout`:',
    keyTable(fixtureTimes),
    '## Arbitraries',
    'Wherever an arbitrary is expected: the name of a factory, or these keys.',
    keyTable(arbitraryTable),
    'When each takes effect. Code in it sees the earlier entries of `given`, the parameters of its factory, names of `bind`, and the fields before its own; that of `where` sees `value`, too.',
    arbitraryEvaluationTable(arbitraryTable),
    'A factory has these beside them:',
    keyTable(factoryKeys),
    await prose(root, 'arbitraries'),
    await prose(root, 'callbacks'),
    'Under `spy`:',
    keyTable(spyKeys(arbitrary)),
    'Under `signal`:',
    keyTable(signalKeys(codeOr(arbitrary))),
    '## Helpers',
    'Names that code may use.',
    helperBlock(),
    '## Each kind by example',
    'The invariant as it stands in a spec, the test that is made of it, and what a run says of a subject that breaks the rule: the same files and runs that gen-props is tested with ([test/samples](../test/samples)).',
    await kindSections(root, kinds),
  ].join('\n\n'),
})
