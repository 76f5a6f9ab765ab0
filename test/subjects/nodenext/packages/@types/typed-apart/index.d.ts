export declare const whisper: (text: string) => string
