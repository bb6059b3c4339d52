// The laws of one endpoint: cuts in the bytes change nothing, any calls are accepted, and two runs from the
// same value do not affect each other.
import type { Bytes } from '../../src/engine/bytes/index.ts';
import type { Command } from '../../src/engine/endpoint/send.ts';
import type { Endpoint, EndpointStep } from '../../src/engine/endpoint/endpoint-value.ts';
import { joinBytes, latin1Bytes } from '../../src/engine/bytes/index.ts';
import { receive, send } from '../../src/engine/endpoint/index.ts';
import { receiveEnd, receiveUntilEvent, wake } from '../../src/engine/endpoint/endpoint.ts';
import type { Draw } from './draw.ts';
import { compressedStream } from './compressed.ts';
import { cutsIn, documentBytes, mutated, stream, text } from './inputs.ts';
import type { Law } from './law.ts';
import { law, must } from './law.ts';
import { STARTS, Walk, anyStart } from './played.ts';
import { mustBeSame } from './same.ts';

/** One call of an endpoint, as a value, so that it can be printed and repeated. */
type EndpointCall =
	| { readonly receive: Bytes }
	| { readonly end: 'fin' | 'reset' }
	| { readonly wake: number }
	| { readonly send: Command };

const START_OF_FRAMES = latin1Bytes('\x81\x00\r\n\r\n');

/** The share of the runs of a law in which each byte is received alone. */
const RECEIVED_EACH = 0.5;

export const ENDPOINT_LAWS: readonly Law[] = [
	law(
		'where bytes are cut changes neither events nor effects',
		(draw) => {
			const start = anyStart(draw);
			// The handshake is long, so it is in the same segments only sometimes.
			const opening = draw.rarely(10);
			const frames = stream(draw, start.peer);
			const bytes = opening ? joinBytes([start.head, frames]) : frames;
			return { from: opening ? start.before : start.open, bytes, cuts: cutsIn(draw, bytes.length) };
		},
		({ from, bytes, cuts }) => {
			const whole = new Walk(from).receive(bytes).end().outcome;
			mustBeSame(new Walk(from).receive(bytes, cuts).end().outcome, whole, 'cut');
			mustBeSame(new Walk(from).receiveEach(bytes).end().outcome, whole, 'byte by byte');
		},
		RECEIVED_EACH,
	),
	law(
		'where compressed messages are cut changes neither events nor effects',
		(draw) => {
			const { open, peer } = draw.one(STARTS.filter(({ deflate }) => deflate));
			const bytes = compressedStream(draw, peer);
			return { open, bytes, cuts: cutsIn(draw, bytes.length) };
		},
		({ open, bytes, cuts }) => {
			const whole = new Walk(open).receive(bytes).end().outcome;
			mustBeSame(new Walk(open).receive(bytes, cuts).end().outcome, whole, 'cut');
			mustBeSame(new Walk(open).receiveEach(bytes).end().outcome, whole, 'byte by byte');
		},
		RECEIVED_EACH,
	),
	law(
		'where a handshake is cut changes nothing, spoilt or not',
		(draw) => {
			const { head, before } = anyStart(draw);
			const bytes = joinBytes([mutated(draw, head), START_OF_FRAMES]);
			return { before, bytes, cuts: cutsIn(draw, bytes.length) };
		},
		({ before, bytes, cuts }) => {
			const whole = new Walk(before).receive(bytes).end().outcome;
			mustBeSame(new Walk(before).receive(bytes, cuts).end().outcome, whole, 'cut');
			mustBeSame(new Walk(before).receiveEach(bytes).end().outcome, whole, 'byte by byte');
		},
		// A head has hundreds of bytes.
		RECEIVED_EACH / 4,
	),
	law(
		'an application that answers event by event answers the same however bytes were cut',
		(draw) => {
			const { open, peer } = anyStart(draw);
			return { open, bytes: joinBytes([stream(draw, peer), CLOSES[peer]]) };
		},
		({ open, bytes }) => {
			const each = Array.from(bytes, (byte) => Uint8Array.of(byte));
			mustBeSame(echoed(open, each), echoed(open, [bytes]), 'byte by byte');
		},
	),
	law(
		'anything done to an endpoint gives a step, one end at most, and nothing after it',
		(draw) => ({ start: anyState(draw), doings: draw.list(10, () => anyDoing(draw)) }),
		({ start, doings }) => {
			let endpoint = start;
			let closed = false;
			for (const doing of doings) {
				const step = done(endpoint, doing);
				const ends = step.events.findIndex(({ type }) => type === 'closed');
				if (closed) {
					must(step.effects.length === 0, 'an effect after the end');
					must(
						step.events.every(({ type }) => type === 'refused'),
						'an event after the end',
					);
				}
				must(ends < 0 || ends === step.events.length - 1, 'an event behind the end');
				closed ||= ends >= 0;
				must(closed === (step.endpoint.state === 'closed'), 'closed without saying so');
				({ endpoint } = step);
			}
		},
	),
	law(
		'two ways from one value do not meet, and one way taken twice is the same twice',
		(draw) => {
			const ways = () => draw.list(4, () => anyDoing(draw));
			return { start: anyState(draw), before: ways(), one: ways(), other: ways() };
		},
		({ start, before, one, other }) => {
			const fork = (): Endpoint => before.reduce((at, doing) => done(at, doing).endpoint, start);
			// Each run alone, from its own value.
			const alone = [one, other].map((way) => {
				const walk = new Walk(fork());
				for (const doing of way) walk.take(done(walk.endpoint, doing));
				return walk.outcome;
			});
			// Both runs from the same value, with their steps alternating.
			const shared = fork();
			const walks = [new Walk(shared), new Walk(shared)] as const;
			for (let i = 0; i < 4; i++) {
				for (const [walk, way] of [[walks[0], one] as const, [walks[1], other] as const]) {
					const doing = way[i];
					if (doing !== undefined) walk.take(done(walk.endpoint, doing));
				}
			}
			mustBeSame(
				walks.map(({ outcome }) => outcome),
				alone,
				'the two ways',
			);
		},
	),
	law(
		'one value continued with different bytes: neither sees the other’s',
		(draw) => {
			const { open, peer } = anyStart(draw);
			const first = stream(draw, peer);
			const at = draw.nat(first.length);
			const other = draw.rarely(3) ? draw.bytes(20) : stream(draw, peer);
			return { open, before: first.slice(0, at), rest: first.slice(at), other };
		},
		({ open, before, rest, other }) => {
			const fork = (): Walk => new Walk(new Walk(open).receive(before).endpoint);
			const alone = [rest, other].map((bytes) => fork().receive(bytes).outcome);
			const { endpoint } = fork();
			const both = [new Walk(endpoint), new Walk(endpoint)];
			for (let i = 0; i < Math.max(rest.length, other.length); i++) {
				if (i < rest.length) both[0]!.receive(rest.subarray(i, i + 1));
				if (i < other.length) both[1]!.receive(other.subarray(i, i + 1));
			}
			mustBeSame(
				both.map(({ outcome }) => outcome),
				alone,
				'the two',
			);
		},
	),
];

