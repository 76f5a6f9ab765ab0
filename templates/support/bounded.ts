/** How deep values may lead back to their own type: soon nothing but the first choice is left. */
export const bounded = (depthIdentifier: string, maxDepth = 3) =>
  ({ maxDepth, depthSize: 'small', depthIdentifier, withCrossShrink: true }) as const
