import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { PlanContext } from './context.ts'
import type { NeededFunction, TypePlace } from './function-names.ts'
import { anyMade, mendAt } from './mend-at.ts'

/** The function of a type some part of which has no values. */
export interface Lacking extends NeededFunction {
  readonly fault: Diagnostic
}

/**
 * A type is planned once, and what is wrong with it is told where it is drawn first. All other places of the spec that
 * draw it are told as well, shortly: each has to be mended by itself.
 */
export function tellElsewhere(context: PlanContext, { name, functionName, fault }: Lacking): void {
  const { at } = fault.args as { readonly at?: string }
  const told = new Set([fault.range?.start])
  for (const place of placesInSpec(context, functionName)) {
    if (told.has(place.range.start)) continue
    told.add(place.range.start)
    const mended = mendAt(place, { own: place.whole?.keys ?? anyMade, any: anyMade })
    const reason = `it holds what has no values${at === undefined ? '' : `, as told of \`${at}\``}`
    context.report(
      diagnostic('plan/unsupported-type', place.range, { type: name, reason, more: 0, ...mended }),
    )
  }
}

/** Where the spec itself comes to a function, by way of whichever others. */
function placesInSpec({ names }: PlanContext, functionName: string): readonly TypePlace[] {
  const functions = new Set([functionName])
  const found: TypePlace[] = []
  for (const each of functions)
    for (const place of names.placesOf(each)) {
      if (place.within === undefined) found.push(place)
      else functions.add(place.within)
    }
  return found
}
