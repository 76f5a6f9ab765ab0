import type { FactoryPlan } from '../../../ir/plan.ts'
import { numbering } from '../../../ir/numbering.ts'
import type { SharingScope } from '../arbitraries/scope.ts'
import { shareParts } from './share-parts.ts'

/** How the functions of a factories file make things once. */
export function sharingOf(all: readonly FactoryPlan[], isUnknown: SharingScope['isUnknown']): SharingScope {
  const functions = new Map(all.map((factory) => [factory.functionName, factory]))
  const numberOf = numbering()
  const sizes = new Map<string, number>()
  const sizeOf = (name: string): number => {
    const before = sizes.get(name)
    if (before !== undefined) return before
    // What leads back here does so when it is drawn.
    sizes.set(name, 0)
    const factory = functions.get(name)
    const shares = { numberOf, sizeOf, isUnknown, label: name, hasTies: true }
    const size = factory ? shareParts(factory.arbitrary, shares).size : 0
    sizes.set(name, size)
    return size
  }
  return { numberOf, sizeOf, isUnknown, held: new Map() }
}
