import { visit, type Document, type YAMLMap, type YAMLSeq } from 'yaml'

/** `{ a: 1 }` and `[1]`, as other formatters write them: the printer of the YAML library pads both or none. */
export function flowPadding(document: Document): void {
  visit(document, {
    Map: (_, map) => padded(map, ' '),
    Seq: (_, list) => padded(list, ''),
  })
}

function padded(collection: YAMLMap | YAMLSeq, flowCollectionPadding: string): undefined {
  const print = collection.toString.bind(collection) as (context?: object, ...rest: unknown[]) => string
  const withPadding = (context?: object, ...rest: unknown[]) =>
    print(context && { ...context, flowCollectionPadding }, ...rest)
  Object.defineProperty(collection, 'toString', { value: withPadding, configurable: true })
}