const CLOSES = { client: Uint8Array.of(0x88, 0x80, 0, 0, 0, 1), server: Uint8Array.of(0x88, 0) };

function anyState(draw: Draw): Endpoint {
	const { open, before } = anyStart(draw);
	return draw.rarely(4) ? before : open;
}

function anyDoing(draw: Draw): EndpointCall {
	switch (draw.nat(7)) {
		case 0:
			return { wake: draw.nat(100_000) };
		case 1:
			return { end: draw.rarely(2) ? 'reset' : 'fin' };
		case 2:
		case 3:
			return { send: anyCommand(draw) };
		case 4:
			return { receive: stream(draw, 'client') };
		case 5:
			return { receive: stream(draw, 'server') };
		default:
			return { receive: documentBytes(draw, 3) };
	}
}

function anyCommand(draw: Draw): Command {
	const payload = draw.bytes(6);
	switch (draw.nat(7)) {
		case 0:
			return { type: 'text', text: text(draw, 6), compress: draw.rarely(8) };
		case 1:
			return { type: 'binary', payload, fragmentBytes: 1 + draw.nat(3), compress: draw.rarely(8) };
		case 2:
		case 3: {
			const kind = draw.one(['text', 'binary']);
			return { type: 'fragment', kind, payload, last: draw.rarely(2) };
		}
		case 4:
			return { type: draw.one(['ping', 'pong']), payload: new Uint8Array(draw.small(130)) };
		case 5:
			return { type: 'close', code: draw.nat(5100), reason: text(draw, 50) };
		case 6:
			return draw.rarely(2) ? { type: 'close', reason: text(draw, 1) } : { type: 'drop' };
		default:
			return { type: 'fail', code: draw.nat(5100) };
	}
}

function done(endpoint: Endpoint, doing: EndpointCall): EndpointStep {
	if ('receive' in doing) return receive(endpoint, doing.receive);
	if ('end' in doing) return receiveEnd(endpoint, doing.end);
	if ('wake' in doing) return wake(endpoint, doing.wake);
	return send(endpoint, doing.send);
}

/** Returns what an application writes that sends each message back immediately. */
function echoed(open: Endpoint, pieces: readonly Bytes[]): object {
	const walk = new Walk(open);
	for (const piece of pieces) {
		for (let at = 0; at < piece.length;) {
			const step = receiveUntilEvent(walk.endpoint, piece, at);
			({ at } = step);
			walk.take(step);
			const messages = step.events.filter(({ type }) => type === 'message');
			must(messages.length < 2, 'two messages at once');
			for (const event of messages) {
				if (event.type !== 'message') continue;
				walk.take(send(walk.endpoint, { type: 'binary', payload: event.payload }));
			}
		}
	}
	return walk.outcome;
}
