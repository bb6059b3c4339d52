// Makes bytes on the wire for the benchmark: frames of texts with varied words, lengths and keys, from fixed
// seeds.

/** Lists words by script, as in chats. The script `mixed` draws each word from one of the others. */
const WORDS = {
	ascii: words(
		'the quick brown fox jumps over a lazy dog while we push 42 updates, ok? {"id":1007}',
	),
	latin: words(
		'Grüße naïve café “façade” déjà-vu mañana où příliš žluťoučký kůň señor — à Ærø łódź',
	),
	chinese: words(
		'世界 你好， 服务器 把 消息 推送给 所有 在线的 用户。 握手 之后， 连接 保持 打开 吗？',
		'',
	),
	emoji: words('😀 👍🏽 🎉🎉 ❤️ 👩‍💻 🚀 🇨🇳 ☕ 🙈 😂😂😂 ✅ 🤷‍♀️'),
};

/**
 * Returns the words of a line as bytes.
 * @param gap the text between two words
 */
function words(line, gap = ' ') {
	return line.split(' ').map((word) => new TextEncoder().encode(word + gap));
}

/**
 * Small frames have 5 to 125 bytes. They use the short form of the length, and lie on both sides of V8's
 * limit of 64 bytes for cheap arrays.
 */
const SMALL = { least: 5, most: 125 };

/** A longer text repeats a passage of this many bytes. */
const PASSAGE = 64 << 10;

/** Returns a text of random words of a script with exactly `length` bytes and only whole characters. */
function text(script, length, next = chance(5)) {
	const bytes = new Uint8Array(length);
	const passage = passageOf(script, Math.min(length, PASSAGE), next);
	let at = 0;
	for (; at + passage.length < length; at += passage.length) bytes.set(passage, at);
	bytes.set(passageOf(script, length - at, next), at);
	return bytes;
}

function passageOf(script, length, next) {
	// Full stops fill the rest where the last word does not fit.
	const bytes = new Uint8Array(length).fill(0x2e);
	let at = 0;
	for (;;) {
		const word = drawnWord(script, next);
		if (at + word.length > length) return bytes;
		bytes.set(word, at);
		at += word.length;
	}
}

function drawnWord(script, next) {
	return drawn(WORDS[script === 'mixed' ? drawn(Object.keys(WORDS), next) : script], next);
}

function drawn(list, next) {
	return list[Math.floor(next() * list.length)];
}

/** Returns texts of all lengths from 5 to 125 bytes with equal probability. */
export function smallTexts(script, count) {
	const { least, most } = SMALL;
	const next = chance(1);
	return texts(script, count, () => least + Math.floor(next() * (most - least + 1)));
}

/** Returns different texts, so that the processor cannot predict branches from the text before. */
function texts(script, count, lengthOf) {
	const next = chance(2);
	return Array.from({ length: count }, () => text(script, lengthOf(), next));
}

/** Returns each payload as a message in one frame. */
export function messages({ encodeFrame, joinBytes }, payloads, { masked = true } = {}) {
	const key = keys();
	return joinBytes(
		payloads.map((payload) =>
			encodeFrame({ fin: true, opcode: 1, key: masked ? key() : null, payload }),
		),
	);
}

/** Returns all payloads as fragments of one message. */
export function fragments({ encodeFrame, joinBytes }, payloads) {
	const key = keys();
	return joinBytes(
		payloads.map((payload, i) =>
			encodeFrame({ fin: i === payloads.length - 1, opcode: i === 0 ? 1 : 0, key: key(), payload }),
		),
	);
}

/**
 * Returns a copy in pieces for a reader that may unmask in place. `restored` gives the same pieces with their
 * original bytes, so that a run does not begin with new garbage.
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

function keys() {
	const next = chance(3);
	return () => Uint8Array.from({ length: 4 }, () => 1 + next() * 255);
}

/** Returns the random generator mulberry32. */
function chance(seed) {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let word = Math.imul(state ^ (state >>> 15), state | 1);
		word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
		return ((word ^ (word >>> 14)) >>> 0) * 2 ** -32;
	};
}
