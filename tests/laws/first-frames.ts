// The law of the first frames: the bytes behind a head are read in the same way as by the endpoints.
import type { FirstFrames } from '../../src/engine/handshake/index.ts';
import type { ProtocolEvent } from '../../src/engine/endpoint/endpoint-events.ts';
import type { EndpointStep } from '../../src/engine/endpoint/endpoint-value.ts';
import { joinBytes } from '../../src/engine/bytes/index.ts';
import { receive, startClient, startServer } from '../../src/engine/endpoint/index.ts';
import { frameAt } from '../../src/engine/frame/index.ts';
import {
	DEFAULT_SERVER,
	respondToRequest,
	firstFrames,
	offeredBy,
	parseWebSocketUri,
	readRequest,
	readResponse,
} from '../../src/engine/handshake/index.ts';
import { KEY, requestWith } from '../support/heads.ts';
import { stream } from './inputs.ts';
import type { Law } from './law.ts';
import { law, must } from './law.ts';
import { mustBeSame } from './same.ts';

/** The share of the inputs that are tried, because each input runs two complete endpoints. */
const SHARE = 0.2;

export const FIRST_FRAME_LAWS: readonly Law[] = [
	law(
		'the bytes behind a request are what a server endpoint reads after its 101',
		(draw) => joinBytes([requestWith({}), stream(draw, 'client')]),
		(bytes) => {
			const found = firstFramesOf(bytes, new Uint8Array()).client;
			mustAgree(found, receive(startServer().endpoint, bytes));
		},
	),
	law(
		'the bytes behind a 101 are what a client endpoint reads once it is open',
		(draw) => stream(draw, 'server'),
		(behind) => {
			const uri = parseWebSocketUri('ws://server.example.com/chat').uri!;
			const started = startClient({ uri, key: KEY, keys: null });
			const written = started.effects.flatMap((effect) =>
				effect.type === 'write' ? [Uint8Array.from(effect.bytes)] : [],
			);
			const answer = receive(startServer().endpoint, joinBytes(written)).effects;
			const head = answer.flatMap((effect) =>
				effect.type === 'write' ? [Uint8Array.from(effect.bytes)] : [],
			);
			const found = firstFramesOf(joinBytes(written), behind).server;
			mustAgree(found, receive(started.endpoint, joinBytes([...head, behind])));
		},
	),
].map((one) => ({ ...one, share: SHARE }));

function firstFramesOf(requestBytes: Uint8Array, behindAnswer: Uint8Array) {
	const request = readRequest(requestBytes, { client: 'other', dialled: null });
	const answer = respondToRequest(request, DEFAULT_SERVER);
	const bytes = joinBytes([Uint8Array.from(answer.bytes), behindAnswer]);
	const context = { key: request.key, offered: offeredBy(request), request } as const;
	return firstFrames(request, readResponse(bytes, { ...context, client: 'other' }));
}

function mustAgree(found: FirstFrames | null, { events, endpoint }: EndpointStep): void {
	const messages = events.filter(({ type }) => type === 'message').length;
	must(events[0]?.type === 'opened', 'the endpoint did not open');
	mustBeSame(found?.messages ?? 0, messages, 'messages');
	if (found !== null && failsInHeader(found)) return;
	const failure = events.find((event) => event.type === 'failed');
	const close = events.find((event) => event.type === 'closeReceived');
	mustBeSame(found?.end.type === 'failed', failure !== undefined, 'a failure');
	if (found?.end.type === 'failed') {
		mustBeSame(found.end.rule, failure?.rule, 'the rule');
		mustBeSame(found.end.code, codeOf(failure), 'the code');
	}
	mustBeSame(found?.end.type === 'closed', close !== undefined && failure === undefined, 'a Close');
	if (found?.end.type === 'closed') mustBeSame(found.end.code ?? 1005, close?.code, 'its code');
	const open = found === null || found.end.type === 'open' || found.end.type === 'unfinished';
	must(open === (endpoint.state === 'open'), 'another state');
}

/**
 * Whether the header fails before it is complete. An endpoint judges a complete header; the labs judge at the
 * byte that shows the breach.
 */
function failsInHeader({ rows, stopsAt, end }: FirstFrames): boolean {
	return end.type === 'failed' && !frameAt(rows, stopsAt).headerComplete;
}

function codeOf(failure: ProtocolEvent | undefined): number | null {
	if (failure?.type !== 'failed' || failure.reaction.type !== 'close') return null;
	return failure.reaction.code;
}
