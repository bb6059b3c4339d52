// There is one receiver: what Frame says that a reader does with some bytes is what an end with that reader does in
// Conversation. Each example of a rule, each example of Frame and each stream that real programs were measured with is
// read in both ways, by each reader on each side. The Doctor says of the strict one whether it fails.
import { expect, test } from 'vitest';
import { hexText } from '../src/engine/bytes/index.ts';
import {
	readerVerdict,
	type ReaderVerdict,
	type SentFrames,
} from '../src/engine/endpoint/index.ts';
import { mask, readCloseBody } from '../src/engine/frame/index.ts';
import { LIMITS } from '../src/engine/limits.ts';
import { USUAL_AGREEMENT, agreementParameters } from '../src/engine/message/index.ts';
import { READERS, type Reader } from '../src/engine/reader/index.ts';
import {
	DEFAULT_SCENARIO,
	outcomeOf,
	simulateScenario,
	unitsOf,
	type Scenario,
	type Timeline,
} from '../src/engine/simulation/index.ts';
import { NOTHING_PASSED, type SeenConnection } from '../src/evidence/piece.ts';
import { signsAndRules } from '../src/evidence/signs-and-rules.ts';
import { EXAMPLES } from '../src/panels/frame/examples/examples.ts';
import { RECORDED } from '../src/panels/frame/examples/recorded-examples.ts';
import { deflateCodec } from '../src/platform/deflate.ts';
import { streamsFrom } from './interop/peers/streams.ts';
import { hex } from './support/hex-bytes.ts';
import { FRAME_RULE_VECTORS, MESSAGE_VECTORS } from './support/rule-vectors.ts';

interface Named extends SentFrames {
	readonly name: string;
}

const OF_RULES = [...FRAME_RULE_VECTORS, ...MESSAGE_VECTORS].flatMap(({ code, broken, mended }) =>
	Object.entries({ broken, mended }).map(([kind, example]): Named => {
		const { from, bytes, negotiated, limit = null, agreement } = example;
		const deflate = negotiated !== undefined;
		const name = `${code}, ${kind}`;
		return { name, from, bytes: hex(bytes), deflate, limit, ...USUAL_AGREEMENT, ...agreement };
	}),
);
const OF_FRAME = [...EXAMPLES, ...RECORDED].map(({ id, document }) => ({
	name: id,
	...document(),
}));
const MEASURED = [...streamsFrom('client'), ...streamsFrom('server')];

/** Holds what can be seen of a receiver in both ways. */
type Seen = Omit<ReaderVerdict, 'failure' | 'cut'>;

/** Holds the greatest number of bytes of a segment; what comes in several segments does not come together. */
const MSS = 65_495;

/** The accept value of the key in RFC 6455 §1.3, which a client with `masking: 'same'` sends. */
const ACCEPTED = [
	'HTTP/1.1 101 Switching Protocols',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
];

/** Our server does not take up what a client offers for its own compression. */
function isPlayable({ from, bytes, takesOver, windowBits }: SentFrames): boolean {
	return bytes.length <= MSS && (from === 'server' || (takesOver && windowBits === 15));
}

function scenarioOf(sent: SentFrames, reader: Reader): Scenario {
	const { from, bytes, deflate, limit } = sent;
	const extension = ['permessage-deflate', ...agreementParameters(from, sent)].join('; ');
	const raw = { who: from, when: { at: 1000 }, do: { type: 'raw', hex: hexText(bytes) } } as const;
	const all: Scenario = {
		...DEFAULT_SCENARIO,
		link: { ...DEFAULT_SCENARIO.link, mss: MSS, receiveWindow: 1 << 20, sendBuffer: 1 << 20 },
		script: [raw],
	};
	if (from === 'client') {
		return {
			...all,
			client: { ...DEFAULT_SCENARIO.client, kind: 'program', deflate: deflate ? [extension] : [] },
			server: { ...DEFAULT_SCENARIO.server, reader: reader as 'strict' | 'ws', limit, deflate },
		};
	}
	const kind = reader === 'chromium' || reader === 'firefox' ? 'page' : 'program';
	const fields = deflate ? [...ACCEPTED, `Sec-WebSocket-Extensions: ${extension}`] : ACCEPTED;
	return {
		...all,
		client: {
			...DEFAULT_SCENARIO.client,
			kind,
			reader,
			limit,
			deflate: deflate ? ['permessage-deflate'] : [],
		},
		server: { ...DEFAULT_SCENARIO.server, answer: `${fields.join('\r\n')}\r\n\r\n` },
	};
}

