// Where our endpoint and the receiver of `ws` read the same bytes differently, and which section decides.
import { inflateRawSync } from 'node:zlib';
import type { DeflateAgreement } from '../../../src/engine/handshake/deflate-negotiation.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
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

const sameEnd = (ours: Reading, theirs: readonly Line[]): boolean =>
	ours.lines.length === theirs.length && ours.lines.at(-1) === theirs.at(-1);

export const DIFFERENCES: readonly Difference[] = [
	{
		name: 'a length in more bytes than it needs: ws reads on',
		decides: 'RFC 6455 §5.2 binds the sender; a strict receiver fails, ws does not look',
		example: '81 7e 00 02 68 69',
		explains: (ours, theirs) =>
			(ours.rule?.startsWith('length-minimal') ?? false) && sameBefore(ours, theirs),
	},
	{
		name: 'a byte that no UTF-8 has there: ws waits for the end of the message',
		decides: 'RFC 6455 §8.1 says when it is invalid, not how soon to look',
		example: '01 01 ff',
		explains: (ours, theirs) =>
			(ours.rule?.startsWith('utf8') ?? false) &&
			sameBefore(ours, theirs) &&
			!sameEnd(ours, theirs),
	},
	{
		name: 'an illegal code or reason in a Close that is not all here: ws waits for the rest',
		decides: 'RFC 6455 §7.4 and §5.5.1 say what is illegal, not how soon to look',
		example: '88 0a 03 e7',
		explains: (ours, theirs) =>
			(ours.rule?.startsWith('close-') ?? false) &&
			theirs.length === ours.lines.length - 1 &&
			sameBefore(ours, theirs),
	},
	{
		name: 'a control frame too long for any number: ws names the other rule it breaks',
		decides: 'RFC 6455 §5.5 and §5.2 are both broken; which is told first is left open',
		example: '89 7f 00 40 00 00 00 00 00 00',
		explains: (ours, theirs) =>
			ours.rule === 'length-representable' &&
			theirs.at(-1) === 'failed 1002' &&
			sameBefore(ours, theirs),
	},
	{
		name: 'a length with its top bit set: ws finds it too long, and not wrong',
		decides:
			'RFC 6455 §5.2: the most significant bit MUST be 0, which makes it an error of protocol',
		example: '82 7f 80 00 00 00 00 00 00 01',
		explains: (ours, theirs) =>
			ours.rule === 'length-top-bit' &&
			['failed 1009', 'failed 1002'].includes(theirs.at(-1)!) &&
			sameBefore(ours, theirs),
	},
	{
		name: 'a header that is not all here: ws judges its first two bytes',
		decides: 'RFC 6455 §5.2 knows the whole header; how soon to look is left open',
		example: '83 7e',
		explains: (ours, theirs) =>
			ours.rule === null &&
			theirs.length === ours.lines.length + 1 &&
			['failed 1002', 'failed 1009'].includes(theirs.at(-1)!) &&
			ours.lines.every((line, i) => line === theirs[i]),
	},
	{
		name: 'bad data, or too much, in a frame that is not all here: ws waits for the rest',
		decides: 'RFC 7692 §7.2.2 and RFC 6455 §10.4 say what fails, not how soon to look',
		example: '41 02 07',
		on: { deflate: WIDEST },
		explains: (ours, theirs) =>
			['deflate-data-valid', 'deflate-limit-inflated'].includes(ours.rule ?? '') &&
			theirs.length === ours.lines.length - 1 &&
			sameBefore(ours, theirs),
	},
	{
		name: 'a copy from beyond the window: ws takes it from what it has just written',
		decides: 'RFC 7692 §7.2.1 binds the sender; a strict receiver keeps no more than was agreed on',
		example: 'c1 12 4a 4a 4e 49 4d 4b 4f 1c 05 a3 20 31 31 09 9c 18 00 00',
		on: { deflate: { ...WIDEST, serverMaxWindowBits: 9 } },
		explains: (ours, theirs) => {
			const last = ours.inflated.at(-1);
			return (
				ours.rule === 'deflate-data-valid' &&
				last !== undefined &&
				deflateCodec.inflater(last.window, 15).inflate(last.data, Infinity).end !== 'bad-data' &&
				sameBefore(ours, theirs)
			);
		},
	},
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
