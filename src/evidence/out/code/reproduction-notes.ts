// Says where programs that use a library differ from the connection, whatever their language: a library writes its own
// heads, answers a Ping and a Close itself, and writes each frame at once.
import { sameBytes } from '../../../engine/bytes/index.ts';
import { readCloseBody } from '../../../engine/frame/index.ts';
import type { Head } from '../../../engine/http/index.ts';
import type { SeenFrame, Wire } from '../../../engine/observer/index.ts';
import { isFatal } from '../../../engine/reader/index.ts';
import { otherRole, type Role } from '../../../engine/role.ts';
import type { SeenConnection } from '../../piece.ts';

/** Names a difference. The words of each have its values in braces. */
export type ReproductionNoteId =
	| 'without-tls'
	| 'http2'
	| 'opening-unseen'
	| 'control-unseen'
	| 'tunnel'
	| 'other-fields'
	| 'request-breaks-rules'
	| 'extensions'
	| 'early-end'
	| 'pings-unanswered'
	| 'late-pong'
	| 'close-unanswered'
	| 'other-close-answer'
	| 'tcp-kept-open'
	| 'other-pieces';

export interface ReproductionNote {
	readonly id: ReproductionNoteId;
	readonly values: Readonly<Record<string, string | number>>;
}

/** Matches fields that a program sends by itself, or that a setting of it sends. */
const OWN_FIELDS: Readonly<Record<Role, RegExp>> = {
	client:
		/^(host|upgrade|connection|origin|sec-websocket-.*|user-agent|accept.*|cache-control|pragma|sec-fetch-.*)$/i,
	server: /^(upgrade|connection|sec-websocket-.*|date|server)$/i,
};

/** Matches what libraries offer and agree on by themselves. */
const USUAL_DEFLATE = /^permessage-deflate(?:; ?client_max_window_bits)?$/;

/** Returns the differences of the program of a side. */
export function sideNotes(
	connection: SeenConnection,
	wire: Wire,
	by: Role,
): readonly ReproductionNote[] {
	const notes: ReproductionNote[] = [];
	const add = (id: ReproductionNoteId, values: ReproductionNote['values'] = {}) => {
		notes.push({ id, values });
	};
	headNotes(connection, wire, by, add);
	if (wire.opening.openedBy !== null) frameNotes(connection, wire, by, add);
	return notes;
}

type AddNote = (id: ReproductionNoteId, values?: ReproductionNote['values']) => void;

function headNotes(
	{ transcript, unseen, http2 }: SeenConnection,
	{ opening }: Wire,
	by: Role,
	add: AddNote,
): void {
	const { request, response, tunnelled, openedBy, diagnoses, deflate } = opening;
	if (transcript.some(({ type }) => type === 'secure')) add('without-tls');
	if (http2 !== undefined) add('http2');
	else if (request === null) add('opening-unseen');
	if (unseen.includes('control-frames')) add('control-unseen');
	if (tunnelled) add('tunnel');
	// The server of a refusal sends the response as it was.
	const head = by === 'client' ? request?.head : openedBy === null ? null : response?.head;
	const fields = head?.headerFields ?? [];
	const others = fields.map(({ name }) => name.text).filter((name) => !OWN_FIELDS[by].test(name));
	if (others.length > 0) add('other-fields', { names: others.join(', ') });
	const broken = diagnoses.client.map(({ code }) => code).filter((code) => isFatal(code, 'server'));
	if (by === 'client' && broken.length > 0) {
		add('request-breaks-rules', { codes: [...new Set(broken)].join(', ') });
	}
	const value = extensionsIn(fields);
	if (value !== '' && !(deflate !== null && USUAL_DEFLATE.test(value)))
		add('extensions', { value });
}

function extensionsIn(fields: Head['headerFields']): string {
	return fields
		.filter(({ name }) => /^sec-websocket-extensions$/i.test(name.text))
		.map((field) => field.value.text)
		.join(', ');
}

function frameNotes(connection: SeenConnection, wire: Wire, by: Role, add: AddNote): void {
	const { ends, opening } = wire;
	const [end] = ends;
	if (end?.by === by && end.event < (opening.openedBy ?? 0)) add('early-end', { ms: ms(end.at) });
	const { frames } = wire.sides[by];
	const pongs = pongNote(frames, wire.framesOf(otherRole(by), 9));
	if (pongs !== null) add(pongs);
	const [close, theirs] = [wire.closeOf(by), wire.closeOf(otherRole(by))];
	if (theirs !== null && close === null) add('close-unanswered');
	const isAnswer = close !== null && theirs !== null && close.event > theirs.event;
	const code = ({ payload }: SeenFrame) => readCloseBody(payload).code;
	if (isAnswer && code(close) === code(theirs) && !sameBytes(close.payload, theirs.payload)) {
		add('other-close-answer');
	}
	const closed = close !== null && theirs !== null && end !== undefined;
	if (closed && end.by === 'client') add('tcp-kept-open');
	const isCut = frames.some(({ begun, event }, i) => {
		return begun !== event || frames[i - 1]?.event === event;
	});
	if (isCut && !connection.unseen.includes('times')) add('other-pieces');
}

/** Says how a side answers Pings in another way than a library, which answers each of them at once. */
function pongNote(
	frames: readonly SeenFrame[],
	pings: readonly SeenFrame[],
): 'pings-unanswered' | 'late-pong' | null {
	let isLate = false;
	let next = 0;
	for (const ping of pings) {
		while (next < frames.length && frames[next]!.event <= ping.event) next++;
		let pong = next;
		while (pong < frames.length && !isPongFor(frames[pong]!, ping)) pong++;
		if (pong === frames.length) return 'pings-unanswered';
		isLate ||= frames.slice(next, pong).some(({ frame }) => frame.opcode !== 10);
	}
	return isLate ? 'late-pong' : null;
}

function isPongFor({ frame, payload }: SeenFrame, ping: SeenFrame): boolean {
	return frame.opcode === 10 && sameBytes(payload, ping.payload);
}

function ms(at: number): number {
	return Math.round(at * 1000) / 1000;
}
