// Streams that meet every reader: the vector of each frame rule, and combinations of faults.
import { joinBytes, type Bytes } from '../../../src/engine/bytes/index.ts';
import { decodeFrames, encodeFrame, frameAt, payloadOf } from '../../../src/engine/frame/index.ts';
import { USUAL_AGREEMENT } from '../../../src/engine/message/index.ts';
import { hex } from '../../support/hex-bytes.ts';
import { FRAME_RULE_VECTORS, MESSAGE_VECTORS } from '../../support/rule-vectors.ts';
import type { Stream } from './real-readers.ts';

type From = Stream['from'];
const KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

/** The same frames as the other side would send them: masked, or not. */
function sentBy(from: From, bytes: Bytes): Uint8Array {
	const rows = decodeFrames(bytes, { from, deflate: false, limit: null });
	const frames = Array.from({ length: rows.count }, (_, i) => {
		const { fin, rsv1, rsv2, rsv3, opcode, lengthForm, announcedLength, ...frame } = frameAt(
			rows,
			i,
		);
		const payload = payloadOf(rows, bytes, i);
		if (announcedLength === null || !frame.headerComplete)
			return bytes.slice(frame.offset, frame.end);
		const key = from === 'client' ? KEY.map((byte) => byte + i) : null;
		return encodeFrame({
			fin,
			rsv1,
			rsv2,
			rsv3,
			opcode,
			lengthForm,
			announcedLength,
			payload,
			key,
		});
	});
	return joinBytes(frames);
}

/** What only one side can do wrong, or what masking itself does. */
const OF_ONE_SIDE = /^(mask-|length-without-key$)/;

function ofRules(from: From): readonly Stream[] {
	return [...FRAME_RULE_VECTORS, ...MESSAGE_VECTORS].flatMap(({ code, broken }) => {
		const { negotiated, limit = null, agreement } = broken;
		if (broken.from !== from && OF_ONE_SIDE.test(code)) return [];
		const bytes = broken.from === from ? hex(broken.bytes) : sentBy(from, hex(broken.bytes));
		const deflate = negotiated !== undefined;
		return [{ name: code, bytes, from, deflate, limit, ...USUAL_AGREEMENT, ...agreement }];
	});
}

