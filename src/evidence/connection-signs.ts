// Signs that a connection shows: its response, the rules that it breaks, its Close frames, and its end. The
// engine's observer reads the bytes; this file only names what it found.
import { readCloseBody } from '../engine/frame/index.ts';
import { headerField } from '../engine/http/index.ts';
import {
	statusRange,
	type SeenFrame,
	type TranscriptAction,
	type Wire,
} from '../engine/observer/index.ts';
import { isFatal } from '../engine/reader/index.ts';
import type { BitRange } from '../engine/report/index.ts';
import { otherRole, type Role } from '../engine/role.ts';
import { placeInEvent } from './event-place.ts';
import { isExcused, isOfCoveredField } from './excused-breach.ts';
import { answersAnyRequest } from './heads/seen-heads.ts';
import type { PieceRange } from './piece-range.ts';
import { isPlainRequest } from './plain-request.ts';
import type { Piece, SeenConnection, Unseen } from './piece.ts';
import { READING_LIMITS } from './reading-limits.ts';
import { sign, type Sign, type SignId } from './sign.ts';
import { silenceSeconds } from './silence.ts';
import type { SignValues } from './sign-meaning.ts';
import { tcpShown } from './tcp-shown.ts';

const ROLES: readonly Role[] = ['client', 'server'];

/**
 * Returns the signs of a connection, in the order of its events.
 * @param wire the connection, as the observer reads it
 * @param content the piece, in which a sign has the place of its bytes
 */
export function connectionSigns(
	connection: SeenConnection,
	wire: Wire,
	content: Piece['content'],
): readonly Sign[] {
	const { transcript, ranges, unseen } = connection;
	const found: { readonly event: number; readonly sign: Sign }[] = [];
	const add: Add = (event, id, values = {}, bits = null) => {
		const range = bits === null ? (ranges[event] ?? null) : placeOf(wire, bits);
		found.push({ event, sign: sign(id, range, values, transcript[event]?.at ?? null) });
	};
	const placeOf = ({ streams }: Wire, { by, range }: SideBits): PieceRange | null => {
		const { event, range: inside } = streams[by].eventRangeOf(range);
		if (inside === null) return ranges[event] ?? null;
		const bytes = [Math.floor(inside.start / 8), Math.ceil(inside.end / 8)] as const;
		return placeInEvent(connection, event, bytes, content);
	};
	const refused = tcpShown(connection) === 'refused';
	transcript.forEach((action, event) => {
		const id = refused && action.type === 'reset' ? 'tcp-refused' : signOfAction(action);
		if (id !== null) add(event, id);
	});
	openingSigns(wire, isPlainRequest(connection, wire), add);
	for (const by of ROLES) frameSigns(wire, by, connection, add);
	endSigns(wire, unseen, add);
	return found.toSorted((a, b) => a.event - b.event).map(({ sign: one }) => one);
}

/** Covers bits among all bytes of a side. */
interface SideBits {
	readonly by: Role;
	readonly range: BitRange;
}

/** Adds a sign of an event, which its bits show, or the event as a whole. */
type Add = (event: number, id: SignId, values?: SignValues, bits?: SideBits | null) => void;

function signOfAction(action: TranscriptAction): SignId | null {
	switch (action.type) {
		case 'connect':
			return 'tcp-connected';
		case 'secure':
			return 'tls-connected';
		case 'opened':
			return 'opened';
		case 'deliver':
			return 'message-passed';
		case 'fin':
			return action.by === 'server' ? 'fin-from-server' : 'fin-from-client';
		case 'reset':
			return action.by === 'server' ? 'reset-from-server' : 'reset-from-client';
		default:
			return null;
	}
}

/**
 * Adds the signs of the response, and of the fatal breaches of the opening handshake.
 * @param ordinary whether the request was sent without asking for a WebSocket: what it lacks has no cause on the way,
 *   and only some statuses tell something about a WebSocket
 */
