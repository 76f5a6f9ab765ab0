import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take ten seconds and more, the longest first: what is begun last must not go on alone. */
const long = [
  'types/proof',
  'phases/5-emit/samples',
  'examples/broken-copies',
  'examples/fixtures',
  'phases/6-trust/mutate/mutate',
  'phases/4-plan/constraints',
  'phases/4-plan/schema/json-schema',
  'expressiveness/expressiveness',
  'subjects/subjects',
  'cli/interrupt',
  'phases/2-spec/fuzz',
  'phases/4-plan/schema/zod',
  'cli/gate',
  'phases/6-trust/verify-emitted',
  'phases/3-subject/hostile-specs',
  'phases/1-extract/extract-command',
  'cli/generate',
]

/** On a fresh machine nothing is known of how long files take, and they would run by their size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
      return at < 0 ? long.length : at
    }
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => rank(a) - rank(b))
  }
}
