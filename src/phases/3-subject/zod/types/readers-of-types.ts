import type { ReadType } from '../zod-reading.ts'
import { choiceTypes } from './choices.ts'
import { collectionTypes } from './collections.ts'
import { instanceTypes } from './instances.ts'
import { objectTypes } from './objects.ts'
import { plainTypes } from './plain.ts'
import { wrapperTypes } from './wrappers.ts'

/** What goes in is drawn; what comes out of a transformation is not looked at. */
export const readersOfTypes: Readonly<Record<string, ReadType | undefined>> = {
  ...plainTypes,
  ...objectTypes,
  ...collectionTypes,
  ...choiceTypes,
  ...wrapperTypes,
  ...instanceTypes,
}
