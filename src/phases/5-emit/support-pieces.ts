import { readTemplate, supportPieceNames } from '../../host/templates.ts'

interface Piece {
  readonly file: string
  readonly exports: readonly string[]
  /** Files of other pieces. */
  readonly needs: readonly string[]
  readonly packages: readonly string[]
  readonly text: string
}

/** The pieces that the names need, each once and after those that it needs itself; without names, all there are. */
export function composeSupport(names: ReadonlySet<string> | undefined): {
  imports: readonly string[]
  pieces: readonly string[]
} {
  const pieces = readPieces()
  const chosen = new Map<string, Piece>()
  const choose = (file: string) => {
    const piece = pieces.get(file)
    if (!piece || chosen.has(file)) return
    for (const other of piece.needs) choose(other)
    chosen.set(file, piece)
  }
  for (const [file, piece] of pieces) {
    if (names === undefined || piece.exports.some((name) => names.has(name))) choose(file)
  }
  const list = [...chosen.values()]
  return {
    imports: [...new Set(list.flatMap((piece) => piece.packages))].sort(),
    pieces: list.map((piece) => piece.text.trim()),
  }
}

/** Pieces begin with their imports, one a line; everything after them is printed as it is. */
function readPieces(): ReadonlyMap<string, Piece> {
  return new Map(supportPieceNames().map((name) => [name, readPiece(name, readTemplate(`support/${name}`))]))
}

function readPiece(file: string, text: string): Piece {
  const lines = text.split('\n')
  const imports = lines.filter((line) => line.startsWith('import '))
  const sourceOf = (line: string) => /from '(.+)'$/.exec(line)?.[1] ?? ''
  const own = imports.filter((line) => sourceOf(line).startsWith('./'))
  return {
    file,
    exports: [...text.matchAll(/^export (?:async )?(?:function\*?|const|class|type|interface) (\w+)/gm)].map(
      ([, name = '']) => name,
    ),
    needs: own.map((line) => sourceOf(line).slice(2)),
    packages: imports.filter((line) => !own.includes(line)),
    text: lines.filter((line) => !line.startsWith('import ')).join('\n'),
  }
}
