// The steps of SHA-1 for display. A trace keeps the padded message and the hash values between blocks. The
// rounds of a block are computed when the page shows them, and a round becomes an object only on demand.
import type { Bytes } from './bytes.ts';
import { freshBytes } from './fresh-bytes.ts';
import {
	compress,
	digestOf,
	fillSchedule,
	SHA1_BLOCK_BYTES,
	SHA1_CONSTANTS,
	SHA1_ROUNDS,
	paddedLength,
	sha1Function,
	sha1Start,
	writePadded,
} from './sha1-rounds.ts';

export interface Sha1Trace {
	readonly message: Bytes;
	/** Holds the message, a 1 bit, zeros and the length of the message in bits: whole blocks of 64 bytes. */
	readonly padded: Bytes;
	readonly blocks: number;
	/** Has rows of five words: row `i` is the hash before block `i`, and the last row is the result. */
	readonly hashes: Uint32Array;
	/** Holds the result of the whole computation, 20 bytes. */
	readonly digest: Bytes;
}

/** Holds one block of 64 bytes with all its rounds. `bytes`, `before` and `after` are views of arrays of the trace. */
export interface Sha1Block {
	readonly bytes: Bytes;
	/** Holds W of FIPS 180-4: the 16 words of the block and 64 words derived from them. */
	readonly schedule: Uint32Array;
	/** Has 81 rows of five words: row `i` holds a to e before round `i`, and the last row holds them after round 79. */
	readonly states: Uint32Array;
	/** Holds the hash before this block, five words. */
	readonly before: Uint32Array;
	/** Holds the hash after this block, five words. */
	readonly after: Uint32Array;
}

export type Sha1FunctionName = 'Ch' | 'Parity' | 'Maj';

/** Describes one round; every number is an unsigned 32-bit word. `before` and `after` hold a to e. */
export interface Sha1Round {
	readonly index: number;
	readonly functionName: Sha1FunctionName;
	/** Holds the result of f(b, c, d), where f is the function of this round. */
	readonly f: number;
	readonly k: number;
	readonly w: number;
	readonly before: Uint32Array;
	readonly after: Uint32Array;
}

const FUNCTION_NAMES: readonly Sha1FunctionName[] = ['Ch', 'Parity', 'Maj', 'Parity'];

const REGISTER_WORDS = 5 * (SHA1_ROUNDS + 1);
const BLOCK_WORDS = SHA1_ROUNDS + REGISTER_WORDS;
// Each call writes this array before it reads it.
const scratch = new Uint32Array(SHA1_ROUNDS);

/** Computes the SHA-1 of a message of any length and keeps the hash before and after each block (FIPS 180-4 §6.1). */
export function sha1Trace(message: Bytes): Sha1Trace {
	const whole = message.length - (message.length % SHA1_BLOCK_BYTES);
	const padded = freshBytes(whole + paddedLength(message.length - whole));
	padded.set(message.subarray(0, whole));
	writePadded(padded.subarray(whole), message, whole);
	const blocks = padded.length / SHA1_BLOCK_BYTES;
	const hashes = new Uint32Array(5 * (blocks + 1));
	const hash = sha1Start();
	hashes.set(hash);
	for (let block = 0; block < blocks; block++) {
		fillSchedule(scratch, padded, block * SHA1_BLOCK_BYTES);
		compress(hash, scratch, null);
		hashes.set(hash, 5 * (block + 1));
	}
	return { message, padded, blocks, hashes, digest: digestOf(hash) };
}

/**
 * Returns one block of a trace with the words of all its rounds; blocks count from 0.
 * @throws RangeError when the trace has no such block.
 */
export function sha1Block(trace: Sha1Trace, block: number): Sha1Block {
	if (!(Number.isInteger(block) && block >= 0 && block < trace.blocks)) {
		throw new RangeError(`block ${block} of ${trace.blocks}`);
	}
	const from = block * SHA1_BLOCK_BYTES;
	const { buffer, byteOffset } = freshBytes(BLOCK_WORDS * 4);
	const schedule = new Uint32Array(buffer, byteOffset, SHA1_ROUNDS);
	const states = new Uint32Array(buffer, byteOffset + 4 * SHA1_ROUNDS, REGISTER_WORDS);
	const before = trace.hashes.subarray(5 * block, 5 * block + 5);
	const after = trace.hashes.subarray(5 * block + 5, 5 * block + 10);
	fillSchedule(schedule, trace.padded, from);
	compress(before.slice(), schedule, states);
	const bytes = trace.padded.subarray(from, from + SHA1_BLOCK_BYTES);
	return { bytes, schedule, states, before, after };
}

/**
 * Returns one round of a block with its function, its constant and the registers before and after it.
 * @throws RangeError when `index` is not a round from 0 to 79.
 */
export function sha1Round(block: Sha1Block, index: number): Sha1Round {
	if (!(Number.isInteger(index) && index >= 0 && index < SHA1_ROUNDS)) {
		throw new RangeError(`round ${index} of ${SHA1_ROUNDS}`);
	}
	const stage = Math.floor(index / 20);
	const before = block.states.slice(5 * index, 5 * index + 5);
	return {
		index,
		functionName: FUNCTION_NAMES[stage]!,
		f: sha1Function(stage, before[1]!, before[2]!, before[3]!) >>> 0,
		k: SHA1_CONSTANTS[stage]!,
		w: block.schedule[index]!,
		before,
		after: block.states.slice(5 * index + 5, 5 * index + 10),
	};
}
