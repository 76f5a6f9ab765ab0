// Each kind as a spec, the test that is generated from it, and what a failing run says, all from test/samples: the spec is
// the sample's own, the test is the expected file that the sample's test holds to, the failure was recorded by it.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseDocument } from 'yaml'

const fenced = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``

/** Takes away what all lines are indented by. */
function outdented(text) {
  const lines = text.split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)[0].length)
  const least = Math.min(...indents)
  return lines
    .map((line) => line.slice(least))
    .join('\n')
    .trimEnd()
}

/** The text of a node, from the beginning of its first line. */
function textOf(text, [start, end]) {
  const line = text.lastIndexOf('\n', start) + 1
  return outdented(`${' '.repeat(start - line)}${text.slice(start, end)}`)
}

function invariantText(text, document, id) {
  const item = document.get('invariants').items.find((one) => one.get('id') === id)
  return `- ${textOf(text, item.range).replaceAll('\n', '\n  ')}`
}

/** The machine that a rule is about, without which the rule says little. */
function machineText(text, document, id) {
  const item = document.get('invariants').items.find((one) => one.get('id') === id)
  const name = item.get('of')
  const machine = document.get('machines')?.items.find(({ key }) => key.value === name)
  return (
    machine && `machines:\n  ${name}:\n    ${textOf(text, machine.value.range).replaceAll('\n', '\n    ')}`
  )
}

/** The `it` of a rule in a generated file, without that of its examples. */
function testText(text, id) {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line.startsWith("  it('") && line.includes(`[${id}]'`))
  const end = lines.indexOf('  })', start)
  return outdented(lines.slice(start, end + 1).join('\n'))
}

/** The path to a counterexample that took many steps says nothing to a reader. */
const shortened = (failure) => failure.replace(/(GEN_PROPS_PATH=[\d:]{30})[\d:]+/, '$1…')

/** One section for each kind. */
export async function kindSections(root, kinds) {
  const folder = path.join(root, 'test/samples')
  const failures = JSON.parse(await readFile(path.join(folder, 'failures.json'), 'utf8'))
  const told = new Set()
  const section = async (kind) => {
    const { sample, id, failure } = failures[kind]
    const spec = await readFile(path.join(folder, sample, 'spec.yaml'), 'utf8')
    const expected = await readFile(path.join(folder, sample, 'expected/spec.spec.ts'), 'utf8')
    const document = parseDocument(spec)
    const machine = machineText(spec, document, id)
    const isNew = machine !== undefined && !told.has(machine)
    if (machine !== undefined) told.add(machine)
    return [
      `### \`${kind}\``,
      kinds[kind].doc,
      fenced(
        'yaml',
        [...(isNew ? [machine] : []), 'invariants:', indented(invariantText(spec, document, id))].join('\n'),
      ),
      'The test:',
      fenced('ts', testText(expected, id)),
      'What it says of a subject that breaks the rule:',
      fenced('text', shortened(failure)),
    ].join('\n\n')
  }
  const sections = []
  for (const kind of Object.keys(failures)) sections.push(await section(kind))
  return sections.join('\n\n')
}

const indented = (text) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')
