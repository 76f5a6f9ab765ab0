/** The arguments of the commands that work on specs. */
export const specWords = {
  words: '[spec..]',
  describeWords: {
    type: 'string',
    array: true,
    describe: 'specs, folders of specs, or quoted patterns; without one, all that the configuration matches',
  },
} as const
