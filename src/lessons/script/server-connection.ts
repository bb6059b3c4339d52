// One connection of a learner's server: the functions that the program may call, and what it has done with
// them. What the functions write is encoded by the engine, so a program cannot send a frame that is broken.
import {
	decodeBase64,
	decodeUtf8,
	encodeUtf8,
	joinBytes,
	utf8FaultOf,
	type Bytes,
} from '../../engine/bytes/index.ts';
import { OPCODE, closeBody, encodeFrame } from '../../engine/frame/index.ts';
import { acceptFor } from '../../engine/handshake/index.ts';
import { composeResponse } from '../../engine/http/index.ts';
import { PROGRAM_LIMITS, RefusedCall } from './program-fault.ts';
import {
	BytesValue,
	CallableValue,
	ListValue,
	RecordValue,
	programText,
	type ProgramValue,
} from './program-values.ts';

type Given = readonly ProgramValue[];

const LONGEST_CONTROL = 125;

/** Lists functions that only compute. */
const HELPERS: readonly CallableValue[] = [
	new CallableValue('acceptValue', ([key]) => acceptFor(latin1(text(key, 0), 0))),
	new CallableValue('decodeBase64', ([value]) => base64Bytes(text(value, 0))),
	new CallableValue('text', ([payload]) => decodeUtf8(bytesOf(payload, 0)).text),
	new CallableValue('bytes', ([value]) => new BytesValue(encodeUtf8(text(value, 0)))),
	new CallableValue('isUtf8', ([payload]) => utf8FaultOf(bytesOf(payload, 0)) === null),
	new CallableValue('join', ([parts]) => joined(parts)),
];

export class ServerConnection {
	/** Holds the response to the request, as bytes; it is null before there is one. */
	response: Bytes | null = null;
	/** Lists the frames that were sent, in order. */
	readonly frames: Bytes[] = [];
	readonly logged: string[] = [];
	#state: 'opening' | 'open' | 'closed' = 'opening';

	/** Lists the functions that a program can call. */
	readonly functions: readonly CallableValue[] = [
		this.#command('respond', (given) => this.#respond(given)),
		this.#command('send', ([message]) => this.#send(message)),
		this.#command('ping', ([payload]) => this.#control(OPCODE.ping, payload)),
		this.#command('pong', ([payload]) => this.#control(OPCODE.pong, payload)),
		this.#command('close', (given) => this.#close(given)),
		this.#command('fail', ([code]) => this.#close([whole(code, 0)])),
		this.#command('log', (given) => this.#log(given)),
		...HELPERS,
	];

	#command(name: string, perform: (given: Given) => void): CallableValue {
		return new CallableValue(name, (given) => {
			perform(given);
			return undefined;
		});
	}

	get isOpen(): boolean {
		return this.#state === 'open';
	}

	/** The engine's server has accepted the request for the program. */
	opened(): void {
		this.#state = 'open';
	}

	#respond([status, fields, body]: Given): void {
		if (this.response !== null || this.#state !== 'opening')
			throw new RefusedCall('second-response');
		const code = whole(status, 0);
		if (code < 100 || code > 999) throw new RefusedCall('argument', 0);
		const head = composeResponse(code, fieldsOf(fields));
		const content = body === undefined ? new Uint8Array() : encodeUtf8(text(body, 2));
		this.response = joinBytes([head, content]);
		this.#state = code === 101 ? 'open' : 'closed';
	}

	#send(message: ProgramValue): void {
		const isText = typeof message === 'string';
		const payload = isText ? encodeUtf8(message) : bytesOf(message, 0);
		this.#frame(isText ? OPCODE.text : OPCODE.binary, payload);
	}

	#control(opcode: number, payload: ProgramValue): void {
		const content = payload === undefined ? new Uint8Array() : contentOf(payload, 0);
		if (content.length > LONGEST_CONTROL) throw new RefusedCall('argument', 0);
		this.#frame(opcode, content);
	}

	#close([code, reason]: Given): void {
		const number = code === undefined || code === null ? null : whole(code, 0);
		if (number !== null && (number < 0 || number > 0xffff)) throw new RefusedCall('argument', 0);
		if (reason !== undefined && number === null) throw new RefusedCall('argument', 1);
		const body = closeBody(number, reason === undefined ? '' : text(reason, 1));
		if (body.length > LONGEST_CONTROL) throw new RefusedCall('argument', 1);
		this.#frame(OPCODE.close, body);
		this.#state = 'closed';
	}

	#frame(opcode: number, payload: Bytes): void {
		if (this.#state !== 'open') throw new RefusedCall('not-open');
		this.frames.push(encodeFrame({ fin: true, opcode, payload }));
	}

	#log(given: Given): void {
		if (this.logged.length >= PROGRAM_LIMITS.logged) throw new RefusedCall('too-big');
		this.logged.push(given.map(programText).join(' '));
	}
}

function fieldsOf(fields: ProgramValue): readonly { name: string; value: string }[] {
	if (fields === undefined) return [];
	if (!(fields instanceof RecordValue)) throw new RefusedCall('argument', 1);
	return [...fields.fields].map(([name, value]) => ({
		name: latin1(name, 1),
		value: latin1(programText(value), 1),
	}));
}

/** @throws RefusedCall when the value is not a text. */
function text(value: ProgramValue, argument: number): string {
	if (typeof value !== 'string') throw new RefusedCall('argument', argument);
	return value;
}

/** A head line has one byte for each character, and its end is not a part of a value. */
function latin1(value: string, argument: number): string {
	if (!/^[\t\u0020-\u00ff]*$/u.test(value)) throw new RefusedCall('argument', argument);
	return value;
}

function whole(value: ProgramValue, argument: number): number {
	if (typeof value !== 'number' || !Number.isInteger(value))
		throw new RefusedCall('argument', argument);
	return value;
}

/** Returns bytes, also those of a list of numbers from 0 to 255. */
function bytesOf(value: ProgramValue, argument: number): Bytes {
	if (value instanceof BytesValue) return Uint8Array.from(value.bytes);
	if (!(value instanceof ListValue)) throw new RefusedCall('argument', argument);
	return Uint8Array.from(value.items, (item) => {
		if (typeof item !== 'number' || !(item >= 0 && item <= 255)) {
			throw new RefusedCall('argument', argument);
		}
		return item;
	});
}

function contentOf(value: ProgramValue, argument: number): Bytes {
	return typeof value === 'string' ? encodeUtf8(value) : bytesOf(value, argument);
}

function base64Bytes(value: string): ProgramValue {
	const { bytes, fault } = decodeBase64(value);
	return fault === null ? new BytesValue(bytes) : null;
}

/** Joins the bytes of the fragments of a message. */
function joined(parts: ProgramValue): ProgramValue {
	if (!(parts instanceof ListValue)) throw new RefusedCall('argument', 0);
	let length = 0;
	const all = parts.items.map((part) => {
		const bytes = contentOf(part, 0);
		length += bytes.length;
		if (length > PROGRAM_LIMITS.size) throw new RefusedCall('too-big', 0);
		return bytes;
	});
	return new BytesValue(joinBytes(all));
}
