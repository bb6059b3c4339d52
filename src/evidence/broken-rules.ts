// The rules that the connections and heads of a piece break, as the engine’s observer reports them. Evidence
// rarely shows a whole connection, so a breach counts only if nothing unseen could excuse it; without the opening,
// the first bytes that are shown are taken as the first frames. Advice is left out, and so is what the signs explain.
import { observe, type Observed, type Wire } from '../engine/observer/index.ts';
import { ownValue } from '../engine/own-value.ts';
import {
	STRICT_FRAME_POLICY,
	endsConnection,
	isFatal,
	isReaderRule,
	readerReaction,
} from '../engine/reader/index.ts';
import { HANDSHAKE_RULES, RULES, type RuleCode } from '../engine/report/index.ts';
import { placeInEvent } from './event-place.ts';
import { isExcused, isOfCoveredField } from './excused-breach.ts';
import type { PieceRange } from './piece-range.ts';
import type { BrokenRule, Piece, SeenConnection } from './piece.ts';
import { isOfPage } from './plain-request.ts';

/**
 * Bounds the time in transit, in ms. What a side did earlier than this after bytes of the other side may have been done
 * without knowing them, so it is no breach. What TCP can have held back meanwhile is excused by the observer.
 */
const LATENCY_MS = 2000;
/** In longer connections only the bytes themselves are judged, because each event is compared with others. */
const MOST_EVENTS = 5000;
/** Bounds how many breaches of one connection are kept. */
const MOST_BREACHES = 10_000;

/**
 * Names what the signs say better: many causes end TCP without a Close, and a response with another status than 101 is a
 * refusal, which a server may always send (RFC 6455 §4.2.2).
 */
const LEFT_TO_SIGNS: readonly RuleCode[] = ['close-tcp-alone', 'response-status-101'];

/**
 * Returns the rules that a connection breaks, in the order of its events.
 * @param wire the connection, as the observer reads it
 * @param content the piece, in which a breach has the place of its bytes
 */
export function brokenRules(
	connection: SeenConnection,
	wire: Wire,
	content: Piece['content'],
): readonly Omit<BrokenRule, 'connection'>[] {
	const groups = new Map<string, [Observed, ...Observed[]]>();
	for (const breach of breachesOf(connection, wire).slice(0, MOST_BREACHES)) {
		const key = `${breach.code} ${breach.by}`;
		const group = groups.get(key);
		if (group) group.push(breach);
		else groups.set(key, [breach]);
	}
	const proven = [...groups.values()].filter(([first, ...others]) => {
		return others.length > 0 || !mayBeChance(first);
	});
	return proven.map((same) => {
		const [first] = same;
		const { code, by, data } = first;
		return {
			rule: code,
			by,
			range: placeOf(first, connection, content),
			byte: byteOf(first, connection),
			data,
			times: same.length,
			fails: same.some(isFailure) && !(by === 'client' && isOfHandshake(code) && isOpened(wire)),
		};
	});
}

function breachesOf(connection: SeenConnection, wire: Wire): readonly Observed[] {
	const { transcript, unseen } = connection;
	// What a side did not do counts only if everything that it did was seen.
	const isJudged = unseen.every((part) => part === 'end') && transcript.length <= MOST_EVENTS;
	const found = isJudged
		? observe(transcript, { latencyMs: LATENCY_MS })
		: breachesInBytes(wire, connection);
	const ofPage = isOfPage(wire);
	return found.filter(
		({ code }) =>
			RULES[code].level !== 'advice' &&
			!LEFT_TO_SIGNS.includes(code) &&
			!waits(code) &&
			!isOfCoveredField(code, wire) &&
			// A request for a page need not be an opening handshake.
			!(ofPage && code.startsWith('request-')),
	);
}

function breachesInBytes(wire: Wire, connection: SeenConnection): readonly Observed[] {
	const { unseen, assumed } = connection;
	const guessed = assumed.some(({ id }) => id === 'boundaries-by-trying');
	const late = unseen.includes('opening');
	return (['client', 'server'] as const).flatMap((by) => {
		const frames = late && guessed ? [] : wire.sides[by].faults;
		const counted = frames.filter((fault) => !isExcused(fault, connection));
		return [...wire.opening.diagnoses[by], ...counted].map(({ code, range, data }) =>
			wire.inBytes(by, code, range, data),
		);
	});
}

/**
 * Returns whether a single breach may be none: a random masking key may be zero, or that of the frame before (RFC 6455
 * §5.3). The chance is 2⁻³² for one key, so a second one proves the breach.
 */
function mayBeChance({ code }: Observed): boolean {
	return code.startsWith('mask-key-');
}

function isOfHandshake(code: RuleCode): code is keyof typeof HANDSHAKE_RULES {
	return Object.hasOwn(HANDSHAKE_RULES, code);
}

/** Returns whether the bytes keep the rule if more of them follow: the evidence may end before they do. */
function waits(code: RuleCode): boolean {
	return code === 'http-head-terminated' || ownValue<unknown>(STRICT_FRAME_POLICY, code) === 'wait';
}

/** Returns whether a strict receiver ends the connection at this breach. */
function isFailure({ code, by, data }: Observed): boolean {
	if (isOfHandshake(code)) return isFatal(code, by === 'client' ? 'server' : 'client');
	return isReaderRule(code) && endsConnection(readerReaction({ code, data }));
}

/** Returns whether the server answered 101: what the request breaks did not fail it. */
function isOpened({ opening }: Wire): boolean {
	return opening.response?.head.startLine?.status.code === 101;
}

/** Returns the range of the bytes at fault as far as the piece shows them, and otherwise that of the event. */
function placeOf(
	{ event, range }: Observed,
	connection: SeenConnection,
	content: Piece['content'],
): PieceRange | null {
	if (range === null) return connection.ranges[event] ?? null;
	const bytes = [Math.floor(range.start / 8), Math.ceil(range.end / 8)] as const;
	return placeInEvent(connection, event, bytes, content);
}

function byteOf(
	{ event, range }: Observed,
	{ transcript, unshown }: SeenConnection,
): number | null {
	const action = transcript[event];
	if (range === null || action?.type !== 'bytes') return null;
	const before = transcript.slice(0, event).reduce((sum, one) => {
		return one.type === 'bytes' && one.by === action.by ? sum + one.bytes.length : sum;
	}, 0);
	const shown = before + Math.floor(range.start / 8);
	const hidden = unshown?.[action.by].filter((one) => one.before <= shown) ?? [];
	return hidden.reduce((sum, { bytes }) => sum + bytes, shown);
}
