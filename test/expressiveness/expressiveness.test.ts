import { describe, expect, it } from 'vitest'
import { describeGenerated, describeSpecs } from './harness/describe-specs.ts'
import { expressed, onlyGenerated, properties, tried } from './harness/properties.ts'

describe('the specs of properties of other projects', () => {
  it('are 95 % of them, and of the rest a reason is given', () => {
    const ids = properties.flatMap(({ id, unexpressed }) => (unexpressed === undefined ? [id] : []))
    expect([...expressed].sort()).toEqual(ids.sort())
    expect(expressed.length).toBeGreaterThanOrEqual(properties.length * 0.95)
  })
})

if (onlyGenerated) describeGenerated(tried)
else await describeSpecs(tried)
