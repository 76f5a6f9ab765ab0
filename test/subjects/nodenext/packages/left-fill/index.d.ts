declare function leftFill(text: string, width: number): string
declare namespace leftFill {
  function fillWith(text: string, width: number, character: string): string
}
export = leftFill
