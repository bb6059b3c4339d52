// Random compressed messages: valid ones, damaged ones, and ones that refer to earlier messages.
import type { DeflateAgreement } from '../../src/engine/handshake/deflate-negotiation.ts';
import { encodeUtf8, joinBytes, latin1Bytes } from '../../src/engine/bytes/index.ts';
import { compressMessage, startDeflate } from '../../src/engine/extension/index.ts';
import { encodeFrame } from '../../src/engine/frame/index.ts';
import { deflateCodec } from '../../src/platform/deflate.ts';
import type { Draw } from './draw.ts';
import type { Side } from './inputs.ts';
import { spoilt, stream } from './inputs.ts';

const WIDEST: DeflateAgreement = {
	serverNoContextTakeover: false,
	clientNoContextTakeover: false,
	serverMaxWindowBits: 15,
	clientMaxWindowBits: 15,
};

const TEXTS: readonly Uint8Array[] = [
	'Hello',
	'',
	'abc'.repeat(7),
	'你好'.repeat(5),
	'a'.repeat(400),
	'Hello Hello, Hello',
	// These bytes are not UTF-8.
	'a\xffHello',
	'\xe4\xbd',
].map((one) => (/[\x80-\xff]/.test(one) ? latin1Bytes(one) : encodeUtf8(one)));
/**
 * Each text compressed after each other text. The data may refer to that text, and is valid only after it.
 */
const POOL: readonly Uint8Array[] = TEXTS.flatMap((before) => {
	const { context } = compressMessage(startDeflate(WIDEST, 'client'), deflateCodec, before);
	return TEXTS.map((text) => compressMessage(context, deflateCodec, text).payload);
});
/**
 * Data as in RFC 7692 §7.2.3: a final block, a stored block, two blocks; then a tail that was not removed, a
 * reserved block type, no data, incomplete data, and data after a final block.
 */
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

/**
 * Returns compressed messages in fragments with Pings between them. The data or the frames may be damaged,
 * and some messages are not compressed.
 */
export function compressedStream(draw: Draw, from: Side): Uint8Array {
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