function openingSigns({ opening }: Wire, ordinary: boolean, add: Add): void {
	const { request, response, respondedBy, diagnoses } = opening;
	const status = response?.head.startLine?.status.code;
	const event = respondedBy ?? 0;
	for (const by of ROLES) {
		if (by === 'server' ? status !== 101 : ordinary) continue;
		const reader = otherRole(by);
		// Only so many equal signs are kept. A bad head may have thousands, and the place of each is a search.
		const equal = new Map<string, number>();
		for (const { code, range } of diagnoses[by]) {
			if (isOfCoveredField(code, { opening })) continue;
			const earlier = equal.get(code) ?? 0;
			if (earlier >= READING_LIMITS.equalSigns || !isFatal(code, reader)) continue;
			equal.set(code, earlier + 1);
			add(event, 'rule-broken', { rule: code, by }, { by, range });
		}
	}
	if (request !== null) add(0, 'request-arrived');
	if (ordinary) add(0, 'plain-request-sent');
	if (status === undefined || respondedBy === null) return;
	if (ordinary && status === 426) add(respondedBy, 'plain-request-refused');
	if (ordinary && status !== 101 && !answersAnyRequest(status)) return;
	// A 101 shows it by itself (RFC 9110 §15.2.2).
	const version = request?.head.startLine?.version?.text;
	if (status !== 101 && version === 'HTTP/1.1') add(0, 'http-1-1-in-use');
	const range = statusRange(opening);
	const asks = response !== null && headerField(response.head, 'WWW-Authenticate') !== null;
	const values = asks ? { status, challenge: 1 } : { status };
	add(respondedBy, 'response', values, range && { by: 'server', range });
}

/** Adds the signs of the breach that fails the connection, and of the Close frame of one side. */
function frameSigns(wire: Wire, by: Role, connection: SeenConnection, add: Add): void {
	const { failing } = wire.sides[by];
	if (failing && !isExcused(failing.fault, connection)) {
		const { code, range } = failing.fault;
		add(failing.event, 'rule-broken', { rule: code, by }, { by, range });
	}
	const close = wire.closeOf(by);
	if (close !== null) {
		const code = sentCode(close);
		const earlier = wire.closeOf(otherRole(by));
		// An answer usually repeats the code (RFC 6455 §5.5.1). Another code is a statement of its own.
		const isAnswer = earlier !== null && earlier.event < close.event && sentCode(earlier) === code;
		const answer = isAnswer ? { answer: 1 } : {};
		add(close.event, 'close-frame', { code, by, ...answer }, { by, range: close.range });
	}
}

/** Returns the code of a Close frame; 1005 if it has none. */
function sentCode({ payload }: SeenFrame): number {
	return readCloseBody(payload).code ?? 1005;
}

/** Adds a sign of how the connection ended: cleanly, or after a silence. */
function endSigns(wire: Wire, unseen: readonly Unseen[], add: Add): void {
	const [end] = wire.ends;
	if (end === undefined || wire.opening.openedBy === null) return;
	const closed = ROLES.every((by) => wire.closeOf(by) !== null);
	if (closed) {
		add(end.event, 'closed-cleanly');
		return;
	}
	if (ROLES.some((by) => wire.closeOf(by) !== null || wire.sides[by].failing)) return;
	add(end.event, 'ended-without-close');
	const last = wire.actions.findLast(({ event, action }) => event < end.event && isTraffic(action));
	if (last === undefined) return;
	// Where the last thing seen is the response, unseen frames may have followed it.
	if (unseen.includes('frames') && last.event <= wire.opening.openedBy) return;
	const seconds = silenceSeconds(end.at - last.at);
	if (seconds !== null) add(end.event, 'silence', { seconds });
}

function isTraffic({ type }: TranscriptAction): boolean {
	return type === 'bytes' || type === 'deliver' || type === 'opened';
}
