import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { createWorkspace } from '../../dist/phases/3-subject/workspace.js'
import { entriesOf } from '../keywords/flow.js'
import { faultsOf, programOf, transpiled } from './compile.js'
import { drawnTypes } from './judged-types.js'
import { emittedTypes, factoryOf, plannedTypes, specFor } from './plan-types.js'

/** Each line that is pasted may bring to light what was behind it. */
const rounds = 8

/**
 * Pastes into the spec what is told beside each type that is refused, with a value of every type for what is left to be
 * written, until nothing is refused any more. Says which lines do not mend.
 */
export async function mendedTypes(refused, { folder, file, root }) {
  await writeFile(path.join(folder, 'stand.ts'), 'export const stand: never = undefined as never\n')
  const pasted = new Map()
  let told = refused
  const faults = []
  let planned
  for (let round = 0; round < rounds && told.length > 0; round += 1) {
    for (const one of told) if (!paste(pasted, one)) faults.push(`${one.of}: not mended by ${one.help}`)
    const names = [...pasted.keys()].filter((name) => !faults.some((fault) => fault.startsWith(`${name}:`)))
    if (names.length === 0) return faults
    planned = await plannedTypes(specOf(names, pasted), folder, createWorkspace({ root: folder }))
    told = planned.told.filter(({ severity }) => severity === 'error')
    const lost = told.find(({ of }) => of === undefined)
    if (lost) return [...faults, `mends of ${names.join(', ')}: ${lost.code} ${lost.text}`]
  }
  for (const { of, text, help } of told)
    faults.push(`${of}: not mended in ${rounds} rounds: ${text}. ${help}`)
  if (told.length > 0 || !planned?.plan) return faults
  const names = [...pasted.keys()]
  const wrong = await typeFaults(planned.plan, names, { folder, file, root })
  return [...faults, ...wrong, ...(wrong.length > 0 ? [] : await drawFaults(planned.plan, pasted, folder))]
}

/** Whether there is a line to paste that is not there yet. */
function paste(pasted, { of, help }) {
  const [, line] = /`+ ?([a-z]\w*: [^]*?) ?`+\.?$/.exec(help ?? '') ?? []
  const lines = pasted.get(of) ?? []
  if (line === undefined || lines.includes(line)) return false
  pasted.set(of, [...lines, line])
  return true
}

function specOf(names, pasted) {
  const asked = names.map((name) => ({ name, keys: keysOf(name, pasted.get(name)) }))
  return specFor(asked).replace('factories:', 'use: [{ from: ./stand.ts, names: [stand] }]\nfactories:')
}

function keysOf(name, lines) {
  const filled = lines.map((line) =>
    line.replaceAll('fc.constant(…)', 'fc.constant(stand)').replaceAll('type: …', 'type: unknown'),
  )
  const [only, ...others] = filled
  // As printed where it stands alone; several are one map.
  if (others.length === 0) return only.startsWith('type:') ? only : `type: ${name}, ${only}`
  const whole = filled.reduce((all, line) => merged(all, parse(`{ ${line} }`)), { type: name })
  return entriesOf(whole)
}

const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const merged = (one, other) =>
  isMap(one) && isMap(other)
    ? Object.fromEntries(
        [...new Set([...Object.keys(one), ...Object.keys(other)])].map((key) => [
          key,
          key in one && key in other ? merged(one[key], other[key]) : key in other ? other[key] : one[key],
        ]),
      )
    : other

async function typeFaults(plan, names, { folder, file, root }) {
  const output = path.join(folder, 'mended')
  await mkdir(output, { recursive: true })
  const files = emittedTypes(plan, output)
  const called = new Map(plan.factories.map(({ name, functionName }) => [name, functionName]))
  const claims = [
    "import type fc from 'fast-check'",
    "import type * as all from '../subject.ts'",
    "import * as made from './spec.factories.ts'",
    ...names.flatMap((name) => {
      const make = called.get(factoryOf(name))
      return make ? [`export const claim${name}: fc.Arbitrary<all.${name}> = made.${make}()`] : []
    }),
    '',
  ].join('\n')
  const claimed = path.join(output, 'claims.ts')
  for (const one of [...files, { path: claimed, text: claims }]) await writeFile(one.path, one.text)
  const paths = [claimed, ...files.map(({ path: name }) => name)]
  const program = programOf([file, ...paths], { unused: false, root })
  return faultsOf(program, paths).map(({ file: name, line, says }) => {
    const text = program.getSourceFile(name).text.split('\n')[line - 1]
    return `mended: type error in ${path.basename(name)}:${line} ${says}\n    ${text.slice(0, 300)}`
  })
}

/** What comes of drawing from mended types: a hole that somebody is to fill holds nothing here, so that nothing is judged. */
async function drawFaults(plan, pasted, folder) {
  const output = path.join(folder, 'mended')
  const files = emittedTypes(plan, output)
  const stand = path.join(folder, 'stand.ts')
  await writeFile(stand.replace(/\.ts$/, '.js'), 'export const stand = undefined\n')
  for (const { path: name, text } of files) await writeFile(name.replace(/\.ts$/, '.js'), transpiled(text))
  const factories = await import(pathToFileURL(path.join(output, 'spec.factories.js')).href)
  const called = new Map(plan.factories.map(({ name, functionName }) => [name, functionName]))
  const asked = [...pasted.keys()].map((name) => ({ name, make: factories[called.get(factoryOf(name))] }))
  return drawnTypes(asked.filter(({ make }) => make)).map((fault) => `mended: ${fault}`)
}
