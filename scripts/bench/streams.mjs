// Bytes on the wire for the benchmark: frames of texts whose words, lengths and keys vary, from fixed seeds.

/** Words by script, as people write them in chats. The script `mixed` draws each word from one of these. */
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

/** `gap` is what a writer puts between two words. */
function words(line, gap = ' ') {
	return line.split(' ').map((word) => new TextEncoder().encode(word + gap));
}

/** Small frames have 5 to 125 bytes: the short form of the length, and both sides of V8’s limit of 64 for cheap arrays. */
const SMALL = { least: 5, most: 125 };

/** Longer texts repeat this many bytes. */
const PASSAGE = 64 << 10;

/** A text of random words of a script: exactly `length` bytes, and never half a character. */
export function text(script, length, next = chance(5)) {
	const bytes = new Uint8Array(length);
	const passage = passageOf(script, Math.min(length, PASSAGE), next);
	let at = 0;
	for (; at + passage.length < length; at += passage.length) bytes.set(passage, at);
	bytes.set(passageOf(script, length - at, next), at);
	return bytes;
}

function passageOf(script, length, next) {
	// Full stops where the last word does not fit.
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

export function binary(length) {
	const next = chance(7);
	return Uint8Array.from({ length }, () => next() * 256);
}

/** Texts of all lengths from 5 to 125 bytes, each as likely as the others. */
export function smallTexts(script, count) {
	const { least, most } = SMALL;
	const next = chance(1);
	return texts(script, count, () => least + Math.floor(next() * (most - least + 1)));
}

/** Texts that differ, so that no branch can be foretold from the text before. */
export function texts(script, count, lengthOf) {
	const next = chance(2);
	return Array.from({ length: count }, () => text(script, lengthOf(), next));
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
			encodeFrame({ fin: i === payloads.length - 1, opcode: i === 0 ? 1 : 0, key: key(), payload }),
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
