// The laws of compression that breaks its agreement: all parts of the engine that judge the same bytes agree on
// whether and how the connection fails, and the observer does not blame the side that fails it.
import type { DeflateAgreement } from '../../src/engine/handshake/deflate-negotiation.ts';
import type { Endpoint } from '../../src/engine/endpoint/endpoint-value.ts';
import type { TranscriptEvent } from '../../src/engine/observer/transcript.ts';
import { encodeUtf8, joinBytes, latin1Bytes } from '../../src/engine/bytes/index.ts';
import { receive } from '../../src/engine/endpoint/index.ts';
import { compressMessage, startDeflate } from '../../src/engine/extension/index.ts';
import { decodeFrames, encodeFrame, frameAt } from '../../src/engine/frame/index.ts';
import { firstFrames } from '../../src/engine/handshake/index.ts';
import { messageVerdict, readMessages } from '../../src/engine/message/index.ts';
import { observe } from '../../src/engine/observer/index.ts';
import { seededKeys } from '../../src/engine/endpoint/masking-keys.ts';
import { LIMITS } from '../../src/engine/limits.ts';
import { deflateCodec } from '../../src/platform/deflate.ts';
import { openClient, openServer } from '../engine/endpoint/played.ts';
import { judge, readAs, requestWith, responseWith } from '../support/heads.ts';
import { compressedStream } from './compressed.ts';
import type { Draw } from './draw.ts';
import type { Side } from './inputs.ts';
import { SIDES, cutsIn } from './inputs.ts';
import type { Law } from './law.ts';
import { law, must } from './law.ts';
import { mustBeSame } from './same.ts';

/** The share of the inputs that are tried, because each input runs an endpoint and a stream of zlib. */
const SHARE = 0.25;
const OFFER = 'permessage-deflate; client_max_window_bits';
const WIDEST: DeflateAgreement = {
	serverNoContextTakeover: false,
	clientNoContextTakeover: false,
	serverMaxWindowBits: 15,
	clientMaxWindowBits: 15,
};

interface Input {
	readonly from: Side;
	readonly agreed: DeflateAgreement;
	readonly bytes: Uint8Array;
	readonly cuts: readonly number[];
}

export const COMPRESSION_PROMISE_LAWS: readonly Law[] = [
	law(
		'an endpoint, the verdict over messages and the first frames agree on whether and with which code a connection fails',
		anyInput,
		({ from, agreed, bytes }) => {
			const { events } = receive(openedAs(from, agreed), bytes);
			const failed = events.find((event) => event.type === 'failed');
			const code = failed?.reaction.type === 'close' ? failed.reaction.code : null;
			const rows = decodeFrames(bytes, { from, deflate: true, limit: LIMITS.message });
			const failing = rows.firstFailure?.frame ?? -1;
			// An endpoint judges a header when it is complete, the decoder as soon as a byte shows the breach.
			if (failing >= 0 && !frameAt(rows, failing).headerComplete) return;
			const takesOver = !agreed[`${from}NoContextTakeover`];
			const windowBits = agreed[`${from}MaxWindowBits`];
			const messages = readMessages(rows, bytes, { takesOver, windowBits });
			const { fault } = messageVerdict(messages, rows, messages.count);
			mustBeSame(fault?.closeCode ?? rows.firstFailure?.closeCode ?? null, code, 'the verdict');
			const end = firstFramesOf(from, agreed, bytes)?.end;
			mustBeSame(end?.type === 'failed' ? end.code : null, code, 'the first frames');
		},
		SHARE,
	),
	law(
		'the observer blames nothing on a side that fails for a breach of compression',
		anyInput,
		({ from, agreed, bytes, cuts }) => {
			const by = from === 'client' ? 'server' : 'client';
			const transcript: TranscriptEvent[] = [
				{ at: 0, type: 'opened', extensions: responseOf(agreed) },
			];
			let endpoint = openedAs(from, agreed);
			let fails = false;
			const borders = [0, ...cuts, bytes.length];
			for (let at = 1; at < borders.length && !fails; at++) {
				const piece = bytes.subarray(borders[at - 1], borders[at]);
				if (piece.length === 0) continue;
				transcript.push({ at, type: 'bytes', by: from, bytes: piece });
				const step = receive(endpoint, piece, at);
				endpoint = step.endpoint;
				for (const event of step.events) {
					if (event.type === 'failed') fails = true;
					if (event.type !== 'message') continue;
					const { kind, payload } = event;
					transcript.push({ at, type: 'deliver', by, kind, payload });
				}
				for (const effect of step.effects) {
					if (effect.type === 'write')
						transcript.push({ at, type: 'bytes', by, bytes: effect.bytes });
				}
			}
			if (!fails) return;
			transcript.push({ at: 9, type: 'fin', by: from }, { at: 9, type: 'fin', by });
			const found = observe(transcript);
			must(
				found.every((one) => one.by !== by),
				`${found.map((one) => `${one.by} ${one.code}`).join(', ')}`,
			);
			must(
				found.every(({ code }) => code !== 'close-answered'),
				'close-answered',
			);
		},
		SHARE,
	),
];

