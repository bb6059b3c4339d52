// The opening handshake as eleven steps, and the idea of the whole folder.
//
// A WebSocket begins as an HTTP/1.1 request with `Upgrade: websocket` (RFC 6455 §1.3, §4). The client sends a random
// Sec-WebSocket-Key. The server responds with 101 and with an accept value, which is Base64(SHA-1(key + GUID)). The
// value shows the client that the server has read this request as a WebSocket handshake. The request offers
// subprotocols and extensions, and the response chooses among them. After the empty line of its head each side sends
// frames.
//
// request.ts reads a request as a server does, server-response.ts makes our server's response, and response.ts reads a
// response as a client does. connect.ts judges the tunnel through a proxy, and extended-connect.ts the handshake in
// HTTP/2 and HTTP/3. Always true: any bytes give a reading, and each check has one of the outcomes in check.ts.
//
// This file puts the readings together. The readings of the URL, the request, the server’s own response and the
// received response go in. For each step comes out whether the step happens, and for a step that does not happen the
// first reason.
import type { HandshakeRuleCode } from '../report/rules.ts';
import type { ServerResponse } from './server-response.ts';
import type { FirstFrames, FirstFramesEnd, FirstFramesOfBoth } from './behind-head.ts';
import type { RequestCheckId } from './request-checks.ts';
import type { RequestReading } from './request.ts';
import type { ResponseCheckId } from './response-checks.ts';
import type { ResponseReading } from './response.ts';
import type { UriReading } from './websocket-uri.ts';

/** Lists the steps in order; the last one is step 11. */
export const HANDSHAKE_STEPS = [
	'tcp-connect',
	'choose-key',
	'send-request',
	'server-reads',
	'server-checks',
	'compute-accept',
	'send-answer',
	'client-verifies',
	'open',
	'client-hello',
	'server-reply',
] as const;

export type HandshakeStepId = (typeof HANDSHAKE_STEPS)[number];

/**
 * Says why a step does not happen: the side that prevents it, its failed check, and the broken rule if there is one.
 */
export type StepReason =
	| { readonly side: 'url'; readonly check: null; readonly code: HandshakeRuleCode }
	| {
			readonly side: 'server';
			readonly check: RequestCheckId;
			readonly code: HandshakeRuleCode | null;
	  }
	| {
			readonly side: 'client';
			readonly check: ResponseCheckId;
			readonly code: HandshakeRuleCode | null;
	  }
	/** Says that the frames after a head prevent the step. `side` is the side that reads these frames. */
	| {
			readonly side: 'server' | 'client';
			readonly check: 'first-frames';
			readonly end: FirstFramesEnd;
	  };

export interface HandshakeStep {
	readonly id: HandshakeStepId;
	/** Counts the steps from 1. */
	readonly number: number;
	/** Is null when the step happens. */
	readonly reason: StepReason | null;
	readonly possible: boolean;
}

export interface HandshakeSteps {
	readonly steps: readonly HandshakeStep[];
	/** Holds the number of the last step that happens; it is 0 when no step happens. */
	readonly lastPossible: number;
}

export interface HandshakeParts {
	/** Is null when the URL is assumed to be valid. */
	readonly uri: UriReading | null;
	readonly request: RequestReading;
	readonly serverResponse: ServerResponse;
	/** Holds the reading of our server's response, or of the bytes that the user put in its place. */
	readonly response: ResponseReading;
	readonly first: FirstFramesOfBoth;
}

/** Returns the eleven steps, each with the reason if it does not happen. */
export function handshakeSteps(parts: HandshakeParts): HandshakeSteps {
	const steps = HANDSHAKE_STEPS.map((id, i): HandshakeStep => {
		const reason = reasonAgainst(id, parts);
		return { id, number: i + 1, reason, possible: reason === null };
	});
	return { steps, lastPossible: steps.findLast(({ possible }) => possible)?.number ?? 0 };
}

function reasonAgainst(id: HandshakeStepId, parts: HandshakeParts): StepReason | null {
	const { uri, request, serverResponse, response } = parts;
	if (uri !== null && uri.uri === null) {
		const code = uri.diagnoses[0]?.code ?? 'request-uri-valid';
		return { side: 'url', check: null, code };
	}
	switch (id) {
		case 'tcp-connect':
		case 'choose-key':
			return null;
		case 'send-request':
		case 'server-reads':
			return request.bytes.length > 0 ? null : unfinishedRequest();
		case 'server-checks':
			return serverResponse.decision === 'wait' ? unfinishedRequest() : null;
		case 'compute-accept':
			return serverResponse.reason === null ? null : { side: 'server', ...serverResponse.reason };
		case 'send-answer':
			if (response.bytes.length > 0) return null;
			return serverResponse.reason === null
				? unfinishedResponse()
				: { side: 'server', ...serverResponse.reason };
		case 'client-verifies':
			if (response.bytes.length === 0) return reasonAgainst('send-answer', parts);
			return response.verdict === 'wait' ? unfinishedResponse() : null;
		case 'open':
			if (response.bytes.length === 0) return reasonAgainst('send-answer', parts);
			return response.reason === null ? null : { side: 'client', ...response.reason };
		case 'client-hello':
			return reasonAgainst('open', parts) ?? afterFirstFrames(parts.first);
		case 'server-reply':
			return reasonAgainst('client-hello', parts) ?? unfinishedOf('client', parts.first.server);
	}
}

/**
 * Returns what prevents the client from sending Hello: an incomplete frame of its own, or a connection that
 * has ended. An incomplete frame from the server does not prevent it, because each side sends independently.
 */
function afterFirstFrames({ client, server }: FirstFramesOfBoth): StepReason | null {
	return endOf('server', client) ?? endOf('client', server) ?? unfinishedOf('server', client);
}

function endOf(side: 'server' | 'client', first: FirstFrames | null): StepReason | null {
	const ends = first?.end.type === 'failed' || first?.end.type === 'closed';
	return ends ? { side, check: 'first-frames', end: first.end } : null;
}

function unfinishedOf(side: 'server' | 'client', first: FirstFrames | null): StepReason | null {
	if (first?.end.type !== 'unfinished') return null;
	return { side, check: 'first-frames', end: first.end };
}

function unfinishedRequest(): StepReason {
	return { side: 'server', check: 'head', code: 'http-head-terminated' };
}

function unfinishedResponse(): StepReason {
	return { side: 'client', check: 'head', code: 'http-head-terminated' };
}
