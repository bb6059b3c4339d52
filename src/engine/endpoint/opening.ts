// The opening handshake of both sides (§4), from bytes cut anywhere. A head is judged when its last byte has
// arrived, or the first byte that decides. Bytes after the head in the same segment belong to the frames.
import type { Bytes } from '../bytes/bytes.ts';
import { FrameDecoder } from '../frame/decode.ts';
import type { ServerReason } from '../handshake/server-response.ts';
import { respondToRequest } from '../handshake/server-response.ts';
import { composeRequest } from '../handshake/compose-request.ts';
import type { DeflateAgreement } from '../handshake/deflate-negotiation.ts';
import { clientLimits } from '../handshake/deflate-negotiation.ts';
import type { HandshakeDiagnosis } from '../handshake/check.ts';
import { offeredBy, readRequest } from '../handshake/request.ts';
import type { ResponseReading } from '../handshake/response.ts';
import { opensDespite, readResponse } from '../handshake/response.ts';
import { composeResponse } from '../http/compose.ts';
import { headerField, joinedValue } from '../http/header-fields.ts';
import { bitRange, byteRange } from '../report/range.ts';
import type { BitRange } from '../report/range.ts';
import { messageLimit } from '../reader/profile.ts';
import { LIMITS } from '../limits.ts';
import { fail } from './closing.ts';
import { startDeflate } from '../extension/permessage-deflate.ts';
import { gatheredBytes } from '../bytes/growing-payload.ts';
import type { ScannedHead, HeadStop } from './head-scan.ts';
import { emptyHead, scanHead } from './head-scan.ts';
import type { ClientOpening, ClientRequest, ServerOpening } from './opening-side.ts';
import type { FailureReaction } from './endpoint-events.ts';
import { otherRole } from '../role.ts';
import type { EndpointTurn } from './endpoint-turn.ts';

/**
 * Returns the client's request as bytes, and what the endpoint keeps of it.
 * @param compresses whether the endpoint has a codec; without one no compression is offered
 */
export function openClient(
	options: ClientRequest,
	compresses: boolean,
): { readonly opening: ClientOpening; readonly bytes: Bytes } {
	const { uri, key, client = 'other', origin = null, subprotocols = [], fields = [] } = options;
	const offers = compresses ? (options.deflate ?? []) : [];
	const extensions = offers.length === 0 ? null : offers.join(', ');
	const bytes = composeRequest({ uri, key, client, origin, subprotocols, extensions, fields });
	const request = readRequest(bytes, { dialled: null, client });
	return { opening: { role: 'client', request, client }, bytes };
}

/** Reads the head from `chunk`. Returns the offset at which it stopped. */
export function receiveHead(turn: EndpointTurn, chunk: Bytes, from: number): number {
	const { reading, stop, at } = scanHead(turn.next.head, chunk, from);
	turn.next.head = reading;
	if (stop === 'more') return at;
	const { opening } = turn.next;
	if (opening.role === 'server') judgeRequest(turn, opening, reading, stop);
	else judgeResponse(turn, opening, reading, stop);
	return at;
}

function judgeRequest(
	turn: EndpointTurn,
	{ server }: ServerOpening,
	head: ScannedHead,
	stop: HeadStop,
): void {
	// The scan has already checked, byte by byte, whether the first line can begin a request.
	if (stop === 'line') return;
	if (stop === 'limit') {
		// 431 Request Header Fields Too Large (RFC 6585 §5).
		turn.write(composeResponse(431, CLOSING_FIELDS));
		failHead(turn, 'head', null, { type: 'refuse', status: 431 });
		return;
	}
	const request = readRequest(gatheredBytes(head.payload), { dialled: null, client: 'other' });
	const settings = { ...server, deflate: server.deflate && turn.next.settings.codec !== null };
	const answer = respondToRequest(request, settings, turn.next.settings.profile);
	if (answer.decision === 'wait') return;
	turn.write(answer.bytes);
	if (answer.decision === 'refuse') {
		const reason = answer.reason!;
		const check = answer.checks.find(({ id }) => id === reason.check);
		const found = diagnosisOf(reason, [...(check?.diagnoses ?? []), ...request.diagnoses]);
		const reaction: FailureReaction = { type: 'refuse', status: answer.status! };
		failHead(turn, reason.check, found, reaction, check?.range ?? null);
		return;
	}
	openConnection(turn, answer.protocol, answer.extensions, answer.deflate);
}

