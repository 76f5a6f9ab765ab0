import { isDeepStrictEqual } from 'node:util'
import { broken } from './cases.js'
import { load } from './load.js'

const leastBugs = 8

/**
 * What is wrong with a case: each bug has to break something that the brief says, in one place, and to show. That it
 * shows takes a compilation: with `every` it is tried for every so many of them.
 */
export async function faultsOfCase({ brief, subject, subjectFile, bugs }, every = 1) {
  const entries = Object.entries(bugs)
  const faults = entries.length < leastBugs ? [`only ${entries.length} bugs`] : []
  const right = load(subjectFile, new Map([[subjectFile, subject]]))
  for (const [at, [id, bug]] of entries.entries()) {
    if (!folded(brief).includes(folded(bug.sentence))) faults.push(`${id}: the brief does not say it`)
    const places = subject.split(bug.is).length - 1
    if (places !== 1) {
      faults.push(`${id}: what it replaces stands ${places} times in the subject`)
      continue
    }
    if (at % every > 0) continue
    const wrong = load(subjectFile, new Map([[subjectFile, broken(subject, bug)]]))
    if (!isDeepStrictEqual(await bug.witness(right), bug.right))
      faults.push(`${id}: the correct subject does not do what is right`)
    if (isDeepStrictEqual(await seen(bug, wrong), bug.right))
      faults.push(`${id}: its witness does not see it`)
  }
  return faults
}

const folded = (text) => text.replace(/\s+/g, ' ')

async function seen({ witness }, subject) {
  try {
    return await witness(subject)
  } catch (error) {
    return error
  }
}
