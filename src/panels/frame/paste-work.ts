// What the worker does for a long paste: it reads it. The readers go over a text one after the other, each in its own way,
// so they cannot tell how far they are; each is a slice. Where there is no worker, the page lives on between two of them.
import { readPasteInSteps, type PasteReading } from '../../engine/index.ts';

export interface PasteRequest {
	readonly text: string;
}

export type PasteNews =
	{ readonly type: 'reading' } | { readonly type: 'read'; readonly paste: PasteReading };

export function* pasteWork({ text }: PasteRequest): Generator<PasteNews, void, undefined> {
	const steps = readPasteInSteps(text);
	let step = steps.next();
	while (step.done !== true) {
		yield { type: 'reading' };
		step = steps.next();
	}
	yield { type: 'read', paste: step.value };
}
