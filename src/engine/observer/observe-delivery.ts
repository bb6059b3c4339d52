// Compares the messages that the applications received with those that passed on the wire (§5.4, §6.2,
// §10.4).
import type { Bytes } from '../bytes/bytes.ts';
import { sameBytes } from '../bytes/bytes.ts';
import { joinBytes } from '../bytes/join.ts';
import type { RuleCode } from '../report/rules.ts';
import { observedFailure } from './failure.ts';
import type { SeenFrame, SeenMessage } from './frames.ts';
import { PATIENCE } from './patience.ts';
import type { Observed } from './transcript.ts';
import type { Wire } from './wire.ts';
import { otherRole, type Role } from '../role.ts';

export function deliveryDuties(wire: Wire): readonly Observed[] {
	return [...delivers(wire, 'client'), ...delivers(wire, 'server'), ...keepsLimits(wire)];
}

/** Represents a message that an application received. */
interface Delivery {
	readonly event: number;
	readonly kind: 'text' | 'binary';
	readonly payload: Bytes;
}

/** Checks the messages that the application of one side received. */
function delivers(wire: Wire, by: Role): readonly Observed[] {
	const { messages, failing } = wire.sides[otherRole(by)];
	const failure = observedFailure(wire, by);
	const found: Observed[] = [];
	/** Holds the index of the message that must be delivered next. */
	let due = 0;
	/** Lists the frames of a message of which single fragments were delivered as messages. */
	let alone: readonly SeenFrame[] = [];
	for (const delivery of deliveriesTo(wire, by)) {
		const { event, payload } = delivery;
		if (alone.some((frame) => sameBytes(frame.payload, payload))) continue;
		alone = [];
		const message = messages[due];
		const right = message?.complete === true && isIt(message, delivery);
		const passed = right && message.frames.at(-1)!.event;
		const stopped = failure?.code != null && failure.event < event ? failure : null;
		if (stopped !== null && (passed === false || passed > stopped.event)) {
			found.push(wire.at(event, by, 'endpoint-fail-stops', { closeCode: stopped.code ?? 0 }));
		} else if (!right && failing !== null && failing.event < event) {
			const { code } = failing.fault;
			// The rule of the shortest length form binds only the sender (§5.2).
			const lenient = code === 'length-minimal-16' || code === 'length-minimal-64';
			if (!lenient) found.push(wire.at(event, by, 'endpoint-validate', { rule: code }));
			return found;
		} else if (!right && message !== undefined) {
			const code = mistake(message, delivery);
			if (code !== null) found.push(wire.at(event, by, code));
			if (code === 'frame-boundaries-meaningless') alone = message.frames;
		}
		due++;
	}
	return found;
}

function deliveriesTo(wire: Wire, by: Role): readonly Delivery[] {
	return wire.actions.flatMap(({ event, action }) =>
		action.type === 'deliver' && action.by === by
			? [{ event, kind: action.kind, payload: action.payload }]
			: [],
	);
}

function isIt(message: SeenMessage, { kind, payload }: Delivery): boolean {
	return message.kind === kind && sameBytes(message.content, payload);
}

/**
 * Returns the rule that explains why a delivered message differs from the one on the wire; null when none
 * does.
 */
function mistake(message: SeenMessage, { payload }: Delivery): RuleCode | null {
	const { content, frames } = message;
	if (frames.length > 1 && frames.some((one) => sameBytes(one.payload, payload))) {
		return 'frame-boundaries-meaningless';
	}
	if (frames.length > 1 && sameBytes(sorted(content), sorted(payload))) return 'fragment-order';
	const mark = Uint8Array.of(0xef, 0xbb, 0xbf);
	if (sameBytes(content, joinBytes([mark, payload]))) return 'utf8-noncharacter-allowed';
	return frames.some((one) => one.begun !== one.event) ? 'transport-byte-stream' : null;
}

function sorted(bytes: Bytes): Bytes {
	return bytes.slice().sort();
}

/** The server must refuse messages that exceed its own limits (§10.4). */
function keepsLimits(wire: Wire): readonly Observed[] {
	const { limit = Infinity, fragments = Infinity } = wire.known;
	const failure = observedFailure(wire, 'server');
	for (const message of wire.sides.client.messages) {
		const excess = firstExcess(message, limit, fragments);
		if (excess === null) continue;
		const { code, frame } = excess;
		if (failure !== null && failure.event > frame.event) return [];
		const delivered = deliveriesTo(wire, 'server').find((one) => isIt(message, one));
		if (delivered !== undefined) return [wire.at(delivered.event, 'server', code)];
		if (!wire.hadTime('server', frame.event, PATIENCE.answer)) return [];
		return [wire.inBytes('client', code, frame.range, {}, 'server')];
	}
	return [];
}

/** Returns the first frame at which a message exceeds a limit; null when it exceeds none. */
function firstExcess(
	{ frames, content, complete }: SeenMessage,
	limit: number,
	fragments: number,
): { readonly code: RuleCode; readonly frame: SeenFrame } | null {
	const tooMany = frames[fragments];
	if (tooMany !== undefined) return { code: 'fragment-empty-flood', frame: tooMany };
	let length = 0;
	for (const frame of frames) {
		length += frame.payload.length;
		if (length > limit) return { code: 'endpoint-limit-total', frame };
	}
	const last = frames.at(-1);
	if (!complete || last === undefined || content.length <= limit) return null;
	return { code: 'endpoint-limit-total', frame: last };
}
