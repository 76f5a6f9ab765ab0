// Tries some of the cases, each told before and after: what hangs is ended, and known, by who started this.
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { caseOf } from './case-of.js'
import { tryCase } from './try-case.js'

const { specs, from, to, step, seed } = JSON.parse(process.argv[2] ?? '{}')
const texts = await Promise.all(specs.map(async (file) => ({ file, text: await readFile(file, 'utf8') })))

for (let index = from; index < to; index += step) {
  process.send({ began: index })
  const tried = caseOf(index, seed, texts)
  const faults = await tryCase(tried)
  process.send({
    ended: index,
    kinds: tried.kinds,
    faults,
    spec: tried.file,
    text: faults.length > 0 ? tried.text : '',
  })
}
process.disconnect()
