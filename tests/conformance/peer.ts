// The other side of a compressed connection. It compresses with Node’s zlib, which shares no code with the codec under
// test. It also makes the texts and bytes that it sends.
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Bytes } from '../../src/engine/bytes/index.ts';
import type { Role } from '../../src/engine/role.ts';
import { encodeUtf8, joinBytes } from '../../src/engine/bytes/index.ts';
import { OPCODE, encodeFrame } from '../../src/engine/frame/index.ts';
import { Random } from '../../src/engine/bytes/random.ts';

/** Holds what the handshake agreed on for the compressed messages of one side. */
export interface Window {
	readonly bits: number;
	readonly takesOver: boolean;
}

/** Reads the window of one side from the agreed Sec-WebSocket-Extensions (RFC 7692 §7.1). */
export function windowOf(extensions: string, sender: Role): Window {
	const bits = new RegExp(`${sender}_max_window_bits="?(\\d+)`).exec(extensions)?.[1];
	return {
		bits: bits === undefined ? 15 : Number(bits),
		takesOver: !extensions.includes(`${sender}_no_context_takeover`),
	};
}

/** Messages go through it in turn, and it remembers what it may. */
export class Compressor {
	#history = new Uint8Array(0);
	readonly #window: Window;

	constructor(window: Window) {
		this.#window = window;
	}

	/** The payload of a compressed message. */
	deflate(message: Uint8Array): Bytes {
		// zlib has no raw window of 8 bits; its 9 reach back 250 bytes at most.
		const windowBits = Math.max(9, this.#window.bits);
		const finishFlush = constants.Z_SYNC_FLUSH;
		const blocks = deflateRawSync(message, { windowBits, finishFlush, ...this.#dictionary() });
		this.#remember(message);
		return new Uint8Array(blocks.subarray(0, -4));
	}

	/** @throws Error for what is no DEFLATE, or refers to more than the window. */
	inflate(payload: Bytes): Bytes {
		const blocks = joinBytes([payload, Uint8Array.of(0x00, 0x00, 0xff, 0xff)]);
		const message = inflateRawSync(blocks, {
			windowBits: this.#window.bits,
			// zlib looks at the window for what is not in the room it was given, so that room is small.
			chunkSize: this.#window.bits < 15 ? 64 : 16_384,
			finishFlush: constants.Z_SYNC_FLUSH,
			...this.#dictionary(),
		});
		this.#remember(message);
		return new Uint8Array(message);
	}

	#dictionary(): { dictionary?: Uint8Array } {
		return this.#history.length > 0 ? { dictionary: this.#history } : {};
	}

	#remember(message: Uint8Array): void {
		if (!this.#window.takesOver) return;
		const all = joinBytes([this.#history, message]);
		this.#history = all.subarray(Math.max(0, all.length - 2 ** this.#window.bits));
	}
}

/** RFC 7692 §6.1: the compressed payload is cut into frames, the first of which bears RSV1. */
export function compressedFrames(
	kind: 'text' | 'binary',
	payload: Bytes,
	frameBytes: number,
	key: Bytes | null,
): Bytes[] {
	const frames: Bytes[] = [];
	for (let from = 0; from === 0 || from < payload.length; from += frameBytes) {
		const to = Math.min(payload.length, from + frameBytes);
		const fin = to === payload.length;
		const opcode = from === 0 ? OPCODE[kind] : OPCODE.continuation;
		const part = payload.subarray(from, to);
		frames.push(encodeFrame({ fin, rsv1: from === 0, opcode, key, payload: part }));
		if (fin) break;
	}
	return frames;
}

/** Makes the bytes from which messages are cut. They compress well, badly, or not at all. */
const SOURCES = {
	/** Is ASCII, so that it may be cut anywhere. */
	json: (random: Random) =>
		encodeUtf8(
			`${JSON.stringify({
				id: random.uint32(),
				user: `user-${random.uint32() % 500}`,
				price: (random.uint32() % 100_000) / 100,
				tags: ['alpha', 'beta', 'gamma'].slice(random.uint32() % 3),
				active: random.uint32() % 2 === 0,
			})}\n`,
		),
	/** Words of a small vocabulary, umlauts among them. */
	prose: (random: Random) => encodeUtf8(`${WORDS[random.uint32() % WORDS.length]!} `),
	/** A grey ramp, a little uneven. */
	image: (random: Random) =>
		Uint8Array.from({ length: 512 }, (_, i) => (i >> 1) + (random.uint32() % 3)),
	noise: (random: Random) => Uint8Array.from({ length: 256 }, () => random.uint32() & 0xff),
	zeros: () => new Uint8Array(4096),
} as const;

export type SourceName = keyof typeof SOURCES;

const WORDS =
	`Habe nun ach Philosophie Juristerei und Medizin durchaus studiert mit heißem Bemühn da
	steh ich nun ich armer Tor und bin so klug als wie zuvor`.split(/\s+/);

/** A reader of the source: each call gives its next bytes. */
export function source(name: SourceName): (bytes: number) => Uint8Array {
	const random = Random.fromSeed(name.length);
	let rest = new Uint8Array(0);
	return (bytes) => {
		const chunks = [rest];
		let have = rest.length;
		while (have < bytes) {
			const chunk = SOURCES[name](random);
			chunks.push(chunk);
			have += chunk.length;
		}
		const all = joinBytes(chunks);
		rest = all.subarray(bytes);
		return all.subarray(0, bytes);
	};
}