function anyInput(draw: Draw): Input {
	const from = draw.one(SIDES);
	const bytes = draw.rarely(3) ? compressedStream(draw, from) : careless(draw, from);
	const agreed = {
		serverNoContextTakeover: draw.rarely(2),
		clientNoContextTakeover: draw.rarely(2),
		serverMaxWindowBits: draw.one([15, 8, 9, 12]),
		clientMaxWindowBits: draw.one([15, 8, 9, 12]),
	};
	return { from, agreed, bytes, cuts: cutsIn(draw, bytes.length) };
}

/** Texts of which some reach back far, into earlier messages, or are not UTF-8. */
const TEXTS: readonly Uint8Array[] = [
	...['Hello', '', 'Hello Hello, Hello', '你好'.repeat(5)].map(encodeUtf8),
	...[260, 600, 4200].map((length) => encodeUtf8(noise(length) + noise(length))),
	...['\xffHello', 'Hello\xff', '\xe4\xbd'].map(latin1Bytes),
];

/** Returns the text of a small generator, in which nothing repeats. */
function noise(length: number): string {
	let state = 7;
	return Array.from({ length }, () => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
		return String.fromCharCode(33 + ((state >> 8) % 90));
	}).join('');
}

/** Returns the messages of a sender that keeps no agreement, in fragments, with other frames between them. */
function careless(draw: Draw, from: Side): Uint8Array {
	const key = from === 'client' ? Uint8Array.of(1, 2, 3, 4) : null;
	let context = startDeflate(WIDEST, from);
	const frames = draw.list(4, () => {
		const sent = compressMessage(context, deflateCodec, draw.one(TEXTS));
		context = sent.context;
		const kept = draw.rarely(6) ? latin1Bytes('\0\0\xff\xff') : new Uint8Array();
		const payload = joinBytes([sent.payload, kept]);
		const opcode = draw.one([1, 2]);
		if (!draw.rarely(2)) return [encodeFrame({ fin: true, rsv1: true, opcode, key, payload })];
		const at = draw.nat(payload.length);
		const between = draw.one([[], [9], [8], [3]]);
		return [
			encodeFrame({ fin: false, rsv1: true, opcode, key, payload: payload.subarray(0, at) }),
			...between.map((one) => encodeFrame({ fin: true, opcode: one, key })),
			encodeFrame({ fin: true, opcode: 0, key, payload: payload.subarray(at) }),
		];
	});
	return joinBytes(frames.flat());
}

const OPENED: Readonly<Record<Side, Endpoint>> = {
	client: openServer(
		{ codec: deflateCodec, server: { deflate: true } },
		{ codec: deflateCodec, deflate: [OFFER] },
	).endpoint,
	server: openClient(
		{ codec: deflateCodec, deflate: [OFFER], keys: seededKeys(1) },
		'Sec-WebSocket-Extensions: permessage-deflate',
	).endpoint,
};

/** Returns an open endpoint that receives from this side, with the agreement put in. */
function openedAs(from: Side, agreed: DeflateAgreement): Endpoint {
	const endpoint = OPENED[from];
	return { ...endpoint, deflate: startDeflate(agreed, endpoint.role) };
}

function responseOf(agreed: DeflateAgreement): string {
	return [
		'permessage-deflate',
		...(agreed.serverNoContextTakeover ? ['server_no_context_takeover'] : []),
		...(agreed.clientNoContextTakeover ? ['client_no_context_takeover'] : []),
		`server_max_window_bits=${agreed.serverMaxWindowBits}`,
		`client_max_window_bits=${agreed.clientMaxWindowBits}`,
	].join('; ');
}

function firstFramesOf(from: Side, agreed: DeflateAgreement, bytes: Uint8Array) {
	const request = requestWith({ x: `Sec-WebSocket-Extensions: ${OFFER}` });
	const response = responseWith({ x: `Sec-WebSocket-Extensions: ${responseOf(agreed)}` });
	const [early, behind] = from === 'client' ? [bytes, ''] : ['', bytes];
	const join = (head: Uint8Array, rest: Uint8Array | string) =>
		typeof rest === 'string' ? head : joinBytes([head, rest]);
	const read = judge(join(response, behind), { offered: { protocols: [], extensions: OFFER } });
	return firstFrames(readAs(join(request, early)), read)[from];
}
