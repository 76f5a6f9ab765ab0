import { performance } from 'node:perf_hooks'
import process from 'node:process'
import fc from 'fast-check'

/** So many values of each type are judged. */
const count = 200
/** Longest time that they may take to draw, in milliseconds of the processor. */
const longest = 10_000
/** Longest time for judging, in milliseconds: what functions give that functions gave has no end. */
const patience = 10_000

/** What is wrong with the values that each arbitrary draws, by the compiler's own view of its type. */
export async function judgedTypes(asked, { program, file, runtime, judgeOf, say }) {
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(file))
  const exported = new Map(checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]))
  const faults = []
  for (const { name, make } of asked) {
    say(name)
    const type = checker.getDeclaredTypeOfSymbol(exported.get(name))
    try {
      const fault = await judged(make(), judgeOf(type, { program, checker, runtime }))
      if (fault !== undefined) faults.push(`${name}: ${fault}`)
    } catch (error) {
      faults.push(`${name}: ${stackOf(error)}`)
    }
  }
  return faults
}

/** What goes wrong when values of each arbitrary are drawn, and not judged. */
export const drawnTypes = (asked) =>
  asked.flatMap(({ name, make }) => {
    try {
      fc.sample(make(), { seed: 7, numRuns: count })
      return []
    } catch (error) {
      return [`${name}: ${stackOf(error)}`]
    }
  })

async function judged(arbitrary, judge) {
  const from = process.cpuUsage()
  const values = fc.sample(arbitrary, { seed: 7, numRuns: count })
  const { user, system } = process.cpuUsage(from)
  if (user + system > longest * 1000)
    return `took ${Math.round((user + system) / 1000)} ms for ${count} values`
  const until = performance.now() + patience
  for (const value of values) {
    if (performance.now() > until) break
    const fault = judge.fault(value)
    if (fault !== undefined) return fault
    judge.note(value)
  }
  return judge.settle()
}

const stackOf = (error) => (error instanceof Error ? String(error.stack) : String(error)).slice(0, 900)
