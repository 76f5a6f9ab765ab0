import type { RuleHandler } from '../algebra.ts'

export const patternRule: RuleHandler<'pattern'> = {
  apply: (shape, { source, flags }) =>
    shape.type !== 'string' ? [shape] : [{ ...shape, patterns: [...shape.patterns, { source, flags }] }],
  deny: (shape, { source, flags }) =>
    shape.type !== 'string' ? [] : [{ ...shape, antiPatterns: [...shape.antiPatterns, { source, flags }] }],
}

export const formatRule: RuleHandler<'format'> = {
  apply: (shape, { format }) =>
    shape.type !== 'string' ? [shape] : [{ ...shape, formats: [...shape.formats, format] }],
  deny: (shape, { format }) =>
    shape.type !== 'string' ? [] : [{ ...shape, antiFormats: [...shape.antiFormats, format] }],
}
