import { beforeAll, describe, expect, it } from 'vitest'
import type { SubjectModel } from '../../../src/ir/subject-model.ts'
import type { TypeNode } from '../../../src/ir/type-model.ts'
import { inspect } from './subject-world.ts'

const subject = `
export interface Guest { readonly name: string; nickname?: string; age: number | null }
export type Status = 'booked' | 'cancelled'
export enum Wing { North, South = 5 }
export enum Colour { Red = 'red', Blue = 'blue' }
export const enum Size { Small = 1, Large = 2 }
export interface Tree { readonly label: string; readonly children: readonly Tree[] }
export interface Box<T> { readonly content: T }
export class Room { readonly beds: number; constructor(beds: number, name?: string) { this.beds = beds + (name ?? '').length } }
export class Hidden { private constructor() {} static make(): Hidden { return new Hidden() } }
export interface Kit<Paint> { brush?: Brush<Paint>; paint?: Paint }
export class Brush<Paint> { constructor(readonly kit: Kit<Paint>) {} }
export abstract class Shape { abstract area(): number }
export type RoomId = string & { readonly __brand: 'RoomId' }
export type Even<T> = T extends string ? number : boolean
export interface Nest<T> { readonly inner: Nest<T[]> | null }
export type Json = string | number | JsonObject | Json[]
export type JsonObject = { [Key in string]: Json } & { [Key in string]?: Json | undefined }
interface Private { readonly secret: string; readonly next: Private | undefined }
export const secret = (value: Private): string => value.secret
export async function book(guest: Guest, ...rooms: RoomId[]): Promise<Room> { return new Room(rooms.length, guest.name) }
`

const types: Readonly<Record<string, readonly [text: string, node: TypeNode]>> = {
  primitive: ['string', { kind: 'string' }],
  'parts that say the same of each key': ['JsonObject', { kind: 'ref', name: 'JsonObject' }],
  bigint: ['bigint', { kind: 'bigint' }],
  literal: ["'a'", { kind: 'literal', value: 'a' }],
  'bigint literal': ['10n', { kind: 'bigint-literal', text: '10n' }],
  'boolean, folded': ['true | false', { kind: 'boolean' }],
  'boolean in a union': [
    'boolean | string',
    { kind: 'union', members: [{ kind: 'string' }, { kind: 'boolean' }] },
  ],
  'a value that is there': ['string & {}', { kind: 'string' }],
  'a class of options that take it': ['Brush<string>', { kind: 'ref', name: 'Brush<string>' }],
  'one truth': ['true', { kind: 'literal', value: true }],
  null: ['number | null', { kind: 'union', members: [{ kind: 'null' }, { kind: 'number' }] }],
  array: ['readonly number[]', { kind: 'array', element: { kind: 'number' }, readonly: true }],
  'array of a named type': [
    'Guest[]',
    { kind: 'array', element: { kind: 'ref', name: 'Guest' }, readonly: false },
  ],
  tuple: [
    '[number, string?, ...boolean[]]',
    {
      kind: 'tuple',
      readonly: false,
      elements: [
        { type: { kind: 'number' }, optional: false, rest: false },
        { type: { kind: 'string' }, optional: true, rest: false },
        { type: { kind: 'boolean' }, optional: false, rest: true },
      ],
    },
  ],
  alias: ['Status', { kind: 'ref', name: 'Status' }],
  interface: ['Guest', { kind: 'ref', name: 'Guest' }],
  enum: ['Wing', { kind: 'ref', name: 'Wing' }],
  'a string enum': ['Colour', { kind: 'ref', name: 'Colour' }],
  record: [
    'Record<string, number>',
    { kind: 'object', properties: [], index: [{ key: { kind: 'string' }, value: { kind: 'number' } }] },
  ],
  'record of known keys': [
    "Record<'a' | 'b', 1>",
    {
      kind: 'object',
      index: [],
      properties: ['a', 'b'].map((name) => ({
        name,
        type: { kind: 'literal', value: 1 },
        optional: false,
        readonly: false,
      })),
    },
  ],
  'partial and picked': [
    "Partial<Pick<Guest, 'name'>>",
    {
      kind: 'object',
      index: [],
      properties: [{ name: 'name', type: { kind: 'string' }, optional: true, readonly: true }],
    },
  ],
  intersection: [
    '{ a: 1 } & { b: 2 }',
    {
      kind: 'object',
      index: [],
      properties: [
        { name: 'a', type: { kind: 'literal', value: 1 }, optional: false, readonly: false },
        { name: 'b', type: { kind: 'literal', value: 2 }, optional: false, readonly: false },
      ],
    },
  ],
  date: ['Date', { kind: 'builtin', name: 'Date', arguments: [] }],
  map: [
    'Map<string, Guest>',
    { kind: 'builtin', name: 'Map', arguments: [{ kind: 'string' }, { kind: 'ref', name: 'Guest' }] },
  ],
  'readonly set': ['ReadonlySet<number>', { kind: 'builtin', name: 'Set', arguments: [{ kind: 'number' }] }],
  bytes: ['Uint8Array', { kind: 'builtin', name: 'Uint8Array', arguments: [] }],
  promise: ['Promise<string>', { kind: 'promise', result: { kind: 'string' } }],
  function: [
    '(a: number, b?: string) => boolean',
    {
      kind: 'function',
      result: { kind: 'boolean' },
    },
  ],
  template: ['`id-${number}`', { kind: 'template', parts: ['id-', { kind: 'number' }] }],
  'generic, with its argument': ['Box<Status>', { kind: 'ref', name: 'Box<Status>' }],
  'conditional, resolved': ['Even<string>', { kind: 'number' }],
  'without an end': ['Nest<string>', { kind: 'ref', name: 'Nest<string>' }],
  class: ['Room', { kind: 'ref', name: 'Room' }],
  unknown: ['unknown', { kind: 'unknown' }],
  symbol: ['symbol', { kind: 'symbol' }],
}

