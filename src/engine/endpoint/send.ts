// Performs the commands of the application (§6.1). A command that would break a rule causes a `refused` event
// with that rule, and changes nothing.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES } from '../bytes/bytes.ts';
import {
	UTF8_FAULT_KINDS,
	UTF8_START,
	isUtf8Fault,
	utf8FaultKind,
	utf8FaultOffset,
	utf8Run,
} from '../bytes/utf8.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { LONGEST_CONTROL_PAYLOAD } from '../frame/close.ts';
import { PAYLOAD_FAILURE_BITS, codesOfFaultBits } from '../frame/fault-bits.ts';
import { judgeCloseCode } from '../frame/judge.ts';
import { OPCODE } from '../frame/opcode.ts';
import type { RuleData } from '../report/diagnosis.ts';
import type { RuleCode } from '../report/rules.ts';
import { dropTcp, failConnection } from './closing.ts';
import { compressMessage } from '../extension/permessage-deflate.ts';
import type { DataKind } from './endpoint-events.ts';
import type { EndpointTurn } from './endpoint-turn.ts';

/** Describes what the application asks of its endpoint. */
export type Command =
	/**
	 * Sends a whole message in frames of at most `fragmentBytes`; `compress: false` sends it uncompressed.
	 */
	| ({ readonly type: 'text'; readonly text: string } & HowToSend)
	| ({ readonly type: 'binary'; readonly payload: Bytes } & HowToSend)
	/** Sends one fragment: the first begins a message, `last` ends it. Fragments are never compressed. */
	| {
			readonly type: 'fragment';
			readonly kind: DataKind;
			readonly payload: Bytes;
			readonly last: boolean;
	  }
	| { readonly type: 'ping' | 'pong'; readonly payload?: Bytes }
	/**
	 * Begins the closing handshake; without a code the Close is empty. While connecting, it fails the
	 * connection.
	 */
	| { readonly type: 'close'; readonly code?: number; readonly reason?: string }
	/**
	 * Fails the connection for a reason of the application, without waiting for the peer's Close (§7.1.7).
	 */
	| { readonly type: 'fail'; readonly code: number }
	/** Ends TCP at once. */
	| { readonly type: 'drop' };

/** Says how a message is sent; by default in one frame, and compressed if compression was negotiated. */
export interface HowToSend {
	readonly fragmentBytes?: number;
	readonly compress?: boolean;
}

/** Performs a command in the turn. */
export function performCommand(turn: EndpointTurn, command: Command): void {
	switch (command.type) {
		case 'text':
			sendMessage(turn, 'text', encodeUtf8(command.text), command);
			return;
		case 'binary':
			sendMessage(turn, 'binary', command.payload, command);
			return;
		case 'fragment':
			sendFragment(turn, command.kind, command.payload, command.last);
			return;
		case 'ping':
		case 'pong':
			sendControl(turn, command.type, command.payload ?? NO_BYTES);
			return;
		case 'close':
			sendClose(turn, command.code ?? null, command.reason ?? '');
			return;
		case 'fail':
			if (refusedCode(turn, command.code)) return;
			if (turn.state.tcp === 'open' && turn.state.readyState !== 'CLOSED')
				endFor(turn, command.code);
			return;
		case 'drop':
			if (turn.state.tcp !== 'over') dropTcp(turn);
			return;
		default:
			command satisfies never;
	}
}

/** @throws RangeError when `fragmentBytes` is less than 1 */
function sendMessage(turn: EndpointTurn, kind: DataKind, payload: Bytes, how: HowToSend): void {
	const { fragmentBytes = Infinity, compress = true } = how;
	if (!(fragmentBytes >= 1)) throw new RangeError(`fragments of ${fragmentBytes} bytes`);
	if (!allowed(turn, turn.state.sends.data)) return;
	if (turn.next.outgoing !== null) {
		// Fragments of two messages must not be mixed (§5.4).
		refuse(turn, 'fragment-interleaved', { opcode: OPCODE[kind] });
		return;
	}
	const compressed = compress && turn.next.deflate !== null;
	const bytes = compressed ? deflate(turn, payload) : payload;
	for (let from = 0; from === 0 || from < bytes.length; from += fragmentBytes) {
		const to = Math.min(bytes.length, from + fragmentBytes);
		const opcode = from === 0 ? OPCODE[kind] : OPCODE.continuation;
		const fin = to === bytes.length;
		// Only the first frame of a compressed message has RSV1 set (RFC 7692 §6).
		turn.frame(opcode, bytes.subarray(from, to), { fin, rsv1: compressed && from === 0 });
		if (fin) return;
	}
}