/** As a server would send them. */
const COMBINED: Readonly<Record<string, string>> = {
	'a message, then a length too wide': '8102 4869 817e 0005 48656c6c6f',
	'a message, then a reserved bit': '8102 4869 a100',
	'a message, then bad text': '8102 4869 8101 ff',
	'a message, then a masked frame': '8102 4869 8182 00000000 4869',
	'a message, then a reserved opcode': '8102 4869 8300',
	'a message, then a long Ping': `8102 4869 897e 007e ${'00'.repeat(126)}`,
	'a message, then a top bit': '8102 4869 827f 8000000000000000',
	'a message, then 2^53': '8102 4869 827f 0020000000000000',
	'a message, then a fragment of nothing': '8102 4869 8000',
	'a message, then an illegal Close': '8102 4869 8802 03e7',
	'a message, then a one-byte Close': '8102 4869 8801 03',
	'a message, then a legal Close': '8102 4869 8802 03e8',
	'a message, then the start of one': '8102 4869 8105 4865',
	'a Ping, then a reserved bit': '8901 41 a100',
	'a Ping, then bad text': '8901 41 8101 ff',
	'a length too wide, then a reserved bit': '817e 0002 4869 a100',
	'a length too wide, then a legal Close': '817e 0002 4869 8802 03e8',
	'a 64-bit length too wide, then bad text': '817f 0000000000000002 4869 8101 ff',
	'a masked frame, then a reserved bit': '8182 00000000 4869 a100',
	'a masked frame, then a masked Close': '8182 00000000 4869 8882 00000000 03e8',
	'a masked Ping': '8981 00000000 41',
	'a masked frame with a length too wide': '81fe 0002 00000000 4869',
	'bad text in a first fragment': '0102 c328',
	'bad text in a first fragment, then the last': '0102 c328 8000',
	'bad text in a first fragment, then a Ping': '0102 c328 8901 41',
	'bad text in a first fragment, then a Close': '0102 c328 8802 03e8',
	'bad text in a first fragment, then a reserved bit': '0102 c328 a000',
	'bad text in a first fragment, then a new message': '0102 c328 8102 4869',
	'bad text in a frame that is not all here': '8105 c328',
	'text that ends in a character': '8101 c3',
	'text that ends in a character, after a fragment': '0101 41 8001 c3',
	'bad text in a frame of a length too wide': '817e 0002 c328',
	'a header alone: a long Ping': '897e 007e',
	'a header alone: a reserved opcode': '8305',
	'a header alone: a reserved bit': 'a105',
	'a header alone: a masked frame': '8185 37fa213d',
	'a header alone: a one-byte Close': '8801',
	'a header alone: a length too wide': '817e 0005',
	'two bytes: a long Ping': '897e',
	'two bytes: a reserved bit': 'a17e',
	'two bytes: a masked frame': '8185',
	'one byte: a reserved opcode': '83',
	'an illegal Close that is not all here': '8804 03e7',
	'a long Close with 64 bits': `887f 0000000000000080 03e8${'41'.repeat(126)}`,
	'a Ping of 2^53': '897f 0020000000000000',
	'a Ping with a top bit': '897f 8000000000000000',
	'a reserved bit and a length too wide': 'a17e 0002 4869',
	'a legal Close, then a Ping': '8802 03e8 8901 41',
	'a legal Close, then a Pong': '8802 03e8 8a00',
	'a legal Close, then noise': '8802 03e8 ffff ffff',
	'a legal Close, then the start of a frame': '8802 03e8 8105 48',
	'a legal Close, then one byte': '8802 03e8 81',
	'a legal Close, then a reserved bit': '8802 03e8 a100',
	'an illegal Close, then a message': '8802 03e7 8102 4869',
	'a one-byte Close, then a message': '8801 03 8102 4869',
	'an empty Close': '8800',
	'an empty Close, then a message': '8800 8102 4869',
	'a Close with a bad reason, then a message': '8803 03e8 ff 8102 4869',
	'an illegal code and a bad reason': '8803 03e7 ff',
	'Close 1005': '8802 03ed',
	'Close 1015': '8802 03f7',
	'Close 0': '8802 0000',
	'Close 65535': '8802 ffff',
	'Close 1012': '8802 03f4',
	'Close 3000 with a reason': '8805 0bb8 627965',
	'a Close inside a message': '0102 4869 8802 03e8',
	'a Ping inside a message': '0102 4869 8901 41 8001 21',
	'a Ping, fragmented, inside a message': '0102 4869 0901 41',
	'a message inside a message': '0102 4869 8102 4869',
	'a fragment of nothing, then a message': '8000 8102 4869',
	'a reserved control frame inside a message': '0102 4869 8b00',
	'a header alone: 2^31': '827f 0000000080000000',
	'a header alone: 2^31 − 1': '827f 000000007fffffff',
	'a header alone: 2^32': '827f 0000000100000000',
	'a header alone: 2^40': '827f 0000010000000000',
	'a header alone: 100 MiB and one': '827f 0000000006400001',
	'a header alone: 100 MiB': '827f 0000000006400000',
	'a header alone: fragments beyond 2^31': '0201 00 807f 000000007fffffff',
	'a Ping, then a length too wide': '8901 41 817e 0005 48656c6c6f',
	'a legal Close, then a length too wide': '8802 03e8 817e 0005 48656c6c6f',
	'a legal Close, then 2^31': '8802 03e8 827f 0000000080000000',
	'a legal Close, then bad text': '8802 03e8 8101 ff',
	'a legal Close, then a masked frame': '8802 03e8 8182 00000000 4869',
	'a legal Close, then a header alone': '8802 03e8 8105',
	'a legal Close, then the header of a bad frame': '8802 03e8 a105',
	'a legal Close, then a top bit': '8802 03e8 827f 8000000000000000',
	'a legal Close, then a fragment of nothing': '8802 03e8 8000',
	'a legal Close, then an illegal one': '8802 03e8 8802 03e7',
	'a legal Close, then a one-byte one': '8802 03e8 8801 03',
	'a legal Close, then one with a bad reason': '8802 03e8 8803 03e8 ff',
	'a legal Close, then a message inside a message': '8802 03e8 0102 4869 8102 4869',
	'a one-byte Close, then a reserved bit': '8801 03 a100',
	'an empty Close, then a reserved bit': '8800 a100',
	'an illegal Close, then a reserved bit': '8802 03e7 a100',
	'Close 1005, then a reserved bit': '8802 03ed a100',
	'a reserved bit and 2^31': 'a27f 0000000080000000',
	'a masked frame of 2^31': '82ff 0000000080000000 00000000',
	'a Ping with a length too wide': '897e 0001 41',
	'a Close with a length too wide': '887e 0002 03e8',
	'a message, then 2^31': '8102 4869 827f 0000000080000000',
	'bad text, then 2^31': '8101 ff 827f 0000000080000000',
	'a reserved bit, then 2^31': 'a100 827f 0000000080000000',
	'a fragment, then its masked last': '0102 4869 8081 37fa213d 16',
	'a character around a Ping': '0101 c3 8901 41 8001 a9',
	'a fragment, then a Ping of 2^31': '0102 4869 897f 0000000080000000',
	'two messages': '8102 4869 8201 00',
	'nothing wrong: a Pong': '8a00',
};

/** permessage-deflate agreed on. */
const COMPRESSED: Readonly<Record<string, string>> = {
	'a compressed message': 'c107 f248cdc9c90700',
	'a compressed message in fragments': '4103 f248cd 8004 c9c90700',
	'a compressed message, then RSV1 on a Ping': 'c107 f248cdc9c90700 c900',
	'RSV1 on a later fragment': '4103 f248cd c004 c9c90700',
	'RSV2 on a compressed message': 'e107 f248cdc9c90700',
	'bad data, not all here': 'c105 ffffff',
	'bad data in a fragment': '4103 ffffff',
	'bad data in a fragment, then a Ping': '4103 ffffff 8901 41',
	'bad data in a fragment, then a Close': '4103 ffffff 8802 03e8',
	'bad data in a binary message': 'c203 ffffff',
	'bad text in a compressed fragment': '4104 3aac0100',
};

export function streamsFrom(from: From): readonly Stream[] {
	const written = (table: Readonly<Record<string, string>>, deflate: boolean) =>
		Object.entries(table).map(([name, text]) => {
			const bytes = from === 'server' ? hex(text) : sentBy(from, hex(text));
			return { name, bytes, from, deflate, limit: null, ...USUAL_AGREEMENT };
		});
	return [...ofRules(from), ...written(COMBINED, false), ...written(COMPRESSED, true)];
}
