/** A node of a search tree: smaller keys to the left, larger ones to the right. */
export interface Node<K, V> {
  readonly key: K
  readonly value: V
  readonly left: Node<K, V> | null
  readonly right: Node<K, V> | null
}

type Root<K, V> = Node<K, V> | null

/** A search tree that never changes: each operation gives another one. */
export class Bst<K, V> {
  readonly #root: Root<K, V>

  private constructor(root: Root<K, V>) {
    this.#root = root
  }

  static nil<K, V>(): Bst<K, V> {
    return new Bst<K, V>(null)
  }

  insert(key: K, value: V): Bst<K, V> {
    return new Bst(inserted(this.#root, key, value))
  }

  delete(key: K): Bst<K, V> {
    return new Bst(deleted(this.#root, key))
  }

  find(key: K): V | undefined {
    let node = this.#root
    // wrong(bst-find-after-operations, bst-model-as-sorted-list, bst-equivalent-inputs-equivalent-outputs): while (node && node.key < key) node = node.right
    while (node && node.key !== key) node = key < node.key ? node.left : node.right
    return node?.value
  }

  /** Both together; of a key in both, the value of this one counts. */
  union(other: Bst<K, V>): Bst<K, V> {
    // wrong(idempotent-union-of-a-tree-with-itself): if (this.#root === null) return this
    // wrong(idempotent-union-of-a-tree-with-itself): return new Bst(this.toList().slice(1).reduce((root, [key, value]) => inserted(root, key, value), null as Root<K, V>))
    // wrong(idempotent-union-of-a-tree-with-itself): return other.root() === null ? other : this
    // wrong(bst-model-as-sorted-list): return new Bst(this.toList().reduce((root, [key, value]) => inserted(root, key, value), other.#root)).delete(this.toList()[0]?.[0] as K)
    return new Bst(this.toList().reduce((root, [key, value]) => inserted(root, key, value), other.#root))
  }

  toList(): [K, V][] {
    return listed(this.#root)
  }

  root(): Root<K, V> {
    return this.#root
  }
}

function inserted<K, V>(root: Root<K, V>, key: K, value: V): Node<K, V> {
  if (root === null) return { key, value, left: null, right: null }
  // wrong(bst-insert-then-insert, bst-find-after-operations, bst-model-as-sorted-list): if (key === root.key) return root
  // wrong(bst-validity-preserved): if (key === root.key) return { ...root, right: inserted(root.right, key, value) }
  if (key === root.key) return { ...root, value }
  // wrong(bst-validity-preserved): if (key > root.key) return { ...root, left: inserted(root.left, key, value) }
  // wrong(bst-equivalent-inputs-equivalent-outputs): if (key < root.key) return { ...root, left: root.left && inserted(root.left, key, value) }
  // wrong(bst-insert-then-insert): if (key < root.key) return { key: root.key, value, left: inserted(root.left, key, value), right: root.right }
  if (key < root.key) return { ...root, left: inserted(root.left, key, value) }
  return { ...root, right: inserted(root.right, key, value) }
}

function deleted<K, V>(root: Root<K, V>, key: K): Root<K, V> {
  if (root === null) return null
  if (key < root.key) return { ...root, left: deleted(root.left, key) }
  if (key > root.key) return { ...root, right: deleted(root.right, key) }
  // wrong(bst-delete-over-union, bst-model-as-sorted-list): if (root.left === null || root.right === null) return null
  if (root.left === null || root.right === null) return root.left ?? root.right
  const next = leftmost(root.right)
  // wrong(bst-validity-preserved): return { ...next, left: root.right, right: root.left }
  // wrong(bst-delete-over-union): return { ...next, left: root.left, right: root.right }
  return { ...next, left: root.left, right: deleted(root.right, next.key) }
}

const leftmost = <K, V>(node: Node<K, V>): Node<K, V> => (node.left ? leftmost(node.left) : node)

const listed = <K, V>(root: Root<K, V>): [K, V][] =>
  root ? [...listed(root.left), [root.key, root.value], ...listed(root.right)] : []
