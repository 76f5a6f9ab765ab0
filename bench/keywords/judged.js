import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { shown } from './ruled.js'

const count = 300
/** Longest time that a draw may take, in milliseconds of a machine that does much besides. */
const longest = 4000
const shrinks = 150

/** What is wrong with what is drawn, and with what it shrinks to. */
export async function judgedValues({ make, fault, judge }) {
  const found = (value) => {
    const broken = fault(value, {}) ?? judge.fault(value)
    return broken === undefined ? undefined : `${broken} (${shown(value)})`
  }
  const arbitrary = make()
  const started = performance.now()
  const values = fc.sample(arbitrary, { seed: 7, numRuns: count })
  const spent = performance.now() - started
  if (spent > longest * 3) return `took ${Math.round(spent)} ms for ${count} values`
  for (const value of values) {
    const wrong = found(value)
    if (wrong) return wrong
  }
  return (await judge.settle()) ?? shrunk(arbitrary, found)
}

function shrunk(arbitrary, found) {
  let wrong
  let seen = 0
  let last = performance.now()
  const property = fc.property(arbitrary, (value) => {
    const now = performance.now()
    if (now - last > longest) wrong ??= `took ${Math.round(now - last)} ms for a shrink`
    seen += 1
    if (wrong === undefined) {
      const broken = found(value)
      if (broken) wrong = `shrunk: ${broken}`
    }
    last = performance.now()
    return wrong !== undefined || seen > shrinks || seen % 3 === 1
  })
  const of = { seed: 11, numRuns: 12 }
  for (let run = 0; run < 4 && wrong === undefined; run += 1) {
    seen = run
    fc.check(property, { ...of, seed: 11 + run })
  }
  return wrong
}
