// What was read and breaks nothing: frames, and the heads of an opening handshake. It is said what they are, so that the
// person sees that they were read, and looks further on.
import { decodeUtf8, type Bytes } from '../../engine/bytes/index.ts';
import {
	OPCODE,
	decodeFrames,
	frameAt,
	payloadOf,
	type FrameRows,
} from '../../engine/frame/index.ts';
import type { Role } from '../../engine/role.ts';
import { statusOf } from '../heads/seen-heads.ts';
import {
	asksForSocket,
	headsInProse,
	isEnough,
	shownField,
	type ProseHead,
} from '../prose/heads-in-prose.ts';
import type { PieceRange } from '../piece-range.ts';
import { meaningOf } from '../sign.ts';
import { WANTED } from './head-facts.ts';
import { refusedWith } from './response-facts.ts';
import { found, type FoundFacts, type Paste } from './found-fact.ts';

/** Returns what the frames or the heads of a paste are if nothing else is known of them. */
export function inOrder(paste: Paste): FoundFacts | null {
	const { reading } = paste;
	const [connection] = reading.connections;
	// Frames behind heads are a connection of their own.
	const others = reading.connections
		.slice(1)
		.filter(({ transcript }) => transcript[0]?.type !== 'opened');
	if (connection === undefined || others.length > 0) return null;
	if (reading.kind === 'bytes' && reading.connections.length > 1) return null;
	const seen = [...reading.signs, ...reading.connectionSigns.flat()];
	const isTrouble = reading.broken.length > 0 || seen.some((one) => meaningOf(one).trouble);
	if (isTrouble || reading.problems.some(({ id }) => id !== 'shortened')) return null;
	const sent = connection.transcript.flatMap((event) => (event.type === 'bytes' ? [event] : []));
	const range = connection.ranges.find((one) => one !== null) ?? null;
	if (reading.kind === 'heads') return heads(paste, sent);
	if (reading.kind !== 'bytes') return null;
	const [only] = sent;
	const isOpen = connection.transcript.some(({ type }) => type === 'opened');
	return only === undefined || sent.length > 1 || !isOpen ? null : frames(only, range);
}

function frames({ by, bytes }: Sent, range: PieceRange | null): FoundFacts | null {
	const rows = decodeFrames(bytes, { from: by, deflate: true, limit: null });
	if (rows.count === 0) return null;
	const first = frameAt(rows, 0);
	const last = frameAt(rows, rows.count - 1);
	const length = first.payloadTo - first.payloadFrom;
	const isShort = first.opcode === OPCODE.text && !first.rsv1 && first.complete && length <= 40;
	const values = {
		count: rows.count,
		by,
		opcode: first.opcode,
		bytes: length,
		word: isShort ? decodeUtf8(payloadOf(rows, bytes, 0)).text : '',
		fin: first.fin ? 1 : 0,
		compressed: first.rsv1 ? 1 : 0,
		between: hasControlBetween(rows) ? 1 : 0,
		missing: last.complete ? 0 : 1,
		announced: last.complete ? 0 : Number(last.announcedLength ?? 0),
	};
	return found('frames-in-order', range, 'info', null, values);
}

/** Returns whether a control frame stands between the fragments of a message, as RFC 6455 §5.4 allows. */
function hasControlBetween(rows: FrameRows): boolean {
	for (let i = 1; i + 1 < Math.min(rows.count, MOST_FRAMES); i++) {
		const isControl = frameAt(rows, i).opcode >= OPCODE.close;
		if (isControl && frameAt(rows, i + 1).opcode === OPCODE.continuation) return true;
	}
	return false;
}

const MOST_FRAMES = 100;

interface Sent {
	readonly by: Role;
	readonly bytes: Bytes;
}

/** Matches that no answer comes. */
const PENDING =
	/\bpending\b|\bno (?:response|answer|reply)\b|\bhangs?\b|\bstuck\b|\bwait(?:s|ing)? for ?ever\b|一直(?:等|pending)|没有?(?:响应|回应)|卡住/i;