function deflate(turn: EndpointTurn, payload: Bytes): Bytes {
	const { settings, deflate: before } = turn.next;
	if (settings.codec === null || before === null) throw new TypeError('no codec');
	const compressed = compressMessage(before, settings.codec, payload);
	turn.next.deflate = compressed.context;
	return compressed.payload;
}

function sendFragment(turn: EndpointTurn, kind: DataKind, payload: Bytes, last: boolean): void {
	if (!allowed(turn, turn.state.sends.data)) return;
	const { outgoing } = turn.next;
	if (outgoing !== null && outgoing.kind !== kind) {
		refuse(turn, 'fragment-interleaved', { opcode: OPCODE[kind] });
		return;
	}
	let utf8 = UTF8_START;
	if (kind === 'text') {
		// The message must be UTF-8; its fragments may cut a character (§5.6, §8.1).
		utf8 = utf8Run(outgoing?.utf8 ?? UTF8_START, payload, 0, payload.length);
		if (isUtf8Fault(utf8)) {
			const offset = utf8FaultOffset(utf8);
			refuse(turn, UTF8_FAULT_KINDS[utf8FaultKind(utf8)]!, { offset });
			return;
		}
		if (last && utf8 !== UTF8_START) {
			refuse(turn, 'utf8-truncated', { offset: payload.length });
			return;
		}
	}
	turn.next.outgoing = last ? null : { kind, utf8 };
	turn.frame(outgoing === null ? OPCODE[kind] : OPCODE.continuation, payload, { fin: last });
}

function sendControl(turn: EndpointTurn, type: 'ping' | 'pong', payload: Bytes): void {
	if (!allowed(turn, turn.state.sends.control)) return;
	if (tooLong(turn, payload.length)) return;
	turn.frame(OPCODE[type], payload);
}

function sendClose(turn: EndpointTurn, code: number | null, reason: string): void {
	const { state } = turn;
	if (code === null && reason !== '') {
		refuse(turn, 'close-body-length', {});
		return;
	}
	if (code !== null && (refusedCode(turn, code) || tooLong(turn, 2 + encodeUtf8(reason).length))) {
		return;
	}
	if (state.readyState === 'CONNECTING') {
		// WHATWG, `close()`: a connection that is not established yet is failed.
		failConnection(turn, null);
		return;
	}
	if (!state.sends.close) {
		refuse(turn, 'close-once', {});
		return;
	}
	turn.close({ code: code ?? 1005, reason });
	turn.move('send-close');
	turn.next.outgoing = null;
	turn.onlyTimer('closing', turn.next.settings.times.closingMs);
}

function endFor(turn: EndpointTurn, code: number): void {
	if (turn.next.state === 'close-done') return;
	failConnection(turn, code);
}

function refusedCode(turn: EndpointTurn, code: number): boolean {
	const [rule] = codesOfFaultBits(0, judgeCloseCode(code) & PAYLOAD_FAILURE_BITS);
	if (rule === undefined) return false;
	refuse(turn, rule, { closeCode: code });
	return true;
}

function tooLong(turn: EndpointTurn, length: number): boolean {
	if (length <= LONGEST_CONTROL_PAYLOAD) return false;
	refuse(turn, 'control-length', { length });
	return true;
}

function allowed(turn: EndpointTurn, allows: boolean): boolean {
	if (!allows) refuse(turn, 'endpoint-open-to-send', { state: turn.state.readyState });
	return allows;
}

function refuse(turn: EndpointTurn, rule: RuleCode, why: RuleData): void {
	turn.emit({ type: 'refused', rule, why });
}
