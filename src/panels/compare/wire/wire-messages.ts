// Writes the messages of one round as the bytes above TLS, each byte with its expense. A transport and a round go
// in; messages come out whose parts cover all their bytes.
import { latin1Bytes, type Bytes } from '../../../engine/bytes/index.ts';
import {
	idleMessages,
	isPolling,
	messageBytes,
	openingMessages,
	transportCosts,
	transportPlan,
	updateMessages,
	upstreamMessages,
	type ApplicationExpense,
	type MessageKind,
	type TransportId,
	type TransportPlan,
	type TwoWay,
	type WireMessage,
} from '../../../engine/compare/index.ts';
import { LIMITS } from '../../../engine/limits.ts';
import type { Role } from '../../../engine/role.ts';
import { openInOf, type OpenIn } from './open-in.ts';

const FILLED = ',"x":""}';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Names a round to write. `count` is the number of updates in the round, and 0 for the other kinds. */
export interface WireRound {
	readonly count: number;
	readonly kind: 'update' | 'idle' | 'opening' | 'upstream';
}

/** Bounds the bytes [from, to) of a message that have one expense. */
export interface WirePart {
	readonly expense: ApplicationExpense;
	readonly from: number;
	readonly to: number;
}

export interface ShownMessage {
	readonly from: Role;
	readonly kind: MessageKind;
	readonly bytes: Bytes;
	/** Names the form in which the message is readable: text, or hex for binary data. */
	readonly form: 'text' | 'hex';
	/** The parts tile the message. Neighbouring parts have different expenses. */
	readonly parts: readonly WirePart[];
	readonly openIn: OpenIn | null;
}

export interface WireReading {
	readonly messages: readonly ShownMessage[];
	/** Counts the updates of the round that were made here. */
	readonly updates: number;
	/** Holds the length of the made updates: that of the setting, or a shorter one if that is too long to make. */
	readonly updateBytes: number;
}

/**
 * Is the greatest number of updates that are made for an open stream. The stream sends each by itself, so more
 * show nothing new.
 */
const MOST_PUSHED = 100;

/** Returns the round; a round without an update becomes an idle round. */
export function plainRound({ kind, count }: WireRound): WireRound {
	return kind === 'update' && count < 1 ? { kind: 'idle', count: 0 } : { kind, count };
}

export function wireMessages(plan: TransportPlan, round: WireRound): WireReading {
	const { kind, count } = plainRound(round);
	const made = kind === 'update' || kind === 'upstream' ? makeable(plan) : plan;
	const updates = kind === 'update' ? makeableUpdates(made, count) : kind === 'upstream' ? 1 : 0;
	const messages = roundMessages(made, kind, updates);
	return {
		messages: messages.map((message, i) => shownMessage(made, message, messages[i + 1])),
		updates,
		updateBytes: made.updateBytes,
	};
}

/** Returns the cost of the round by expense, including the bytes of the network. */
export function roundCost(plan: TransportPlan, round: WireRound): TwoWay {
	const costs = transportCosts(plan);
	const { kind, count } = plainRound(round);
	switch (kind) {
		case 'update':
			return costs.update(count);
		case 'idle':
			return costs.idle;
		case 'opening':
			return costs.connection;
		case 'upstream':
			return costs.upstream;
	}
}

export type RoundTitle =
	| 'asked'
	| 'asked-in-vain'
	| 'pushed'
	| 'heartbeat'
	| 'opening'
	| 'upstream';

export function roundTitle(transport: TransportId, round: WireRound): RoundTitle {
	const { kind } = plainRound(round);
	if (kind === 'opening' || kind === 'upstream') return kind;
	if (isPolling(transport)) return kind === 'update' ? 'asked' : 'asked-in-vain';
	return kind === 'update' ? 'pushed' : 'heartbeat';
}

function roundMessages(
	plan: TransportPlan,
	kind: WireRound['kind'],
	updates: number,
): readonly WireMessage[] {
	switch (kind) {
		case 'opening':
			return openingMessages(plan);
		case 'idle':
			return idleMessages(plan);
		case 'upstream':
			return upstreamMessages(plan, updateBytesOf(plan.updateBytes, 0));
		case 'update':
			return updateMessages(plan, updatesOf(plan.updateBytes, updates));
	}
}

/**
 * Returns the updates. Those after the first 100 are the same bytes: they are not shown, and there can be a
 * million.
 */
function updatesOf(bytes: number, count: number): readonly Bytes[] {
	const first = Array.from({ length: Math.min(count, MOST_PUSHED) }, (_, i) =>
		updateBytesOf(bytes, i),
	);
	return Array.from({ length: count }, (_, i) => first[Math.min(i, MOST_PUSHED - 1)]!);
}

function makeable(plan: TransportPlan): TransportPlan {
	const { transport, carriage, updateBytes } = plan;
	return updateBytes > LIMITS.shownUpdate
		? transportPlan(transport, carriage, LIMITS.shownUpdate)
		: plan;
}

function makeableUpdates({ transport, updateBytes }: TransportPlan, count: number): number {
	const fitting = Math.floor(LIMITS.shownUpdate / Math.max(1, updateBytes));
	return Math.min(count, fitting, isPolling(transport) ? fitting : MOST_PUSHED);
}

function shownMessage(
	plan: TransportPlan,
	message: WireMessage,
	next: WireMessage | undefined,
): ShownMessage {
	const { from, kind } = message;
	const binary =
		plan.carriage.http === 'http/2' ||
		kind === 'frame' ||
		(kind === 'heartbeat' && plan.transport === 'websocket');
	return {
		from,
		kind,
		bytes: messageBytes(message),
		form: binary ? 'hex' : 'text',
		parts: partsOf(message),
		openIn: openInOf(plan, message, next),
	};
}

function partsOf({ parts }: WireMessage): readonly WirePart[] {
	const joined: WirePart[] = [];
	let from = 0;
	for (const { expense, bytes } of parts) {
		const to = from + bytes.length;
		const last = joined.at(-1);
		if (last?.expense === expense) joined[joined.length - 1] = { ...last, to };
		else if (to > from) joined.push({ expense, from, to });
		from = to;
	}
	return joined;
}

/**
 * Returns the text of an update whose bytes are shown: JSON like a page might get. The text depends only on its
 * index, and has exactly the length that the setting demands.
 * @param index the index of the update, from 0
 */
export function updateText(bytes: number, index: number): string {
	const seconds = index % 60;
	const minutes = Math.floor(index / 60) % 60;
	const clock = `12:${twoDigits(minutes)}:${twoDigits(seconds)}.000`;
	const forms = [`{"t":"${clock}"}`, `{"n":${(index + 1) % 1000}}`, String((index + 1) % 10), ''];
	const form = forms.find(({ length }) => length <= bytes) ?? '';
	const missing = bytes - form.length;
	if (!form.endsWith('}')) return form + ' '.repeat(missing);
	if (missing < FILLED.length) return `${form.slice(0, -1)}${' '.repeat(missing)}}`;
	const filler = LETTERS.repeat(Math.ceil(missing / LETTERS.length));
	return `${form.slice(0, -1)},"x":"${filler.slice(0, missing - FILLED.length + 1)}"}`;
}

export function updateBytesOf(bytes: number, index: number): Bytes {
	return latin1Bytes(updateText(bytes, index));
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}
