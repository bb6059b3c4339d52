// RFC 7541 Appendix C.2 to C.6: header lists, their blocks, and what the table counts for afterwards.
import type { HuffmanUse } from '../../src/engine/http2/hpack-indexing.ts';

export interface HpackVector {
	readonly section: string;
	readonly huffman: HuffmanUse;
	readonly maxBytes: number;
	readonly lists: readonly (readonly (readonly [name: string, value: string])[])[];
	readonly blocks: readonly string[];
	readonly tableBytes: readonly number[];
}

const request = (scheme: string, path: string) =>
	[
		[':method', 'GET'],
		[':scheme', scheme],
		[':path', path],
		[':authority', 'www.example.com'],
	] as const;

const REQUESTS = [
	request('http', '/'),
	[...request('http', '/'), ['cache-control', 'no-cache']],
	[...request('https', '/index.html'), ['custom-key', 'custom-value']],
] as const;

const response = (status: string, second: string) =>
	[
		[':status', status],
		['cache-control', 'private'],
		['date', `Mon, 21 Oct 2013 20:13:${second} GMT`],
		['location', 'https://www.example.com'],
	] as const;

const RESPONSES = [
	response('302', '21'),
	response('307', '21'),
	[
		...response('200', '22'),
		['content-encoding', 'gzip'],
		['set-cookie', 'foo=ASDJKHQKBZXOQWEOPIUAXQWEOIU; max-age=3600; version=1'],
	],
] as const;

export const HPACK_VECTORS: readonly HpackVector[] = [
	{
		section: 'C.3',
		huffman: 'never',
		maxBytes: 4096,
		lists: REQUESTS,
		blocks: [
			'828684410f7777772e6578616d706c652e636f6d',
			'828684be58086e6f2d6361636865',
			'828785bf400a637573746f6d2d6b65790c637573746f6d2d76616c7565',
		],
		tableBytes: [57, 110, 164],
	},
	{
		section: 'C.4',
		huffman: 'always',
		maxBytes: 4096,
		lists: REQUESTS,
		blocks: [
			'828684418cf1e3c2e5f23a6ba0ab90f4ff',
			'828684be5886a8eb10649cbf',
			'828785bf408825a849e95ba97d7f8925a849e95bb8e8b4bf',
		],
		tableBytes: [57, 110, 164],
	},
	{
		section: 'C.5',
		huffman: 'never',
		maxBytes: 256,
		lists: RESPONSES,
		blocks: [
			'4803333032580770726976617465611d4d6f6e2c203231204f637420323031332032303a31333a323120474d54' +
				'6e1768747470733a2f2f7777772e6578616d706c652e636f6d',
			'4803333037c1c0bf',
			'88c1611d4d6f6e2c203231204f637420323031332032303a31333a323220474d54c05a04677a69707738666f6f' +
				'3d4153444a4b48514b425a584f5157454f50495541585157454f49553b206d61782d6167653d333630303b2076' +
				'657273696f6e3d31',
		],
		tableBytes: [222, 222, 215],
	},
	{
		section: 'C.6',
		huffman: 'always',
		maxBytes: 256,
		lists: RESPONSES,
		blocks: [
			'488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff6e919d29ad171863c78f' +
				'0b97c8e9ae82ae43d3',
			'4883640effc1c0bf',
			'88c16196d07abe941054d444a8200595040b8166e084a62d1bffc05a839bd9ab77ad94e7821dd7f2e6c7b335df' +
				'dfcd5b3960d5af27087f3672c1ab270fb5291f9587316065c003ed4ee5b1063d5007',
		],
		tableBytes: [222, 222, 215],
	},
];
