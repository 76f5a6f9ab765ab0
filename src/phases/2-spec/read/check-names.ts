import type { Located } from '../../../ir/source.ts'
import type { Report } from '../report.ts'
import type { Shared } from './read-included.ts'

/** No two factories, types or fixtures share a name, wherever they come from. */
export function checkNames({ factories, types, fixtures }: Shared, report: Report): void {
  reportTwice(
    factories.map(({ name }) => name),
    'factory',
    report,
  )
  reportTwice(
    types.map(({ name }) => name),
    'type',
    report,
  )
  reportTwice(
    fixtures.map(({ name }) => name),
    'fixture',
    report,
  )
}

function reportTwice(names: readonly Located[], what: string, report: Report): void {
  const seen = new Set<string>()
  for (const { text, range } of names) {
    if (seen.has(text)) report('spec/duplicate-name', range, { name: text, what })
    seen.add(text)
  }
}
