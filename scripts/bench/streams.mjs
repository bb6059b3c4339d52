// Bytes on the wire for the benchmark: frames of texts whose lengths and keys vary, from a fixed seed.

const MIXED = 'Grüße, 世界! naïve café — 123 ';
const ASCII = 'The quick brown fox jumps over the lazy dog. ';

/** About `length` bytes; never half a character. */
export function text(kind, length) {
	const unit = kind === 'ascii' ? ASCII : MIXED;
	const bytes = new TextEncoder().encode(unit.repeat(Math.ceil(length / unit.length)));
	let end = length;
	while ((bytes[end] & 0xc0) === 0x80) end--;
	return bytes.slice(0, end);
}

export function binary(length) {
	const next = chance(7);
	return Uint8Array.from({ length }, () => next() * 256);
}

/** Texts of 1 to 60 bytes. */
export function smallTexts(kind, count) {
	const next = chance(1);
	return Array.from({ length: count }, () => text(kind, 4 + Math.floor(next() * 57)));
}

/** Each payload as a message of its own. */
export function messages({ encodeFrame, joinBytes }, payloads, { opcode = 1, masked = true } = {}) {
	const key = keys();
	return joinBytes(
		payloads.map((payload) =>
			encodeFrame({ fin: true, opcode, key: masked ? key() : null, payload }),
		),
	);
}

/** All payloads as fragments of one message. */
export function fragments({ encodeFrame, joinBytes }, payloads) {
	const key = keys();
	return joinBytes(
		payloads.map((payload, i) =>
			encodeFrame({
				fin: i === payloads.length - 1,
				opcode: i === 0 ? 1 : 0,
				key: key(),
				payload,
			}),
		),
	);
}

/**
 * A copy in pieces, for one reader, who may unmask in place: `restored` gives the same pieces with their bytes again, so
 * that nothing new is left to the collector in front of a run.
 */
export function cut(bytes, size) {
	const copy = Buffer.from(bytes);
	const pieces = [];
	for (let at = 0; at < bytes.length; at += size) pieces.push(copy.subarray(at, at + size));
	return {
		restored() {
			copy.set(bytes);
			return pieces;
		},
	};
}

export function keys() {
	const next = chance(3);
	return () => Uint8Array.from({ length: 4 }, () => 1 + next() * 255);
}

/** Mulberry32. */
function chance(seed) {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let word = Math.imul(state ^ (state >>> 15), state | 1);
		word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
		return ((word ^ (word >>> 14)) >>> 0) * 2 ** -32;
	};
}
