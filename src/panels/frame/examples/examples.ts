// The examples of the Frame lab. Each has its bytes and what a strict receiver does with them; the tests
// check every outcome. The words of the examples are in `strings/`.
import { readHex } from '../../../engine/bytes/index.ts';
import type { FrameFaultCode } from '../../../engine/frame/index.ts';
import { USUAL_AGREEMENT } from '../../../engine/message/index.ts';
import type { MessageRuleCode } from '../../../engine/report/index.ts';
import type { FrameExampleGroup, ExampleOf, ExampleOutcome, RecordedId } from './example.ts';
import type { FrameDocument } from '../frame-document.ts';
import { RECORDED } from './recorded-examples.ts';

interface ExampleData {
	readonly group: FrameExampleGroup;
	readonly from: 'client' | 'server';
	/** Holds all bytes of the example, or the bytes before `filler`. */
	readonly hex: string;
	/** Counts the bytes that follow `hex`. Their values count up from 0. */
	readonly filler?: number;
	readonly deflate?: boolean;
	readonly limit?: number;
	readonly outcome: ExampleOutcome;
	/** Holds the rule that a message breaks as a whole although its frames are valid. */
	readonly messageFault?: MessageRuleCode;
}

const VALID: ExampleOutcome = { type: 'valid' };
const waits = (missing: number): ExampleOutcome => ({ type: 'waits', missing });
const fails = (code: FrameFaultCode, frame = 0): ExampleOutcome => ({ type: 'fails', code, frame });

const DATA = {
	// The examples of RFC 6455 §5.7, in the order of that section.
	'rfc-hello': rfc('server', '81 05 48 65 6c 6c 6f'),
	'rfc-hello-masked': rfc('client', '81 85 37 fa 21 3d 7f 9f 4d 51 58'),
	'rfc-fragments': rfc('server', '01 03 48 65 6c 80 02 6c 6f'),
	'rfc-ping': rfc('server', '89 05 48 65 6c 6c 6f'),
	'rfc-pong': rfc('client', '8a 85 37 fa 21 3d 7f 9f 4d 51 58'),
	'rfc-binary-256': { ...rfc('server', '82 7e 01 00'), filler: 256 },
	'rfc-binary-64k': { ...rfc('server', '82 7f 00 00 00 00 00 01 00 00'), filler: 65_536 },

	// The examples of an article of 2013 that many Chinese websites copied, byte for byte as far as it prints
	// them.
	'article-masked': article('client', '82 b0 6a f7 c6 30 0a', waits(47)),
	'article-unmasked': article('server', '82 29', waits(41)),
	'article-16-bit': article('server', '81 7e 01 00 66 77 88', fails('utf8-stray-continuation')),
	'article-64-bit': article(
		'server',
		'82 7f 00 00 00 00 11 22 33 44 66 77 88',
		waits(0x11223344 - 3),
	),
	'article-65536': article('server', '82 7e 00 00', fails('length-minimal-16')),
	'article-shortest': article(
		'client',
		'81 fe 00 05 37 fa 21 3d 7f 9f 4d 51 58',
		fails('length-minimal-16'),
	),
	'article-smallest': article('client', '81 80 37 fa 21 3d', VALID),
	'article-hixie': article('server', '00 48 65 6c 6c 6f ff', fails('fragment-start-missing')),

	'length-125': length('82 7d', 125),
	'length-126': length('82 7e 00 7e', 126),
	'length-127': length('82 7e 00 7f', 127),
	'length-65535': length('82 7e ff ff', 65_535),
	'length-65536': length('82 7f 00 00 00 00 00 01 00 00', 65_536),
	'length-impossible': {
		...length('82 7f 80 00 00 00 00 00 00 05 48 65 6c 6c 6f', 0),
		outcome: fails('length-top-bit'),
	},

	'text-empty': text('server', '81 00', VALID),
	'text-chinese': text('client', '81 86 37 fa 21 3d d3 47 81 d8 92 47', VALID),
	'text-emoji-cut': text('server', '01 02 f0 9f 80 02 98 80', VALID),
	'text-emoji-broken': text('server', '81 02 f0 9f', fails('utf8-truncated')),
	'text-surrogate': text(
		'server',
		'81 14 ce ba e1 bd b9 cf 83 ce bc ce b5 ed a0 80 65 64 69 74 65 64',
		fails('utf8-surrogate'),
	),
	'text-key-restarts': text(
		'client',
		'01 83 37 fa 21 3d d3 47 81 80 83 37 fa 21 3d d8 92 47',
		fails('utf8-continuation', 1),
	),
	'text-compressed': { ...text('server', 'c1 07 f2 48 cd c9 c9 07 00', VALID), deflate: true },

	'message-ping-between': message('01 03 48 65 6c 89 00 80 02 6c 6f', VALID),
	'message-interleaved': message('01 03 48 65 6c 81 02 6c 6f', fails('fragment-interleaved', 1)),
	'message-takeover': {
		...message(
			'c1 1f aa 56 2a a9 2c 48 55 b2 52 ca cd 2f 4b 55 d2 51 aa 50 b2 32 34 d2 51 aa 54 b2 32 36 a9 05 00' +
				'c1 08 aa c6 22 69 0c 93 04 00',
			VALID,
		),
		deflate: true,
	},
	'message-bomb': {
		...message(`c2 4f ec c1 01 01 00 00 00 80 90 fe af ee 08 0a ${'00'.repeat(63)} 6a 00`, VALID),
		deflate: true,
		limit: 16_384,
		messageFault: 'deflate-limit-inflated',
	},
	'message-stray': message('80 02 6c 6f', fails('fragment-start-missing')),

	'control-ping-empty': control('89 00', VALID),
	'control-close-1000': control('88 05 03 e8 62 79 65', VALID),
	'control-close-empty': control('88 00', VALID),
	'control-close-1005': control('88 02 03 ed', fails('close-code-reserved-local')),
	'control-close-half': control('88 01 03', fails('close-body-length')),
	'control-fragmented': control('09 01 70', fails('control-unfragmented')),
	'control-too-long': { ...control('89 7e 00 7e', fails('control-length')), filler: 126 },
	'control-after-close': control('88 02 03 e8 81 05 48 65 6c 6c 6f', VALID),

	'broken-unmasked': broken('client', '81 05 48 65 6c 6c 6f', fails('mask-client')),
	'broken-masked': broken('server', '81 85 37 fa 21 3d 7f 9f 4d 51 58', fails('mask-server')),
	'broken-mask-bit': broken('client', '81 05 37 fa 21 3d 7f 9f 4d 51 58', fails('mask-client')),
	'broken-rsv1': broken('server', 'c1 05 48 65 6c 6c 6f', fails('frame-rsv1')),
	'broken-opcode': broken('server', '83 05 48 65 6c 6c 6f', fails('frame-opcode-reserved-data')),
	'broken-zero-key': broken('client', '81 85 00 00 00 00 48 65 6c 6c 6f', VALID),
	'broken-same-key': broken('client', '81 81 37 fa 21 3d 56 81 81 37 fa 21 3d 55', VALID),

	'stranger-get': stranger(
		'client',
		'47 45 54 20 2f 63 68 61 74 20 48 54 54 50 2f 31 2e 31 0d 0a',
		fails('frame-rsv1'),
	),
	'stranger-http': stranger(
		'server',
		'48 54 54 50 2f 31 2e 31 20 31 30 31 20 53 77 69 74 63 68 69 6e 67 0d 0a',
		fails('frame-rsv1'),
	),
	'stranger-tls': stranger('client', '16 03 01 02 00 01 00 01 fc 03 03', fails('frame-rsv3')),
} as const satisfies Record<string, ExampleData>;

