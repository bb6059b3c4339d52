// Makes the cells of the rows of bytes and characters, with their names for screen readers.
import { hexByte, hexText, SHA1_BLOCK_BYTES } from '../../engine/bytes/index.ts';
import type { AcceptTrace } from '../../engine/handshake/index.ts';
import { keyCharacters, visibleCharacter, type KeyCharacter } from './key-characters.ts';
import type { KeyVerdict } from './key-verdict.ts';
import { has, type Light } from './light.ts';
import type { AcceptKeyWords } from './strings/en.ts';

/** Names the source of a byte (client or server), or its role. */
export type Tone = 'client' | 'server' | 'plain' | 'faint' | 'length' | 'digest';

/** Describes one byte or character in a row of cells. */
export interface Cell {
	readonly text: string;
	/** Holds the second line of the cell: the byte below its character. */
	readonly under?: string;
	readonly label: string;
	readonly tone: Tone;
	readonly lit: boolean;
	/** Says whether the character is wrong. */
	readonly bad?: boolean;
	/** Says whether the cell belongs to the word that the round in front takes in. */
	readonly now?: boolean;
}

/** Holds the number of characters that are shown of a longer key. The blocks show all its bytes. */
const CHARACTERS_SHOWN = 64;

export type ByteKind = 'key' | 'guid' | 'one' | 'zero' | 'length';

const TONES: Readonly<Record<ByteKind, Tone>> = {
	key: 'client',
	guid: 'server',
	one: 'plain',
	zero: 'faint',
	length: 'length',
};

/** Returns what byte `at` of the padded message is. */
function byteKind(trace: AcceptTrace, at: number): ByteKind {
	if (at < trace.textBytes.length) return 'key';
	if (at < trace.joined.length) return 'guid';
	if (at === trace.joined.length) return 'one';
	return at < trace.sha1.padded.length - 8 ? 'zero' : 'length';
}

export interface KeyCell extends Cell {
	readonly character: KeyCharacter;
}

export function keyCells(
	trace: AcceptTrace,
	light: Light,
	verdicts: readonly KeyVerdict[],
	words: AcceptKeyWords['text'],
): readonly KeyCell[] {
	const { keyText, textBytes } = trace;
	return keyCharacters(keyText, textBytes.length, CHARACTERS_SHOWN).map((character) => {
		const { text, index, from, to } = character;
		const under = hexText(textBytes.subarray(from, to));
		// A wrong length is a fault of the whole key, so no character is marked for it.
		const bad = verdicts.some(
			({ fault, finding }) => finding.type !== 'length' && has(fault, index),
		);
		const label = words.cell(visibleCharacter(text), under, index + 1);
		return {
			character,
			text: visibleCharacter(text),
			under,
			label: bad ? `${label}, ${words.fault}` : label,
			tone: 'client',
			lit: light.bytes.from < to && light.bytes.to > from,
			bad,
		};
	});
}

/**
 * Returns the cells of one block in a round. `round` counts from 0. Each of the first 16 rounds takes in one word
 * of the block.
 */
export function blockCells(
	trace: AcceptTrace,
	block: number,
	round: number,
	light: Light,
	words: AcceptKeyWords['hash'],
): readonly Cell[] {
	const from = block * SHA1_BLOCK_BYTES;
	return Array.from({ length: SHA1_BLOCK_BYTES }, (_, i) => {
		const text = hexByte(trace.sha1.padded[from + i]!);
		const kind = byteKind(trace, from + i);
		return {
			text,
			label: words.cell(i, text, words.kinds[kind], i >> 2),
			tone: TONES[kind],
			lit: has(light.bytes, from + i),
			now: i >> 2 === round,
		};
	});
}

export function digestCells(
	trace: AcceptTrace,
	light: Light,
	words: AcceptKeyWords['digest'],
): readonly Cell[] {
	return Array.from(trace.digest, (byte, i) => ({
		text: hexByte(byte),
		label: words.cell(i, hexByte(byte), `h${i >> 2}`),
		tone: 'digest',
		lit: has(light.digest, i),
	}));
}

export function acceptCells(
	trace: AcceptTrace,
	light: Light,
	words: AcceptKeyWords['base64'],
): readonly Cell[] {
	return Array.from(trace.accept, (text, i) => ({
		text,
		label: text === '=' ? words.pad(i + 1) : words.cell(text, i + 1),
		tone: 'server',
		lit: has(light.characters, i),
	}));
}

/**
 * Returns a function that gives back cells, each as the object of the call before if it says the same. A cell that
 * stays the same object is not drawn again.
 */
export function cellKeeper(): (cells: readonly Cell[]) => readonly Cell[] {
	let kept: readonly Cell[] = [];
	return (cells) => {
		const before = kept;
		kept = cells.map((cell, at) => (isSame(cell, before[at]) ? before[at]! : cell));
		return kept;
	};
}

function isSame(cell: Cell, other: Cell | undefined): boolean {
	return (
		cell.text === other?.text &&
		cell.under === other.under &&
		cell.label === other.label &&
		cell.tone === other.tone &&
		cell.lit === other.lit &&
		cell.bad === other.bad &&
		cell.now === other.now
	);
}

/** Writes a word of 32 bits as eight hex digits. */
export function hexWord(word: number): string {
	return (word >>> 0).toString(16).padStart(8, '0');
}