describe('types as data', () => {
  let model: SubjectModel | undefined
  beforeAll(async () => {
    const names = Object.values(types).map(
      ([text], index) => `  f${index}:\n    type: ${JSON.stringify(text)}`,
    )
    const more = ['Hidden', 'Shape', 'RoomId', 'Size', 'Tree'].map((name) => `  x${name}:\n    type: ${name}`)
    const spec = [
      'version: 1',
      'subject: ./inn.ts',
      'factories:',
      ...names,
      ...more,
      'invariants:',
      '  - { id: rule, rule: A rule., then: 1 < 2 }',
      '',
    ].join('\n')
    const { model: found, faults } = await inspect(spec, { 'inn.ts': subject })
    expect(faults).toEqual([])
    model = found
  }, 30_000)

  it.each(Object.entries(types).map(([title, [, node]], index) => ({ title, node, index })))(
    '$title',
    ({ node, index }) => {
      expect(model?.types.get(`factories/f${index}`)).toEqual(node)
    },
  )

  it.each<readonly [string, TypeNode]>([
    [
      'Status',
      {
        kind: 'union',
        members: [
          { kind: 'literal', value: 'booked' },
          { kind: 'literal', value: 'cancelled' },
        ],
      },
    ],
    [
      'Guest',
      {
        kind: 'object',
        index: [],
        properties: [
          { name: 'name', type: { kind: 'string' }, optional: false, readonly: true },
          { name: 'nickname', type: { kind: 'string' }, optional: true, readonly: false },
          {
            name: 'age',
            type: { kind: 'union', members: [{ kind: 'null' }, { kind: 'number' }] },
            optional: false,
            readonly: false,
          },
        ],
      },
    ],
    [
      'Wing',
      {
        kind: 'enum',
        name: 'Wing',
        members: [
          { name: 'North', value: 0 },
          { name: 'South', value: 5 },
        ],
      },
    ],
    [
      'Colour',
      {
        kind: 'enum',
        name: 'Colour',
        members: [
          { name: 'Red', value: 'red' },
          { name: 'Blue', value: 'blue' },
        ],
      },
    ],
    [
      'Size',
      {
        kind: 'enum',
        name: 'Size',
        members: [
          { name: 'Small', value: 1 },
          { name: 'Large', value: 2 },
        ],
      },
    ],
    ['RoomId', { kind: 'string', brand: 'RoomId' }],
    [
      'Room',
      {
        kind: 'class',
        name: 'Room',
        parameters: [
          { name: 'beds', type: { kind: 'number' }, optional: false, rest: false },
          { name: 'name', type: { kind: 'string' }, optional: true, rest: false },
        ],
      },
    ],
  ])('defines %s', (name, node) => {
    expect(model?.definitions.get(name)?.node).toEqual(node)
  })

  it('takes of what the parts of an intersection say of the same keys the narrowest', () => {
    const index = [{ key: { kind: 'string' }, value: { kind: 'ref', name: 'Json' } }]
    expect(model?.definitions.get('JsonObject')?.node).toMatchObject({ kind: 'object', index })
  })

  it('refers back where a type holds itself', () => {
    expect(model?.definitions.get('Tree')?.node).toMatchObject({
      properties: [
        { name: 'label' },
        { name: 'children', type: { kind: 'array', element: { kind: 'ref', name: 'Tree' } } },
      ],
    })
  })

  it('refers back where the options of a class take the class again', () => {
    expect(model?.definitions.get('Brush<string>')?.node).toMatchObject({
      kind: 'class',
      parameters: [{ name: 'kit', type: { kind: 'ref', name: 'Kit<string>' } }],
    })
    expect(model?.definitions.get('Kit<string>')?.node).toMatchObject({
      properties: [{ name: 'brush', type: { kind: 'ref', name: 'Brush<string>' } }, { name: 'paint' }],
    })
  })

  it.each(['Hidden', 'Shape'])('says why there are no values of %s', (name) => {
    expect(model?.definitions.get(name)?.node).toMatchObject({
      kind: 'unsupported',
      reason: expect.any(String) as string,
    })
  })

  it('names a type that is not exported by the function that takes it', () => {
    const taken = model?.exports.find(({ name }) => name === 'secret')?.signature?.parameters[0]?.type
    expect(taken).toEqual({ kind: 'ref', name: 'Private' })
    expect(model?.definitions.get('Private')?.text).toBe('Parameters<typeof secret>[0]')
  })

  it('tells what the exports are', () => {
    const kinds = model?.exports.map(({ name, kind, async }) => `${name} ${kind}${async ? ' async' : ''}`)
    expect(kinds).toEqual(
      expect.arrayContaining([
        'Guest type',
        'Room class',
        'book function async',
        'secret function',
        'Wing value',
      ]),
    )
  })
})
