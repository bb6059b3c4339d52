// Our endpoint and the receiver of `ws` read the same streams: valid ones, mutated ones, spliced ones, noise. They agree,
// but for differences that have a name and a section that decides them.
import type { DeflateAgreement } from '../../../src/engine/index.ts';
import {
	compressMessage,
	encodeFrame,
	encodeUtf8,
	hexText,
	joinBytes,
	startDeflate,
} from '../../../src/engine/index.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';
import type { Draw } from '../../laws/draw.ts';
import type { Side } from '../../laws/inputs.ts';
import { SIDES, spoilt, stream } from '../../laws/inputs.ts';
import type { Law } from '../../laws/law.ts';
import { lawOfPeer } from '../../laws/law.ts';
import { weRead } from './our-reading.ts';
import type { Difference } from './ws-differences.ts';
import { DIFFERENCES, WIDEST } from './ws-differences.ts';
import type { Connection } from './ws-receiver.ts';
import { wsReads } from './ws-receiver.ts';

interface Sent {
	readonly bytes: Uint8Array;
	readonly on: Connection;
}

/**
 * Null where they agree.
 * @throws Error for a difference that has no name
 */
export async function differenceIn({ bytes, on }: Sent): Promise<Difference | null> {
	const ours = weRead(bytes, on);
	const theirs = await wsReads(bytes, on.from, on);
	if (ours.lines.length === theirs.length && ours.lines.every((line, i) => line === theirs[i])) {
		return null;
	}
	const difference = DIFFERENCES.find(({ explains }) => explains(ours, theirs, bytes, on));
	if (difference !== undefined) return difference;
	const seen = `ours (${ours.rule}):\n${ours.lines.join('\n')}\nws:\n${theirs.join('\n')}`;
	throw new Error(`${hexText(bytes)}\n${JSON.stringify(on)}\n${seen}`);
}

async function mustAgree(sent: Sent): Promise<void> {
	await differenceIn(sent);
}

const LIMITS_TRIED = [null, null, 3, 20];

export const WS_LAWS: readonly Law[] = SIDES.flatMap((from) => [
	lawOfPeer(
		{ name: `what a ${from} sends means the same to ws`, share: 1 },
		(draw): Sent => {
			const on = { from, limit: draw.one(LIMITS_TRIED), deflate: null };
			return { bytes: stream(draw, from), on };
		},
		mustAgree,
	),
	lawOfPeer(
		{ name: `what a ${from} sends compressed means the same to ws`, share: 0.2 },
		(draw): Sent => {
			const deflate = anyAgreement(draw);
			const on = { from, limit: draw.one([null, null, 20, 300]), deflate };
			return { bytes: compressedStream(draw, from), on };
		},
		mustAgree,
	),
]);

function anyAgreement(draw: Draw): DeflateAgreement {
	const noTakeover = draw.rarely(3);
	const bits = draw.one([15, 9, 10, 12]);
	return {
		...{ serverNoContextTakeover: noTakeover, clientNoContextTakeover: noTakeover },
		...{ serverMaxWindowBits: bits, clientMaxWindowBits: bits },
	};
}

const TEXTS = [
	'Hello',
	'',
	'abc'.repeat(7),
	'你好'.repeat(5),
	'a'.repeat(400),
	'Hello Hello, Hello',
];
/** Each text alone, and behind each other one: what refers to it is good data only there. */
const POOL: readonly Uint8Array[] = TEXTS.flatMap((before) => {
	const { context } = compressMessage(
		startDeflate(WIDEST, 'client'),
		deflateCodec,
		encodeUtf8(before),
	);
	return TEXTS.map((text) => compressMessage(context, deflateCodec, encodeUtf8(text)).payload);
});
/** RFC 7692 §7.2.3: a final block, one stored, two, a tail left on, a reserved block type; and nothing. */
const MADE_BY_HAND = [
	...[
		'f348cdc9c90700 00',
		'00 05 00 fa ff 48 65 6c 6c 6f 00',
		'f2 48 05 00 00 00 ff ff ca c9 c9 07 00',
	],
	...[
		'f2 48 cd c9 c9 07 00 00 00 ff ff',
		'07',
		'',
		'f2 48 cd',
		'f3 48 cd c9 c9 07 00 f2 48 cd c9 c9 07 00',
	],
].map((hex) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex')));

const KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

/** Compressed messages in fragments with Pings between, spoilt in the data or in the frames; some not compressed. */
function compressedStream(draw: Draw, from: Side): Uint8Array {
	if (draw.rarely(6)) return stream(draw, from);
	const key = from === 'client' ? KEY : null;
	const frames = draw
		.list(4, () => {
			const data = spoiltData(draw, draw.rarely(4) ? draw.one(MADE_BY_HAND) : draw.one(POOL));
			const opcode = draw.rarely(3) ? 2 : 1;
			const at = draw.rarely(3) ? draw.nat(data.length) : data.length;
			const rsv1 = !draw.rarely(8);
			const whole = at === data.length && !draw.rarely(8);
			const parts = [encodeFrame({ fin: whole, rsv1, opcode, key, payload: data.subarray(0, at) })];
			if (!whole && draw.rarely(4)) {
				parts.push(encodeFrame({ fin: true, opcode: 9, key, payload: Uint8Array.of(1) }));
			}
			if (!whole)
				parts.push(encodeFrame({ fin: true, opcode: 0, key, payload: data.subarray(at) }));
			return parts;
		})
		.flat();
	return draw.rarely(4) ? spoilt(draw, frames) : joinBytes(frames);
}

function spoiltData(draw: Draw, data: Uint8Array): Uint8Array {
	if (data.length === 0 || !draw.rarely(3)) return data;
	if (draw.rarely(3)) return data.subarray(0, draw.nat(data.length));
	const changed = data.slice();
	const at = draw.nat(changed.length - 1);
	changed[at] = changed[at]! ^ (1 << draw.nat(7));
	return changed;
}
