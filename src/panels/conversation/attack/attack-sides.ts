// Reads from a timeline what the sides of the attack on a cache have sent and seen up to a time: the page and the server of
// the attacker, and the cache between them (RFC 6455 §10.3).
import { hexText, latin1Text, type Bytes } from '../../../engine/bytes/index.ts';
import { mask, OPCODE } from '../../../engine/frame/index.ts';
import type { Unit, Way, World } from '../../../engine/simulation/index.ts';

export interface AttackSides {
	/** Holds what the page has given to the browser, and the key of its frame; it is null before. */
	readonly page: { readonly text: string; readonly key: string | null } | null;
	/** Holds what the cache reads of the frame of the page, without its header; it is null before. */
	readonly read: string | null;
	/** Holds the first and the last line of what the server has sent; it is null before. */
	readonly server: string | null;
	/** Holds what the cache keeps for others; it is null if it keeps nothing. */
	readonly kept: { readonly url: string; readonly body: string } | null;
}

/** Holds how many bytes of a message that is no text are shown. */
const MOST_HEX = 8;

export function attackSides(units: readonly Unit[], { at, boxes }: World): AttackSides {
	const up = firstMessage(units, 'up', at);
	const down = firstMessage(units, 'down', at);
	const came = up?.arrives != null && up.arrives <= at;
	const text = up && payloadOf(up, up.frame!.key);
	return {
		page: text && {
			text: up.frame!.opcode === OPCODE.text ? printed(text) : someHex(text),
			key: up.frame!.key && hexText(up.frame!.key),
		},
		read: came ? printed(payloadOf(up, null)) : null,
		server: down && ends(printed(payloadOf(down, null))),
		kept: boxes[0]?.misreading.cache[0] ?? null,
	};
}

/** Returns the first message that left its sender on this way. */
function firstMessage(units: readonly Unit[], way: Way, at: number): Unit | null {
	const from = way === 'up' ? 0 : Math.max(...units.map(({ hop }) => hop));
	const opcodes: readonly number[] = [OPCODE.text, OPCODE.binary];
	const is = (one: Unit) =>
		one.way === way &&
		one.hop === from &&
		one.departs <= at &&
		opcodes.includes(one.frame?.opcode ?? -1);
	return units.find(is) ?? null;
}

/** Returns the payload of a frame as it is on the wire; with a key, without its mask. */
function payloadOf({ bytes, frame }: Unit, key: Bytes | null): Bytes {
	const wire = bytes.subarray(frame?.headerLength ?? 0);
	return key === null ? wire : mask(wire, key);
}

function someHex(bytes: Bytes): string {
	return `${hexText(bytes.subarray(0, MOST_HEX))} …`;
}

function ends(text: string): string {
	const lines = text.split('\n');
	return lines.length > 2 ? [lines[0], '…', lines.at(-1)].join('\n') : text;
}

/** Returns the lines of a text, without empty ones, with a dot for every byte that cannot be printed. */
function printed(bytes: Bytes): string {
	return latin1Text(bytes)
		.trim()
		.split(/(?:\r\n)+/)
		.map((line) => line.replaceAll(/[^ -~]/g, '·'))
		.join('\n');
}
