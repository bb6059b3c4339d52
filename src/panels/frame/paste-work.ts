// What the worker does for a long paste: it reads it. The readers go over a text several times, each in its own way, so they
// cannot tell how far they are, and the reading is one slice.
import { readPaste, type PasteReading } from '../../engine/index.ts';

export interface PasteRequest {
	readonly text: string;
}

export interface PasteNews {
	readonly type: 'read';
	readonly paste: PasteReading;
}

export function* pasteWork({ text }: PasteRequest): Generator<PasteNews, void, undefined> {
	yield { type: 'read', paste: readPaste(text) };
}
