// Finds each byte in the literals of programming languages: the numbers of a list, and the characters and escapes of
// strings.
import { noBytes, write, type WrittenBytes } from './written-bytes.ts';

const COMMENT = /\/\*[^]{0,2000}?\*\/|(?:\/\/|#).*/g;
/** Matches a number of a list, with the suffix of its type, or a character in quotes. A key of JSON is not an item. */
const ITEM =
	/(?<![\w."'])(?:(-?)(0x[\da-f]{1,32}|0b[01]{1,32}|0o[0-7]{1,32}|\d{1,32})(?:u8|i8|ul|u|l|\.tou?byte\(\))?(?!\w)|'(\\x[\da-f]{2}|\\[0-7]{1,3}|\\.|[^\\'\n])')/gi;
/** Matches the array of one side in Wireshark’s followed stream. */
const PEER = /char peer([01])_\d{1,9}\[\] = \{[^}]{0,1000000}\}/g;

/** Finds numbers between commas or blanks, without the comments of a program. */
export function* itemPlaces(text: string): Generator<WrittenBytes> {
	const plain = text.replace(COMMENT, blanked);
	yield items(plain);
	// A reading of one side has only its arrays.
	for (const other of ['1', '0']) {
		const own = plain.replace(PEER, (array, peer) => (peer === other ? blanked(array) : array));
		if (own !== plain) yield items(own);
	}
}

function blanked(text: string): string {
	return ' '.repeat(text.length);
}

function items(text: string): WrittenBytes {
	const found = noBytes();
	for (const { 0: whole, 1: minus, 2: digits, 3: character, index } of text.matchAll(ITEM)) {
		const value = digits === undefined ? characterValue(character!) : Number(digits);
		// Signed bytes are two's complement.
		write(found, index, index + whole.length, minus === '-' && value <= 128 ? 256 - value : value);
	}
	return found;
}

const NAMED: ReadonlyMap<string, number> = new Map([
	['a', 7],
	['b', 8],
	['t', 9],
	['n', 10],
	['v', 11],
	['f', 12],
	['r', 13],
	['e', 27],
]);
/** Matches an escape or a character, or what is between two literals of one value. */
const CHARACTER =
	/(["'`])\s{0,200}(?:[\\+]\s{0,200})?b?\1|\\\r?\n|\\x[\da-f]{2}|\\u[\da-f]{4}|\\[0-7]{1,3}|\\[^]|[^]/gi;

/** Finds the characters and escapes of strings, such as `b'\x81\x05Hello'`. */
export function* stringPlaces(text: string): Generator<WrittenBytes> {
	if (!text.includes('\\') && !/b["']/i.test(text)) return;
	const found = noBytes();
	for (const { 0: whole, 1: quote, index } of text.matchAll(CHARACTER)) {
		if (quote !== undefined || /^\\\r?\n$/.test(whole)) continue;
		write(found, index, index + whole.length, characterValue(whole));
	}
	yield found;
}

/** Returns the value of a character or of an escape. */
function characterValue(text: string): number {
	if (text.length === 1) return text.charCodeAt(0);
	const rest = text.slice(1);
	if (/^[xu]/.test(rest)) return parseInt(rest.slice(1), 16);
	if (/^[0-7]/.test(rest)) return parseInt(rest, 8);
	return NAMED.get(rest) ?? rest.charCodeAt(0);
}
