// Checks a side that fails the connection (§7.1.7): whether it had to, and whether its code gives the reason.
import type { Bytes } from '../bytes/bytes.ts';
import { sameBytes } from '../bytes/bytes.ts';
import { UTF8_START, isUtf8Fault, utf8Run } from '../bytes/utf8.ts';
import { decodeUtf8 } from '../bytes/utf8-text.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { RuleCode } from '../report/rules.ts';
import type { ObservedFailure } from './failure.ts';
import { brokeCompression, closeCodeSeen, codeBits, observedFailure } from './failure.ts';
import type { SeenFrame, SeenMessage } from './frames.ts';
import { pongsTo } from './pongs.ts';
import type { Observed } from './transcript.ts';
import type { Wire } from './wire.ts';
import { otherRole, type Role } from '../role.ts';

/** U+FEFF at the beginning of a text. */
const BYTE_ORDER_MARK = '\u{feff}';

export function failingDuties(wire: Wire): readonly Observed[] {
	return (['client', 'server'] as const).flatMap((by) => [
		...forbids(wire, by),
		...failsForNothing(wire, by),
	]);
}

/** Checks that a side which no longer accepts its peer closes with 1008 or an application's code (§7.4.1). */
function forbids(wire: Wire, by: Role): readonly Observed[] {
	const close = wire.closeOf(by);
	const asked = wire.closeOf(otherRole(by));
	if (close === null || !wire.forbidden(by, wire.written(by, close))) return [];
	const code = closeCodeSeen(close) ?? 1005;
	const answers = asked !== null && asked.event < close.event;
	if (code === 1008 || code >= 3000 || answers) return [];
	return [wire.inBytes(by, 'endpoint-policy-code', codeBits(close), { closeCode: code })];
}

/** A side must not fail the connection because of something legal. */
function failsForNothing(wire: Wire, by: Role): readonly Observed[] {
	const from = otherRole(by);
	const failure = observedFailure(wire, by);
	const failing = wire.sides[from].failing;
	if (failure?.code == null || failure.range === null) return [];
	if (failing !== null && failing.event < failure.event) return [];
	if (brokeCompression(wire, from, failure.event)) return [];
	const code = excuseOf(wire, by, failure);
	return code === null ? [] : [wire.inBytes(by, code, failure.range, { closeCode: failure.code })];
}

/** Returns the rule that makes legal what the side failed for; null when the cause cannot be determined. */
function excuseOf(wire: Wire, by: Role, failure: ObservedFailure): RuleCode | null {
	const from = otherRole(by);
	const frames = wire.sides[from].frames.filter((one) => one.event < failure.event);
	const messages = messagesUpTo(wire, from, failure.event);
	const message = messages.at(-1) ?? null;
	const last = frames.at(-1);
	const close = wire.closeOf(by);
	// The side may have failed the connection before this frame came, if TCP held its Close back.
	if (last !== undefined && close !== null && !wire.precedes(last.event, wire.written(by, close))) {
		return null;
	}
	const { takes } = wire.known;
	if (by === 'server' && takes !== undefined && message !== null && message.kind !== takes) {
		return failure.code === 1003 ? null : 'endpoint-type-unsupported';
	}
	if (missedPong(wire, by, last, failure)) return 'pong-latest';
	// Other codes report limits, policies and errors of the application.
	if (failure.code !== 1002 && failure.code !== 1003 && failure.code !== 1007) return null;
	if (last?.frame.opcode === OPCODE.close) {
		return last.payload.length === 0 ? 'close-code-required' : null;
	}
	if (last !== undefined && pongsTo(wire, by).unasked.includes(last)) return 'pong-unsolicited';
	return (
		(message === null ? null : messageExcuse(message, failure)) ??
		cutExcuse(wire, from, failure, last)
	);
}

function messageExcuse(message: SeenMessage, failure: ObservedFailure): RuleCode | null {
	const { kind, content, complete, frames, interleaved } = message;
	if (interleaved !== null && interleaved.event < failure.event) {
		return 'control-interleaved';
	}
	if (kind === 'text' && !complete && cutInCharacter(content)) return 'utf8-frame-cut-allowed';
	if (kind === 'text' && holdsRareCharacter(content)) return 'utf8-noncharacter-allowed';
	return frames.length > 1 || !complete ? 'fragment-support' : null;
}

/** Returns a rule if the last frame came in pieces, or together with other frames (§6.2); null otherwise. */
function cutExcuse(
	wire: Wire,
	from: Role,
	failure: ObservedFailure,
	last: SeenFrame | undefined,
): RuleCode | null {
	const { event, range } = failure;
	const stream = wire.streams[from];
	const length = stream.lengthUpTo(event);
	const unfinished = length > 0 && (last?.range.end ?? 0) < length * 8;
	const together = wire.sides[from].frames.filter((one) => one.event === last?.event);
	const cut = last !== undefined && last.begun !== last.event;
	return range !== null && (unfinished || cut || together.length > 1)
		? 'transport-byte-stream'
		: null;
}

/** Returns the part of the messages that had passed before an event. */
function messagesUpTo(wire: Wire, from: Role, event: number): readonly SeenMessage[] {
	return wire.sides[from].messages.flatMap((message) => {
		const frames = message.frames.filter((one) => one.event < event);
		if (frames.length === 0) return [];
		return [frames.length === message.frames.length ? message : partOf(message, frames)];
	});
}

function partOf(message: SeenMessage, frames: readonly SeenFrame[]): SeenMessage {
	const length = frames.reduce((sum, { payload }) => sum + payload.length, 0);
	return { ...message, frames, content: message.content.subarray(0, length), complete: false };
}

/**
 * Returns whether the side failed although a Pong to a later Ping had come, which answers the earlier Ping too
 * (§5.5.3).
 */
function missedPong(
	wire: Wire,
	by: Role,
	last: SeenFrame | undefined,
	failure: ObservedFailure,
): boolean {
	if (failure.code !== 1002 && failure.code !== 1011) return false;
	const pings = [...pongsTo(wire, by).answers].filter(([, pong]) => pong === last);
	return pings.some(([ping]) => last !== undefined && !sameBytes(ping.payload, last.payload));
}

/** Returns whether the bytes end inside a character that further bytes could complete. */
export function cutInCharacter(bytes: Bytes): boolean {
	const state = utf8Run(UTF8_START, bytes, 0, bytes.length);
	return state !== UTF8_START && !isUtf8Fault(state);
}

/** Returns whether a text contains a noncharacter or U+0000, or begins with U+FEFF. */
export function holdsRareCharacter(bytes: Bytes): boolean {
	const { text } = decodeUtf8(bytes);
	if (text.startsWith(BYTE_ORDER_MARK)) return true;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		// Noncharacters are the last two code points of each plane and U+FDD0 to U+FDEF (Unicode, section
		// 23.7).
		const none = (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
		if (none || code === 0) return true;
	}
	return false;
}
