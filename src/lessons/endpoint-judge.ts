// What a strict endpoint does with bytes that arrive, and whether a learner's answer does the same. The
// engine's own endpoint decides.
import { hexText, readHex, sameBytes, type Bytes } from '../engine/bytes/index.ts';
import { listedKeys, openEndpoint, receive } from '../engine/endpoint/index.ts';
import { decodeFrames, frameAt, payloadOf, readCloseBody } from '../engine/frame/index.ts';
import { halfWidth } from '../engine/typed-number.ts';
import { frameFacts, wireBytes } from './facts/frame-facts.ts';
import { mistakeIn } from './conditions.ts';
import type { BeEndpointStep, Facts, Mistake } from './lesson.ts';
import { sentBytes } from './sent-bytes.ts';

/** Describes what the learner does: sends these bytes, fails the connection with this code, or waits for more. */
export type EndpointAnswer =
	| { readonly type: 'answer'; readonly bytes: Bytes }
	| { readonly type: 'fail'; readonly code: number | null }
	| { readonly type: 'wait' };

export interface EndpointTask {
	readonly role: 'client' | 'server';
	/** Holds the bytes that came earlier on this connection; `now` holds those that come now. */
	readonly before: Bytes;
	readonly now: Bytes;
}

/** Reads an answer as a lesson writes it: `answer:8a00`, `fail:1002` or `wait`; null if it is none of them. */
export function writtenAnswer(text: string): EndpointAnswer | null {
	const [type, value = ''] = text.split(':');
	if (type === 'wait') return { type };
	if (type === 'fail') return { type, code: Number(value) };
	return type === 'answer' ? { type, bytes: readHex(value).bytes } : null;
}

/** Returns the type of a written answer, and what a learner would type for it: hex digits or a code. */
export function typedAnswer(text: string): readonly [type: EndpointAnswer['type'], typed: string] {
	const answer = writtenAnswer(text);
	if (answer?.type === 'answer') return [answer.type, hexText(answer.bytes)];
	return answer?.type === 'fail' ? [answer.type, String(answer.code)] : ['wait', ''];
}

/** Writes what a learner has chosen and typed, as the progress of a step keeps it. */
export function keptAnswer(type: string, typed: string): string {
	return `${type}:${typed}`;
}

/** Reads a kept answer: its type, and what was typed for it. Older progress has the type alone. Null: there is none. */
export function readKeptAnswer(text: string): readonly [type: string, typed: string] | null {
	const [, type, typed = ''] = /^(answer|fail|wait)(?::(.*))?$/s.exec(text) ?? [];
	return type === undefined ? null : [type, typed];
}

/** Reads bytes that a learner typed, or says what they lack. */
export function readTyped(
	text: string,
):
	| { readonly type: 'bytes'; readonly bytes: Bytes }
	| { readonly type: 'bad' | 'half' | 'empty'; readonly found: string } {
	const { bytes, problems, complete } = readHex(halfWidth(text));
	const [problem] = problems;
	if (problem?.kind === 'odd-digits') return { type: 'half', found: text };
	if (problem || !complete) return { type: 'bad', found: problem?.found ?? text };
	return bytes.length === 0 ? { type: 'empty', found: '' } : { type: 'bytes', bytes };
}

/** Returns the close code that a learner typed, or null if it does not have four digits. */
export function readTypedCode(text: string): number | null {
	const typed = halfWidth(text).trim();
	return /^\d{4}$/.test(typed) ? Number(typed) : null;
}

/** Returns the task of a step: whose turn it is, and the bytes that came before and come now. */
export function endpointTask({ role, before = '', open }: BeEndpointStep): EndpointTask {
	const hex = /[?&]hex=([0-9a-fA-F]*)/.exec(open)?.[1] ?? '';
	return { role, before: readHex(before).bytes, now: readHex(hex).bytes };
}

/** Masks the frames of a strict client; a learner’s frames may have other keys. */
const MASKING_KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);

/** Returns what the strict endpoint does with the bytes that come now. */
export function strictAnswer({ role, before, now }: EndpointTask): EndpointAnswer {
	const keys = listedKeys([MASKING_KEY]);
	const open = receive(openEndpoint(role, { keys }), before).endpoint;
	const { effects, events } = receive(open, now);
	const failure = events.find((event) => event.type === 'failed');
	if (failure !== undefined) {
		const { reaction } = failure;
		return { type: 'fail', code: reaction.type === 'close' ? reaction.code : null };
	}
	const bytes = sentBytes(effects);
	return bytes.length === 0 ? { type: 'wait' } : { type: 'answer', bytes };
}

/** Returns whether two answers do the same. Frames may have other masking keys, and a Close another reason. */
export function sameAnswer(
	role: 'client' | 'server',
	given: EndpointAnswer,
	strict: EndpointAnswer,
): boolean {
	if (given.type === 'fail') return strict.type === 'fail' && given.code === strict.code;
	if (given.type === 'answer') {
		return strict.type === 'answer' && sameFrames(role, given.bytes, strict.bytes);
	}
	return strict.type === 'wait';
}

function sameFrames(role: 'client' | 'server', given: Bytes, strict: Bytes): boolean {
	const mine = wireBytes(given, role);
	const theirs = wireBytes(strict, role);
	const rows = decodeFrames(given, mine);
	const strictRows = decodeFrames(strict, theirs);
	if (rows.count !== strictRows.count || rows.firstFailure !== null) return false;
	for (let i = 0; i < rows.count; i++) {
		const { opcode, complete } = frameAt(rows, i);
		if (!complete || opcode !== frameAt(strictRows, i).opcode) return false;
		const payload = payloadOf(rows, given, i);
		const strictPayload = payloadOf(strictRows, strict, i);
		const same =
			opcode === 8
				? readCloseBody(payload).code === readCloseBody(strictPayload).code
				: sameBytes(payload, strictPayload);
		if (!same) return false;
	}
	return true;
}

export interface JudgedAnswer {
	readonly right: boolean;
	readonly mistake: Mistake | null;
	readonly facts: Facts;
	/** Says whether a right answer has a masking key of zeros, which the other side does not refuse. */
	readonly zeroKey: boolean;
}

/** Judges an answer by the strict endpoint, and by the mistakes that the step does not accept. */
export function judgeAnswer(step: BeEndpointStep, answer: EndpointAnswer): JudgedAnswer {
	const { role, mistakes } = step;
	const facts = answerFacts(role, answer);
	const mistake = mistakeIn(mistakes, facts);
	const strict = strictAnswer(endpointTask(step));
	const right = sameAnswer(role, answer, strict) && mistake?.accepted !== true;
	// RFC 6455 §5.3: the key must be unpredictable. A receiver cannot know how it was chosen.
	return { right, mistake, facts, zeroKey: right && facts('rule.mask-key-unpredictable') === true };
}

/**
 * Returns the facts of an answer: `answer.type`, `answer.code`, and the facts of its bytes as the side that sends them.
 */
export function answerFacts(role: 'client' | 'server', answer: EndpointAnswer): Facts {
	const bytes = answer.type === 'answer' ? answer.bytes : new Uint8Array();
	const facts = frameFacts(wireBytes(bytes, role));
	return (name) => {
		if (name === 'answer.type') return answer.type;
		if (name === 'answer.code') return answer.type === 'fail' ? answer.code : null;
		return facts(name);
	};
}
