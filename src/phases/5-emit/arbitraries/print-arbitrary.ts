import { heldName } from '../sharing/print-shared.ts'
import { printBreaks, printBroken, printRecursiveBreaks } from './broken.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { Fragment } from '../fragment.ts'
import { printArray } from './array.ts'
import { printBigint } from './bigint.ts'
import {
  printDictionary,
  printMap,
  printMixture,
  printRepeating,
  printStretched,
  printSet,
} from './collections.ts'
import { printBound } from './bound.ts'
import { printSignal, printSpy } from './callbacks.ts'
import { printConstant, printConstantFrom } from './constant.ts'
import { printDate } from './date.ts'
import {
  printAsserted,
  printComputed,
  printDuplicated,
  printElementOf,
  printFiltered,
  printRaw,
  printShuffleOf,
  printSpoiled,
  printSubsetOf,
} from './drawn-from.ts'
import { printFormat } from './format.ts'
import { printError, printFunction, printKnown, printMade, printIntersection, printPromise } from './made.ts'
import { printTaken } from './judge.ts'
import { printNamed, printRecursive, printScoped, printTie } from './named.ts'
import { printNumber } from './number.ts'
import { printBounded, printOneof } from './oneof.ts'
import { printPreset } from './preset.ts'
import { printRecord } from './record.ts'
import type { Printer, Scope } from './scope.ts'
import { printPattern, printSpliced, printString } from './string.ts'
import { printTemplate } from './template.ts'
import { printTuple } from './tuple.ts'

const printers = {
  constant: printConstant,
  constantFrom: printConstantFrom,
  preset: printPreset,
  number: printNumber,
  bigint: printBigint,
  string: printString,
  pattern: printPattern,
  spliced: printSpliced,
  format: printFormat,
  template: printTemplate,
  date: printDate,
  array: printArray,
  tuple: printTuple,
  record: printRecord,
  dictionary: printDictionary,
  set: printSet,
  map: printMap,
  oneof: printOneof,
  bounded: printBounded,
  error: printError,
  made: printMade,
  known: printKnown,
  function: printFunction,
  promise: printPromise,
  intersection: printIntersection,
  named: printNamed,
  computed: printComputed,
  elementOf: printElementOf,
  subsetOf: printSubsetOf,
  shuffleOf: printShuffleOf,
  filtered: printFiltered,
  spoiled: printSpoiled,
  taken: printTaken,
  duplicated: printDuplicated,
  raw: printRaw,
  asserted: printAsserted,
  bound: printBound,
  scoped: printScoped,
  mixture: printMixture,
  repeating: printRepeating,
  stretched: printStretched,
  broken: printBroken,
  breaks: printBreaks,
  recursiveBreaks: printRecursiveBreaks,
  spy: printSpy,
  signal: printSignal,
  recursive: printRecursive,
  tie: printTie,
} satisfies { [Kind in ArbitraryPlan['kind']]: Printer<Kind> }

/** An arbitrary as a fast-check expression. */
export const printArbitrary = (plan: ArbitraryPlan, scope: Scope): Fragment =>
  heldName(plan, scope) ??
  (printers[plan.kind] as (plan: ArbitraryPlan, scope: Scope) => Fragment)(plan, scope)