export type FrameExampleId = keyof typeof DATA | RecordedId;

export type FrameExample = ExampleOf<FrameExampleId>;

export const EXAMPLES: readonly FrameExample[] = (
	Object.entries(DATA) as [FrameExampleId, ExampleData][]
).map(([id, data]) => {
	let made: FrameDocument | null = null;
	const { group, outcome, messageFault = null } = data;
	return {
		id,
		group,
		outcome,
		messageFault,
		recorder: null,
		document: () => (made ??= make(data)),
	};
});

/** Lists all examples, including the recorded ones, as the entries of a menu. */
export const EXAMPLE_CHOICES: readonly Pick<FrameExample, 'id' | 'group'>[] = [
	...EXAMPLES,
	...RECORDED,
];

export function findExample(id: string): FrameExample | null {
	return [...EXAMPLES, ...RECORDED].find((one) => one.id === id) ?? null;
}

function make(data: ExampleData): FrameDocument {
	const { hex, filler = 0, from, deflate = false } = data;
	const limit = data.limit ?? null;
	const head = readHex(hex).bytes;
	const bytes = new Uint8Array(head.length + filler);
	bytes.set(head);
	for (let i = 0; i < filler; i++) bytes[head.length + i] = i;
	return { bytes, from, deflate, limit, ...USUAL_AGREEMENT };
}

function rfc(from: ExampleData['from'], hex: string) {
	return { group: 'rfc', from, hex, outcome: VALID } as const;
}

function article(from: ExampleData['from'], hex: string, outcome: ExampleOutcome) {
	return { group: 'article', from, hex, outcome } as const;
}

function length(hex: string, filler: number) {
	return { group: 'lengths', from: 'server', hex, filler, outcome: VALID } as const;
}

function text(from: ExampleData['from'], hex: string, outcome: ExampleOutcome) {
	return { group: 'text', from, hex, outcome } as const;
}

function message(hex: string, outcome: ExampleOutcome) {
	return { group: 'messages', from: 'server', hex, outcome } as const;
}

function control(hex: string, outcome: ExampleOutcome) {
	return { group: 'control', from: 'server', hex, outcome } as const;
}

function broken(from: ExampleData['from'], hex: string, outcome: ExampleOutcome) {
	return { group: 'broken', from, hex, outcome } as const;
}

function stranger(from: ExampleData['from'], hex: string, outcome: ExampleOutcome) {
	return { group: 'strangers', from, hex, outcome } as const;
}
