import { expect, test } from 'vitest';
import { readFollowText } from '../../../src/evidence/bytes/read-follow.ts';
import { readPiece } from '../../../src/evidence/readers.ts';

const ARRAYS = [
	'char peer0_0[] = { /* Packet 4 */',
	'0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, ',
	'0x4d, 0x51, 0x58 };',
	'char peer1_0[] = { /* Packet 5 */',
	'0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f };',
	'char peer0_1[] = { /* Packet 6 */',
	'0x88, 0x02, 0x03, 0xe8 };',
].join('\n');
const DUMP = [
	'00000000  81 85 37 fa 21 3d 7f 9f  4d 51 58                  ..7.!=..MQX',
	'    00000000  81 05 48 65 6c 6c 6f                             ..Hello',
	'0000000B  88 02 03 e8                                        ....',
].join('\n');
const BOTH_SIDES = [
	['client', '81 85 37 fa 21 3d 7f 9f 4d 51 58'],
	['server', '81 05 48 65 6c 6c 6f'],
	['client', '88 02 03 e8'],
];

function bytesIn(text: string) {
	const connections = readFollowText(text)?.connections ?? [];
	return connections.flatMap(({ transcript }) =>
		transcript.flatMap((event) =>
			event.type === 'bytes'
				? [[event.by, Buffer.from(event.bytes).toString('hex').match(/../g)!.join(' ')]]
				: [],
		),
	);
}

test('the two indentations of a dump are the two sides', () => {
	expect(bytesIn(DUMP)).toEqual(BOTH_SIDES);
});

test('a dump that is indented as a whole has the same sides', () => {
	expect(bytesIn(DUMP.replace(/^/gm, '    '))).toEqual(BOTH_SIDES);
});

test('C arrays name their side', async () => {
	expect(bytesIn(ARRAYS)).toEqual(BOTH_SIDES);
	const { kind, connections } = await readPiece({ content: ARRAYS, name: null, kind: null });
	expect(kind).toBe('bytes');
	const ranges = connections[0]!.ranges.flatMap((range) => range ?? []);
	expect(ranges.map(({ from, to }) => ARRAYS.slice(from, to).split('\n', 1)[0])).toEqual([
		'char peer0_0[] = { /* Packet 4 */',
		'char peer1_0[] = { /* Packet 5 */',
		'char peer0_1[] = { /* Packet 6 */',
	]);
});

test('the client is the side with masked frames, whatever its name', () => {
	const swapped = ARRAYS.replace(/peer([01])/g, (_, peer) => `peer${1 - Number(peer)}`);
	expect(bytesIn(swapped)).toEqual(BOTH_SIDES);
});

test('a side with a compressed message is read with compression', () => {
	const [connection] = readFollowText(ARRAYS.replace('0x81', '0xc1'))!.connections;
	expect(connection!.transcript[0]).toMatchObject({ extensions: 'permessage-deflate' });
	expect(connection!.assumed.map(({ id }) => id)).toContain('compression-by-rsv1');
});

test('an array that is cut ends the stream', () => {
	expect(bytesIn(ARRAYS.slice(0, -5))).toEqual([...BOTH_SIDES.slice(0, 2), ['client', '88 02 03']]);
});

test('an array with anything else is none of a stream', () => {
	expect(readFollowText(ARRAYS.replace('0x48', 'y'))).toBeNull();
	expect(readFollowText(`${ARRAYS.slice(0, -4)} ${'0x48 '.repeat(20_000)}y };`)).toBeNull();
	expect(readFollowText(ARRAYS.split('char peer1', 1)[0]!)).toBeNull();
});