function judgeResponse(
	turn: EndpointTurn,
	opening: ClientOpening,
	head: ScannedHead,
	stop: HeadStop,
): void {
	if (stop === 'limit') {
		failHead(turn, 'head', null, { type: 'fail' });
		return;
	}
	const { request, client } = opening;
	const offered = offeredBy(request);
	const context = { key: request.key, offered, request, client };
	const response = readResponse(gatheredBytes(head.payload), context);
	if (response.verdict === 'wait') {
		// An interim response is ignored, and the next head begins (RFC 9110 §15.2).
		if (stop === 'head') nextHead(turn);
	} else if (
		response.verdict === 'open' ||
		(response.verdict === 'fail' && opensDespite(response, turn.next.settings.profile.opensDespite))
	) {
		const { protocol, deflate } = response;
		const extensions = joinedValue(response.head, 'Sec-WebSocket-Extensions');
		const kept = deflate === null ? null : clientLimits(deflate, request.extensions);
		openConnection(turn, protocol, extensions, deflate, kept);
	} else {
		notOpened(turn, response);
	}
}

function notOpened(turn: EndpointTurn, response: ResponseReading): void {
	const { reason, status, head } = response;
	if (response.verdict === 'http') {
		const redirects = status !== null && status >= 300 && status < 400;
		const location = redirects ? (headerField(head, 'Location')?.value.text ?? null) : null;
		turn.emit({ type: 'answered', status: status ?? 0, location });
	}
	const check = response.checks.find(({ id }) => id === reason?.check);
	const found = reason === null ? null : diagnosisOf(reason, response.diagnoses);
	failHead(turn, reason?.check ?? null, found, { type: 'fail' }, check?.range ?? null);
}

function nextHead(turn: EndpointTurn): void {
	const { kind, payload } = turn.next.head;
	turn.next.headBytes += payload.length;
	turn.next.head = emptyHead(kind);
	if (turn.next.headBytes >= LIMITS.head) failHead(turn, 'head', null, { type: 'fail' });
}

/** Opens the connection: frames may follow. */
export function openConnection(
	turn: EndpointTurn,
	subprotocol: string | null,
	extensions: string | null,
	deflate: DeflateAgreement | null,
	kept = deflate,
): void {
	const { next } = turn;
	const { role, settings } = next;
	const peer = otherRole(role);
	next.headBytes += next.head.payload.length;
	next.head = emptyHead(next.head.kind);
	next.subprotocol = subprotocol;
	const { profile } = settings;
	const limit = messageLimit(profile, settings.limit);
	const { longestFrame } = profile;
	next.decoder = new FrameDecoder(
		{ from: peer, deflate: deflate !== null, limit, longestFrame },
		'last',
	);
	const takeover = profile.reactions['deflate-takeover-kept'] === 'unseen';
	const follows = { window: profile.window, takeover };
	next.deflate = deflate && startDeflate(deflate, role, kept ?? deflate, follows);
	turn.move('accept');
	turn.onlyTimer('ping', settings.times.pingMs);
	turn.emit({ type: 'opened', subprotocol, extensions, deflate });
}

/** Fails the connection because of the head. */
function failHead(
	turn: EndpointTurn,
	check: string | null,
	found: HandshakeDiagnosis | null,
	reaction: FailureReaction,
	range: BitRange | null = null,
): void {
	const { head, headBytes } = turn.next;
	const inHead = found?.range ?? range ?? byteRange(0, head.payload.length);
	turn.next.headBytes += head.payload.length;
	turn.next.head = emptyHead(head.kind);
	fail(turn, {
		type: 'failed',
		rule: found?.code ?? null,
		check,
		range: bitRange(inHead.start + headBytes * 8, inHead.end + headBytes * 8),
		data: found?.data ?? {},
		reaction,
	});
}

function diagnosisOf(
	{ code }: { readonly code: ServerReason['code'] },
	diagnoses: readonly HandshakeDiagnosis[],
): HandshakeDiagnosis | null {
	return diagnoses.find((found) => found.code === code) ?? null;
}

const CLOSING_FIELDS = [
	{ name: 'Connection', value: 'close' },
	{ name: 'Content-Length', value: '0' },
];