/** Returns what the simulated end did, as a verdict. */
function conversationVerdict(timeline: Timeline, sent: SentFrames): Seen {
	const who = sent.from === 'client' ? 'server' : 'client';
	const way = who === 'client' ? 'up' : 'down';
	const { endings, got } = outcomeOf(timeline);
	const ending = endings[who];
	const failed = timeline.entries.some(
		({ occurrence }) =>
			occurrence.type === 'protocol' &&
			occurrence.who === who &&
			occurrence.event.type === 'failed',
	);
	const isPage = timeline.scenario.client.kind === 'page';
	const error = ending !== null && (isPage ? ending.error : failed);
	const frames = unitsOf(timeline).filter((unit) => unit.way === way && unit.frame !== null);
	const payloads = (opcode: number) =>
		frames
			.filter(({ frame }) => frame!.opcode === opcode)
			.map(({ bytes, frame }) => {
				const payload = bytes.subarray(frame!.headerLength);
				return frame!.key === null ? payload : mask(payload, frame!.key);
			});
	const [close] = payloads(8);
	return {
		messages: got[who].length,
		pongs: payloads(10).length,
		sent: close === undefined ? 'nothing' : (readCloseBody(close).code ?? 'empty'),
		outcome: ending === null ? 'open' : error ? 'failed' : ending.clean ? 'clean' : 'ended',
		reported: ending?.code ?? null,
	};
}

function line({ messages, pongs, sent, outcome, reported }: Seen): string {
	return [`${messages} messages`, `${pongs} Pongs`, sent, outcome, reported].join(', ');
}

test.each([
	['the examples of the rules', OF_RULES],
	['the examples of Frame', OF_FRAME],
	['the streams of the measurements', MEASURED],
] as const)('%s end in Conversation as Frame says', (_, examples: readonly Named[]) => {
	const frame: string[] = [];
	const conversation: string[] = [];
	for (const sent of examples.filter(isPlayable)) {
		for (const reader of READERS) {
			// Without another limit the strict end of a scenario accepts 64 MiB.
			const limit = sent.limit ?? (reader === 'strict' ? LIMITS.message : null);
			const verdict = readerVerdict({ ...sent, limit }, reader, deflateCodec);
			if (verdict === null) continue;
			const name = `${sent.name} from a ${sent.from}, read by ${reader}`;
			const timeline = simulateScenario(scenarioOf(sent, reader), deflateCodec);
			frame.push(`${name}: ${line(verdict)}`);
			conversation.push(`${name}: ${line(conversationVerdict(timeline, sent))}`);
		}
	}
	expect(frame.length).toBeGreaterThan(100);
	expect(conversation).toEqual(frame);
});

test('the Doctor says of each example whether a strict receiver fails the connection, as Frame does', () => {
	const doctor: string[] = [];
	const frame: string[] = [];
	// What a receiver cannot take breaks no rule of the sender: the Doctor leaves its limits out.
	const ofSender = OF_RULES.filter(
		({ name, limit }) => limit === null && !name.startsWith('length-representable'),
	);
	for (const sent of ofSender) {
		const { broken } = signsAndRules(seen(sent), '');
		const verdict = readerVerdict(sent, 'strict', deflateCodec)!;
		doctor.push(`${sent.name}: ${broken.some(({ fails }) => fails)}`);
		frame.push(`${sent.name}: ${verdict.failure !== null}`);
	}
	expect(frame.length).toBeGreaterThan(80);
	expect(doctor).toEqual(frame);
});

/** Returns the frames as the Doctor sees them in a piece that shows all but the end of the connection. */
function seen({ from, bytes, deflate, ...agreement }: SentFrames): SeenConnection {
	const parameters = agreementParameters(from, agreement);
	const extensions = deflate ? ['permessage-deflate', ...parameters].join('; ') : '';
	const one = { at: 0, connection: 0 } as const;
	return {
		name: '',
		transcript: [
			{ ...one, type: 'opened', extensions },
			{ ...one, by: from, type: 'bytes', bytes },
		],
		ranges: [null, null],
		unseen: ['end'],
		assumed: [],
		passedOver: NOTHING_PASSED,
		program: null,
	};
}
