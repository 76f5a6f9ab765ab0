// The page of types: what each construct of the samples becomes, read from the samples and their golden factories.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'
import { markdownTable } from './markdown-table.js'

const folder = 'test/types/samples'

/** Reads a file of the samples as a syntax tree. */
async function treeOf(root, name) {
  const text = await readFile(path.join(root, folder, name), 'utf8')
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
}

/** The files of the samples, in the order of the index, without those in JavaScript. */
async function themesOf(root) {
  const index = await treeOf(root, 'all.ts')
  const names = index.statements.map(({ moduleSpecifier }) => moduleSpecifier.text.replace('./', ''))
  return names.filter((name) => name.endsWith('.ts'))
}

/** The doc comment that a sample has when it shows a construct for the first time. */
const constructOf = (node) => {
  const comment = node.jsDoc?.[0]?.comment
  return typeof comment === 'string' ? comment.replace(/\s+/g, ' ').trim() : undefined
}

const shortly = (text, length) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

/** Samples with a comment; a generic type is shown by the sample after it, which gives it arguments. */
function constructsIn(file) {
  const found = []
  let open
  for (const node of file.statements) {
    if (!node.name) continue
    const construct = constructOf(node) ?? open?.construct
    const text = node.getText(file).replace(/^export (?:declare )?/, '')
    if (node.typeParameters) open = construct && { construct, text }
    else {
      if (construct)
        found.push({ construct, name: node.name.text, text: open ? `${open.text}; ${text}` : text })
      open = undefined
    }
  }
  return found
}

/** The body of each factory, by the name of its function. */
function bodiesIn(file) {
  const functions = file.statements.filter(ts.isFunctionDeclaration)
  return new Map(
    functions.map(({ name, body }) => [
      name.text.toLowerCase(),
      body.statements.find(ts.isReturnStatement)?.expression?.getText(file) ?? body.getText(file),
    ]),
  )
}

/** What cannot be drawn: the table that its proof goes through. */
async function refusals(root) {
  const tree = await treeOf(root, 'refused/subject.ts')
  const told = JSON.parse(await readFile(path.join(root, folder, 'refused/expected.json'), 'utf8'))
  const rows = tree.statements.flatMap((node) =>
    told
      .filter(({ type }) => type === node.name?.text)
      .map(({ says, mend }) => [
        code(node.getText(tree).replace(/^export (?:declare )?/, ''), 100),
        says.length > 160 ? `${says.slice(0, 159)}…` : says,
        code(mend, 120),
      ]),
  )
  return [
    '## What cannot be drawn',
    'Each of these is told with the path inside the type and the keys that mend it: the type of a class that can be made, an export that makes one, or a hole (`…`) to fill in. Of all rows it is proved that a spec with those keys is accepted, and that what is generated from it is of the type.',
    markdownTable(['type', 'told', 'mended by'], rows),
  ]
}

/** The types that doc comments of JavaScript declare, and its classes. */
function declaredInComments(file) {
  const found = []
  const visit = (node) => {
    for (const doc of node.jsDoc ?? [])
      for (const tag of doc.tags ?? []) {
        const name = tag.name?.text ?? (ts.isJSDocEnumTag(tag) ? nameOfFirst(node) : undefined)
        if (name !== undefined && declares(tag) && !doc.tags.some(ts.isJSDocTemplateTag))
          found.push({ construct: `\`@${tag.tagName.text}\``, name, text: bare(doc.getText(file)) })
      }
    if (ts.isClassDeclaration(node))
      found.push({ construct: 'a class', name: node.name.text, text: node.getText(file) })
    ts.forEachChild(node, visit)
  }
  visit(file)
  visit(file.endOfFileToken)
  return found
}

const declares = (tag) => ts.isJSDocTypedefTag(tag) || ts.isJSDocCallbackTag(tag) || ts.isJSDocEnumTag(tag)

const nameOfFirst = (node) => node.declarationList?.declarations[0]?.name.text

/** A doc comment without its stars. */
const bare = (text) => text.replace(/^\/\*\*|\*\/$|^\s*\*/gm, '')

const code = (text, length) => `\`\` ${shortly(text, length)} \`\``

/** The page: a table of each theme, from the samples that its proof runs on. */
export async function typesPage(root, { note }) {
  const bodies = bodiesIn(await treeOf(root, 'expected/types.factories.ts'))
  const bodyOf = (name) => bodies.get(`any${name}`.toLowerCase()) ?? bodies.get(name.toLowerCase())
  const themes = await themesOf(root)
  const sections = await Promise.all(
    themes.map(async (theme) => {
      const rows = constructsIn(await treeOf(root, theme)).flatMap(({ construct, name, text }) => {
        const body = bodyOf(name)
        return body === undefined ? [] : [[construct, code(text, 110), code(body, 160)]]
      })
      const title = theme.replace('.ts', '')
      return rows.length === 0
        ? []
        : [
            `## ${title[0].toUpperCase()}${title.slice(1)}`,
            markdownTable(['construct', 'type', 'becomes'], rows),
          ]
    }),
  )
  const commented = declaredInComments(await treeOf(root, 'jsdoc.js')).flatMap(
    ({ construct, name, text }) => {
      const body = bodyOf(name)
      return body === undefined ? [] : [[construct, code(text, 110), code(body, 160)]]
    },
  )
  return {
    file: 'docs/types.md',
    text: [
      note,
      '# Types',
      "What `{ type: … }` makes of the types of TypeScript. Every row is a sample: its arbitrary is of that type under the strictest flags, a thousand of its values are valid by the compiler's own view of the type, every member of a union and both states of every optional field occur, and shrinking ends in a small valid value (`npx vitest run test/types`). Long texts are cut. What the functions of 73 real packages take, and what of it is refused: [bench/packages](../bench/packages/RESULTS.md).",
      'Values are hostile by default: see `hostile` in the [reference](language.md). `unknown` is any value at all. `any` is drawn like it, with a warning that names its place. What has no values, such as `never` or an abstract class, is an [error](#what-cannot-be-drawn).',
      'Lists and maps hold what fast-check gives them, and lists of large things a few (`maxLength: 3`, or 1 where a whole value would still have ten thousand parts), unless the spec, a schema or the type says how many, or a `where`, `assuming` or `cover` speaks of the field. Types that lead back to themselves end the sooner, the more of themselves they hold.',
      'A generic function gives what is of its type whatever its caller chooses: the argument that it is given, an empty list, nothing where it may give nothing; one with a limited key (`<Key extends keyof Settings>(key: Key) => Settings[Key]`) answers by it. Where no such value is, it is refused.',
      'A predicate of types (`(value: unknown) => value is Order`, `asserts value is Order`, `this is Leaf`) tells the truth as far as it shows when code runs; one of a type that cannot be tested in a few lines, or that its caller chooses, answers at random.',
      'Classes are made by their constructor. Where it throws at what was drawn, it is given something else, every other time texts and numbers of a well-known form of which it is found to take some: versions, dates, times, addresses, identifiers, colours, paths, small numbers. One that takes nothing for 2,000 times fails the test with what to write in the spec.',
      ...sections.flat(),
      '## JavaScript',
      'Types that doc comments declare, as TypeScript reads them.',
      markdownTable(['construct', 'comment', 'becomes'], commented),
      ...(await refusals(root)),
    ].join('\n\n'),
  }
}
