// Reads a frame written in bits, as the figures of the RFC and `xxd -b` do.
import { PasteDraft } from './paste-draft.ts';
import type { PasteMeaning } from './paste-reading.ts';
import { isBlank } from './paste-text.ts';

const ZERO = 48;
const ONE = 49;

/** Reads groups of eight digits 0 and 1; returns null for any other text. */
export function readBits(text: string, from: number, end: number): PasteMeaning | null {
	const draft = new PasteDraft(text);
	let byte = 0;
	let digits = 0;
	for (let at = from; at <= end && !draft.full; at++) {
		const code = at < end ? text.charCodeAt(at) : 32;
		if (isBlank(code)) {
			if (digits !== 0 && digits !== 8) return null;
			if (digits === 8) draft.push(byte, at - 8, at);
			byte = 0;
			digits = 0;
		} else if (code === ZERO || code === ONE) {
			byte = ((byte << 1) | (code - ZERO)) & 0xff;
			digits++;
		} else {
			return null;
		}
	}
	return draft.reading('bits');
}

/** Returns whether [from, to) is eight digits 0 and 1. */
export function isBitGroup(text: string, from: number, to: number): boolean {
	if (to - from !== 8) return false;
	for (let at = from; at < to; at++) {
		const code = text.charCodeAt(at);
		if (code !== ZERO && code !== ONE) return false;
	}
	return true;
}
