export class Token {}
export class Handle {}
