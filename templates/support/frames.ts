/** Where an error comes from, line by line. */
export const framesOf = ({ stack = '' }: Error): readonly string[] =>
  stack.split('\n').filter((line) => /^\s+at /.test(line))

/** The same, from the line on that called the file that made the error. */
export function framesOutside(error: Error): readonly string[] {
  const frames = framesOf(error)
  const fileOf = (frame = '') => /([^\s(]+):\d+:\d+\)?$/.exec(frame)?.[1]
  const own = fileOf(frames[0])
  const first = frames.findIndex((frame) => fileOf(frame) !== own)
  return first > 0 ? frames.slice(first) : frames
}
