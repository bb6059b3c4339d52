// The job that reads a long paste. The readers of the engine go through the text one after another and report
// no progress; each reader is one slice of the job. Without a worker, the page handles events between two
// slices.
import { readPasteInSteps, type PasteReading } from '../../../engine/paste/index.ts';

export interface PasteRequest {
	readonly text: string;
}

export type PasteNews =
	| { readonly type: 'reading' }
	| { readonly type: 'read'; readonly paste: PasteReading };

export function* pasteWork({ text }: PasteRequest): Generator<PasteNews, void, undefined> {
	const steps = readPasteInSteps(text);
	let step = steps.next();
	while (step.done !== true) {
		yield { type: 'reading' };
		step = steps.next();
	}
	yield { type: 'read', paste: step.value };
}