/** Says of a 101 without its request that it has all that a 101 needs. */
export function responseAlone(all: readonly ProseHead[], text: string): FoundFacts | null {
	const head = all.find(({ startLine }) => /^HTTP\/1\.1 101\b/.test(startLine));
	const has = (name: string, value: RegExp) => value.test((head && shownField(head, name)) ?? '');
	const isRight =
		has('upgrade', /^websocket$/i) &&
		has('connection', /\bupgrade\b/i) &&
		has('sec-websocket-accept', /^[\w+/]{27}=$/);
	const values = { missed: MISSED.exec(text)?.[1] ?? '' };
	return head && isRight ? found('response-in-order', head.range, 'info', null, values) : null;
}

/** Matches that a program does not find a field, of which the group has the name. */
const MISSED =
	/["'`]?\b(Connection|Upgrade|Sec-WebSocket-Accept)\b["'`]?(?: (?:response )?header)?(?: value)?[^\n.]{0,40}?\b(?:missing|null|undefined|not (?:found|present|there)|absent|was empty)\b/i;

/** Says of heads alone, before what is said of words: a 101 without its request. */
export function responseInOrder({ reading, lines, text }: Paste): FoundFacts | null {
	const all = headsInProse(lines).filter(({ which }) => which !== null);
	const isAlone =
		all.length === 1 && all[0]!.which === 'response' && !/Sec-WebSocket-Key/i.test(text);
	if (!isAlone || reading.broken.length > 0 || MESSAGE.test(text)) return null;
	return responseAlone(all, text);
}

/** A part of a head that begins below Host is a usual one. */
const OF_UPGRADE = WANTED.filter(([field]) => field !== 'host');
/** Lists what the values have to match (RFC 6455 §4.2.1). A key that is no Base64 at all was covered. */
const RIGHT: readonly (readonly [field: string, name: string, right: RegExp])[] = [
	['connection', 'Connection', /\bupgrade\b/i],
	['upgrade', 'Upgrade', /\bwebsocket\b/i],
	['sec-websocket-version', 'Sec-WebSocket-Version', /^13$/],
	['sec-websocket-key', 'Sec-WebSocket-Key', /^[\w+/]{22}==$|[^\w+/=]/],
];
/** Counts the fields of a handshake from which on lines are taken for a part of one. */
const LEAST_FIELDS = 2;

/** Says what fields of a request are that stand without a start line, and what they show. */
export function fieldsAlone({ reading, lines }: Paste): FoundFacts | null {
	const all = headsInProse(lines);
	if (reading.connections.length > 0 || all.some(({ which }) => which !== null)) return null;
	const isOne = ({ name }: { readonly name: string }) =>
		OF_UPGRADE.some(([field]) => field === name) || name.startsWith('sec-websocket-');
	const head = all.find(({ fields }) => fields.filter(isOne).length >= LEAST_FIELDS);
	if (head === undefined || !asksForSocket(head)) return null;
	if (shownField(head, 'sec-websocket-accept') !== null) {
		const isRight = OF_UPGRADE.slice(0, 2).every(([field]) => shownField(head, field) !== null);
		return isRight ? found('response-in-order', head.range, 'info', null, { missed: '' }) : null;
	}
	const wrong = RIGHT.flatMap(([field, name, right]) => {
		const value = shownField(head, field);
		return value === null || right.test(value) ? [] : [`${name}: ${value}`];
	});
	const lacking = OF_UPGRADE.filter(([field]) => shownField(head, field) === null);
	const values = { wrong: wrong[0] ?? '', lacks: lacking.map(([, name]) => name).join(', ') };
	return found('fields-alone', head.range, wrong.length === 0 ? 'info' : 'likely', null, values);
}

/** Matches that something is printed of a failure: then the head is not what is asked about. */
const MESSAGE =
	/\b(?:error|exception|failed|1006|1002|closed|disconnect\w*|stall\w*|stuck|pending)\b/i;

/** Matches that a server says that Connection or Upgrade is not as it wants it. */
const COMPLAINT =
	/\b(?:Connection|Upgrade)["'`]? ?(?:header|field|value)?["'`]? ?(?:!==?|<>|is not|isn.t|must be|should be|does ?n.t (?:equal|match)|不等于|不是|≠) ?["'`]?(?:upgrade|websocket)\b|\b(?:bad|invalid|wrong|unexpected|missing) ["'`]?(?:connection|upgrade)["'`]? header\b/i;

/** Says of a whole opening handshake that breaks nothing, and that was not taken, that it is right. */
export function rightAndRefused(paste: Paste): FoundFacts | null {
	const { reading, lines, text } = paste;
	const all = headsInProse(lines);
	const request = all.find(({ which, fields }) => which !== 'response' && isEnough(fields));
	if (request === undefined || reading.broken.length > 0) return null;
	const status = request.which === 'request' && refusedWith(paste) === 400 ? 400 : 0;
	if (status === 0 && !COMPLAINT.test(text)) return null;
	// Of a key that was covered nothing is known.
	if (!/^[\w+/]{22}==$/.test(shownField(request, 'sec-websocket-key') ?? '')) return null;
	const values = { status, ...oddIn(request) };
	return found('right-and-refused', request.range, 'likely', 'server', values, OVER);
}

const OVER = ['response', 'upgrade-lost', 'upgrade-header-wrong'];

/** Returns what is legal in the fields of the upgrade and what some servers do not take; a kind of '' for nothing. */
function oddIn(request: ProseHead): {
	readonly odd: '' | 'list' | 'tight' | 'case';
	readonly shown: string;
} {
	const connection = shownField(request, 'connection') ?? '';
	const upgrade = shownField(request, 'upgrade') ?? '';
	if (/,\S/.test(connection)) return { odd: 'tight', shown: `Connection: ${connection}` };
	if (connection.includes(',')) return { odd: 'list', shown: `Connection: ${connection}` };
	const isOdd = upgrade !== 'websocket' && upgrade.toLowerCase() === 'websocket';
	return isOdd ? { odd: 'case', shown: `Upgrade: ${upgrade}` } : { odd: '', shown: '' };
}

/** Says that a subprotocol was offered and none chosen. The server may do so; a browser then ends the connection (WHATWG). */
function unanswered(all: readonly ProseHead[], text: string): FoundFacts | null {
	const [request, response] = (['request', 'response'] as const).map((side) =>
		all.find(({ which }) => which === side),
	);
	const offered = request && shownField(request, 'sec-websocket-protocol');
	if (!offered || !response || shownField(response, 'sec-websocket-protocol') !== null) return null;
	const token = /\btoken\b|\bjwt\b|\beyJ/i.test(text) ? 1 : 0;
	const [first = ''] = offered.split(',');
	const values = { offered: first.trim(), token };
	const certainty = TROUBLED.test(text) ? 'likely' : 'possible';
	return found('subprotocol-unanswered', response.range, certainty, 'server', values);
}

/** Matches that something goes wrong behind the handshake. */
const TROUBLED =
	/\b(?:clos\w+|fail\w*|errors?|disconnect\w*|drop\w*|1006|does ?n.t|not work\w*|never|refus\w+|reject\w+)\b|断|失败|报错|连不上|不行/i;

function heads(paste: Paste, sent: readonly Sent[]): FoundFacts | null {
	const response = sent.find(({ by }) => by === 'server');
	const all = headsInProse(paste.lines).filter(({ which }) => which !== null);
	const range = all[0]?.range ?? null;
	// Fields beside the heads, or fields in another dress, belong to something that was not read.
	const keys = paste.text.match(/\bSec-WebSocket-Key\b/gi)?.length ?? 0;
	if (
		keys > 1 ||
		!all.some((head) => head.which === 'request' && head.whole && isEnough(head.fields))
	)
		return null;
	if (response === undefined) {
		const values = { pending: PENDING.test(paste.text) ? 1 : 0 };
		return found('request-in-order', range, 'info', null, values);
	}
	if (statusOf(response.bytes) !== 101 || sent.length < 2) return null;
	return unanswered(all, paste.text) ?? found('handshake-in-order', range, 'info', null);
}
