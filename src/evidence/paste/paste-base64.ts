// Reads Base64 in a paste: either alphabet, on several lines, with or without padding, also after
// `data:…;base64,`.
import { BASE64_ALPHABET } from '../../engine/bytes/index.ts';
import { isDigit, isLetter } from '../../engine/http/index.ts';
import { PasteDraft } from './paste-draft.ts';
import type { PasteMeaning } from './paste-reading.ts';
import { isBlank, isLineBreak } from './paste-text.ts';

const NONE = 255;
const VALUES = new Uint8Array(128).fill(NONE);
for (let value = 0; value < 64; value++) VALUES[BASE64_ALPHABET.charCodeAt(value)] = value;
const MINUS = 45;
const LOW_LINE = 95;
VALUES[MINUS] = 62;
VALUES[LOW_LINE] = 63;
const PAD = 61;
const PLUS = 43;
const SLASH = 47;
/** Bounds the length of the type in a `data:` address, in characters. */
const ADDRESS_HEAD = 200;

const LONGEST_NAME = 80;
/** Matches words with hyphens between them, such as the name of a field. */
const NAME = /^[A-Za-z]{1,20}(?:-[A-Za-z]{1,20}){1,5}\s*$/;

/** Returns null when the text looks like words and not like Base64. */
export function readBase64(text: string, from: number, end: number): PasteMeaning | null {
	const start = skipAddress(text, from);
	const like = likeness(text, start, end);
	if (like === 'none' || NAME.test(text.slice(start, Math.min(end, start + LONGEST_NAME))))
		return null;
	const draft = new PasteDraft(text);
	const letters = new SextetReader(draft);
	for (let at = start; at < end && !draft.full; at++) {
		const code = text.charCodeAt(at);
		if (!isBlank(code)) letters.read(code, at);
	}
	letters.finish();
	if (like === 'weak' && draft.faultCount > 0) return null;
	return draft.reading(letters.urlSafe ? 'base64url' : 'base64');
}

class SextetReader {
	urlSafe = false;
	readonly #draft: PasteDraft;
	#held = 0;
	#bits = 0;
	#count = 0;
	#pads = 0;
	#last = 0;
	#wrong = false;

	constructor(draft: PasteDraft) {
		this.#draft = draft;
	}

	read(code: number, at: number): void {
		if (this.#wrong) return;
		if (code === PAD) {
			this.#pads++;
			if (this.#count % 4 < 2 || this.#pads > 4 - (this.#count % 4)) this.#fail('padding', at);
			return;
		}
		const value = code < 128 ? VALUES[code]! : NONE;
		if (value === NONE) {
			this.#fail('character', at);
			return;
		}
		if (this.#pads > 0) {
			this.#fail('padding', at);
			return;
		}
		if (code === MINUS || code === LOW_LINE) this.urlSafe = true;
		this.#count++;
		const before = this.#last;
		this.#last = at;
		this.#held = ((this.#held << 6) | value) & 0xfff;
		this.#bits += 6;
		if (this.#bits < 8) return;
		this.#bits -= 8;
		// A character has six bits, so a byte is in two of them.
		this.#draft.push(this.#held >> this.#bits, before, at + 1);
	}

	finish(): void {
		if (this.#wrong || this.#draft.full) return;
		const rest = this.#count % 4;
		if (rest === 1) this.#fail('length', this.#last);
		else if (this.#pads > 0 && this.#pads < 4 - rest) this.#fail('padding', this.#last + 1);
		else if ((this.#held & ((1 << this.#bits) - 1)) !== 0) this.#fail('trailing-bits', this.#last);
	}

	/**
	 * Reports the first fault. After it the groups of four are lost, so the following characters would give
	 * wrong bytes.
	 */
	#fail(kind: 'character' | 'padding' | 'length' | 'trailing-bits', at: number): void {
		this.#wrong = true;
		this.#draft.fault(kind, at, at + 1);
	}
}

/**
 * Estimates whether a text is Base64, because words consist of letters of the alphabet too. Base64 has a
 * digit or a sign (strong), or at least a capital inside a word (weak: the text must then have no fault).
 * Blanks inside Base64 are line breaks, and groups of two characters are hexadecimal digits among words.
 */
function likeness(text: string, from: number, end: number): 'none' | 'weak' | 'strong' {
	let strong = false;
	let weak = false;
	let strange = 0;
	let count = 0;
	let groups = 0;
	let inner = false;
	let spaced = false;
	let previous = 0;
	let between = true;
	for (let at = from; at < end; at++) {
		const code = text.charCodeAt(at);
		if (isBlank(code)) {
			between = true;
			spaced = !isLineBreak(code);
			continue;
		}
		inner ||= spaced && count > 0;
		spaced = false;
		if (between) groups++;
		between = false;
		count++;
		if (code !== PAD && (code >= 128 || VALUES[code] === NONE)) strange++;
		const lower = previous >= 97 && previous <= 122;
		strong ||= isDigit(code) || code === PLUS || code === SLASH || code === PAD;
		weak ||= lower && isLetter(code) && code < 97;
		previous = code;
	}
	if (inner && !(strange === 0 && strong && count % 4 === 0 && count >= groups * 4)) return 'none';
	if (count < 2 || strange * 20 > count) return 'none';
	return strong ? 'strong' : weak ? 'weak' : 'none';
}

function skipAddress(text: string, from: number): number {
	if (!text.startsWith('data:', from)) return from;
	const comma = text.slice(from, from + ADDRESS_HEAD).indexOf(';base64,');
	return comma < 0 ? from : from + comma + 8;
}
