import { textBeginning } from '../engine/bytes/index.ts';

/** Cuts a text of unknown length to fit in a sentence. */
export function clipText(text: string): string {
	return textBeginning(text, 60);
}
