// Where our endpoint with the profile of `ws` and the receiver of `ws` read the same bytes differently, and which section
// decides.
import { inflateRawSync } from 'node:zlib';
import type { DeflateAgreement } from '../../../src/engine/handshake/deflate-negotiation.ts';
import type { Inflation, Reading } from './our-reading.ts';
import type { Connection, Line } from './ws-receiver.ts';

/** Nothing was asked for but compression. */
export const WIDEST: DeflateAgreement = {
	serverNoContextTakeover: false,
	clientNoContextTakeover: false,
	serverMaxWindowBits: 15,
	clientMaxWindowBits: 15,
};

export interface Difference {
	readonly name: string;
	readonly decides: string;
	/** Bytes of a server that show it. */
	readonly example: string;
	/** What the example is read with; nothing is agreed on, and there is no limit, where absent. */
	readonly on?: Partial<Connection>;
	readonly explains: (
		ours: Reading,
		theirs: readonly Line[],
		bytes: Uint8Array,
		on: Connection,
	) => boolean;
}

/** The same up to where ours failed. */
const sameBefore = (ours: Reading, theirs: readonly Line[]): boolean =>
	ours.lines.slice(0, -1).every((line, i) => line === theirs[i]);

export const DIFFERENCES: readonly Difference[] = [
	{
		name: 'data that is bad and too long: ws tells the other of the two',
		decides: 'RFC 7692 §7.2.2 and RFC 6455 §7.4.1 are both met; which is told first is left open',
		example: 'c2 08 7a b2 77 c1 d3 a5 7b 71',
		on: { deflate: WIDEST, limit: 20 },
		explains: (ours, theirs) =>
			ours.rule === 'deflate-limit-inflated' &&
			theirs.at(-1) === 'failed 1007' &&
			theirs.length === ours.lines.length &&
			sameBefore(ours, theirs),
	},
	{
		name: 'data that ends inside a block: ws goes on in it with the next message',
		decides:
			'RFC 7692 §7.2.1 ends a message at a block: the sender is wrong, and the RFC does not say what the receiver does',
		example: 'c1 00 c1 00',
		on: { deflate: WIDEST },
		explains: (ours, theirs) => {
			const open = ours.inflated.find((one) => one.open);
			return open !== undefined && sameUntil(ours, theirs, open.line + 1);
		},
	},
	{
		name: 'a final block: ws forgets what was before, and what follows in that message',
		decides: 'RFC 7692 §7.2.3.4 lets a final block be sent, and says of no context that it ends',
		example: 'c1 01 01 c1 05 f2 00 11 00 00',
		on: { deflate: WIDEST },
		explains: (ours, theirs) => {
			const final = ours.inflated.find(hasFinalBlock);
			return final !== undefined && sameUntil(ours, theirs, final.line);
		},
	},
];

const sameUntil = (ours: Reading, theirs: readonly Line[], end: number): boolean =>
	ours.lines.slice(0, end).every((line, i) => line === theirs[i]);

/** A final block is in it: without one zlib finds no end. */
function hasFinalBlock({ data, window }: Inflation): boolean {
	const dictionary = window.length > 0 ? { dictionary: Buffer.from(window.slice()) } : {};
	try {
		inflateRawSync(Buffer.from(data.slice()), dictionary);
		return true;
	} catch {
		return false;
	}
}
