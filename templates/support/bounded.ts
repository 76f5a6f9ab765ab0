interface Bounds {
  readonly maxDepth: number
  readonly depthSize: 'small' | number
  readonly depthIdentifier: string
  readonly withCrossShrink: true
}

/**
 * How deep values may lead back to their own type: soon nothing but the first choice is left, the sooner the smaller
 * `depthSize` is.
 */
export const bounded = (
  depthIdentifier: string,
  limits: { readonly depthSize?: number } = {},
): Bounds => ({ maxDepth: 3, depthSize: 'small', ...limits, depthIdentifier, withCrossShrink: true })
