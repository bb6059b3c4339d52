// Plays one case: the learner's program gets the request, then what its step says that it reads.
import { decodeUtf8, joinBytes, type Bytes } from '../../engine/bytes/index.ts';
import { receive, startServer } from '../../engine/endpoint/index.ts';
import { decodeFrames, frameAt, payloadOf } from '../../engine/frame/index.ts';
import { readRequest } from '../../engine/handshake/index.ts';
import { sentBytes } from '../sent-bytes.ts';
import type { ScriptStep } from '../lesson.ts';
import type { ReadProgram } from './parse-program.ts';
import { BytesValue, RecordValue, type ProgramValue } from './program-values.ts';
import { ProgramRun } from './run-program.ts';
import { frameBytes, readAnswer, requestBytes, type ServerResult } from './server-result.ts';
import type { ServerCase } from './server-cases.ts';
import { ServerConnection } from './server-connection.ts';

/** Says what a step asks of a server. */
export type ServerTask = Pick<ScriptStep, 'reads' | 'application' | 'cases'>;
export type ParsedProgram = Extract<ReadProgram, { readonly type: 'program' }>;

/** Plays a case: the program gets the request, then what its step says that it reads. */
export function playCase(
	task: ServerTask,
	program: ParsedProgram,
	of: ServerCase,
	keepsLines: boolean,
): { readonly result: ServerResult; readonly run: ProgramRun } {
	const connection = new ServerConnection();
	const run = new ProgramRun(program, connection.functions, { keepsLines });
	const request = requestBytes(of);
	// Without a function for requests, the library of the step does the opening handshake.
	const byItself = task.reads === 'messages' && !run.has('onRequest');
	let { endpoint, effects } = receive(startServer().endpoint, request);
	let response: Bytes | null;
	if (byItself) {
		response = sentBytes(effects);
		if (endpoint.state === 'open') connection.opened();
		if (connection.isOpen) run.call('onOpen');
	} else {
		run.call('onRequest', requestValue(request));
		({ response } = connection);
	}
	const answer = readAnswer(request, response);
	for (const bytes of answer?.opens === true ? frameBytes(of) : []) {
		if (!connection.isOpen || run.fault !== null) break;
		if (task.reads === 'bytes') run.call('onBytes', new BytesValue(bytes));
		else if (task.reads === 'frames') run.call('onFrame', frameValue(bytes));
		else {
			const step = receive(endpoint, bytes);
			({ endpoint, effects } = step);
			const own = sentBytes(effects);
			if (own.length > 0) connection.frames.push(own);
			for (const event of step.events) {
				if (event.type === 'message')
					run.call('onMessage', messageValue(event.kind, event.payload));
			}
		}
	}
	const { frames, logged } = connection;
	// What a program writes behind the head of a 101 comes to the client before all frames, and it reads it as frames.
	const written = answer?.opens === true ? [answer.rest, ...frames] : frames;
	return { result: { response: answer, frames: joinBytes(written), logged }, run };
}

function messageValue(kind: 'text' | 'binary', payload: Bytes): ProgramValue {
	return kind === 'text' ? decodeUtf8(payload).text : new BytesValue(payload);
}

function requestValue(bytes: Bytes): RecordValue {
	const { head } = readRequest(bytes, { dialled: null, client: 'other' });
	const headers = new Map<string, string>();
	for (const { name, value } of head.headerFields) {
		const lower = name.text.toLowerCase();
		const before = headers.get(lower);
		headers.set(lower, before === undefined ? value.text : `${before}, ${value.text}`);
	}
	const line = head.startLine;
	return new RecordValue(
		[
			['method', line?.method?.text ?? ''],
			['target', line?.target?.text ?? ''],
			['version', line?.version?.text ?? ''],
			['headers', new RecordValue(headers)],
		],
		{ closed: true },
	);
}

/** Returns a frame as a program sees it: the fields of its header, and its payload without the mask. */
function frameValue(bytes: Bytes): RecordValue {
	const rows = decodeFrames(bytes, { from: 'client', deflate: false, limit: null });
	const { fin, rsv1, rsv2, rsv3, opcode, masked, lengthForm } = frameAt(rows, 0);
	return new RecordValue(
		[
			['fin', fin],
			['rsv1', rsv1],
			['rsv2', rsv2],
			['rsv3', rsv3],
			['opcode', opcode],
			['masked', masked],
			['lengthForm', lengthForm],
			['payload', new BytesValue(payloadOf(rows, bytes, 0))],
		],
		{ closed: true },
	);
}
