// Writes client and server for Python with the package `websockets`, from version 14 on.
import { decodeUtf8, latin1Text, type Bytes } from '../../../engine/bytes/index.ts';
import { plainHex } from '../connection-json.ts';
import {
	beginningTexts,
	commentLines,
	indentedLines,
	isWritten,
	PROGRAM_PORT,
	joinedLines,
	quotedText,
	refusalComment,
	stepLines,
	urlText,
	type StepLanguage,
} from './program-lines.ts';
import type { ProgramComments } from './program-comments.ts';
import type { Refusal, Reproduction } from './reproduction.ts';

const STEP = '    ';

const PYTHON: StepLanguage = {
	comment: '#',
	wait: (_, more) => `await receive(ws, ${more})`,
	begin: 'begun = time.monotonic()',
	until: (ms) => `await asyncio.sleep(begun + ${ms / 1000} - time.monotonic())`,
	reading: { pause: 'ws.transport.pause_reading()', resume: 'ws.transport.resume_reading()' },
	compressesAll: true,
	act(action, held) {
		switch (action.type) {
			case 'message':
				return [`await ws.send(${valueOf(action.kind, action.content)})`];
			case 'fragment': {
				// send() would add an empty last frame, and wait with a Ping between the frames.
				const value = bytesOf(action.content);
				const fin = action.whole === null ? 'False' : 'True';
				return throughProtocol(
					action.first
						? `send_${action.kind}(${value}, fin=${fin})`
						: `send_continuation(${value}, fin=${fin})`,
				);
			}
			case 'ping':
				// ping() refuses a payload that is not answered yet.
				return throughProtocol(`send_ping(${bytesOf(action.payload)})`);
			case 'pong':
				return [`await ws.pong(${bytesOf(action.payload)})`];
			case 'close': {
				const { code, reason } = action;
				const values = `${code ?? ''}${reason === '' ? '' : `, ${quotedText(reason)}`}`;
				// close() would wait for the other side, and sends a code always.
				if (held) return [`ws.protocol.send_close(${values})`, 'ws.send_data()'];
				return code === null ? throughProtocol('send_close()') : [`await ws.close(${values})`];
			}
			case 'fin':
				return ['ws.transport.close()'];
			case 'reset':
				return resetStatements('ws.transport');
		}
	},
};

function throughProtocol(call: string): readonly string[] {
	return ['async with ws.send_context():', `${STEP}ws.protocol.${call}`];
}

function resetStatements(transport: string): readonly string[] {
	return [
		'linger = struct.pack("ii", 1, 0)',
		`${transport}.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)`,
		`${transport}.abort()`,
	];
}

/** Returns the client. */
export function pythonClient(done: Reproduction, words: ProgramComments): string {
	const { origin, subprotocols } = done;
	const patienceMs = done.refusal?.patienceMs ?? null;
	const values = [
		urlText(done),
		...settings(done),
		...(subprotocols.length === 0
			? []
			: [`subprotocols=[${subprotocols.map(quotedText).join(', ')}]`]),
		...(origin === null ? [] : [`origin=${quotedText(origin)}`]),
		...(patienceMs === null ? [] : [`open_timeout=${patienceMs / 1000}`]),
	];
	return programOf('client', done, words, [
		'async def main():',
		`${STEP}try:`,
		`${STEP}${STEP}async with connect(${values.join(', ')}) as ws:`,
		...indentedLines(runLines(done, 'client', words), STEP + STEP + STEP),
		`${STEP}except (InvalidHandshake, OSError) as error:`,
		`${STEP}${STEP}print("error", error)`,
	]);
}

/** Returns the server. It serves one connection. */
export function pythonServer(done: Reproduction, words: ProgramComments): string {
	if (done.refusal !== null) return refusingServer(done, done.refusal, words);
	const { chosen } = done;
	const values = [
		'handler',
		'"localhost"',
		String(PROGRAM_PORT),
		...settings(done),
		...(chosen === null ? [] : [`subprotocols=[${quotedText(chosen)}]`]),
	];
	return programOf('server', done, words, [
		'async def main():',
		`${STEP}done = asyncio.Event()`,
		'',
		`${STEP}async def handler(ws):`,
		...indentedLines(runLines(done, 'server', words), STEP + STEP),
		`${STEP}${STEP}done.set()`,
		'',
		`${STEP}async with serve(${values.join(', ')}):`,
		`${STEP}${STEP}print("listening")`,
		`${STEP}${STEP}await done.wait()`,
	]);
}

function settings({ compressed }: Reproduction): readonly string[] {
	return [
		`compression=${compressed ? '"deflate"' : 'None'}`,
		'ping_interval=None',
		'max_size=None',
		'max_queue=None',
	];
}

function programOf(
	side: 'client' | 'server',
	done: Reproduction,
	words: ProgramComments,
	main: readonly string[],
): string {
	const resets = done.steps[side].some(({ action }) => action.type === 'reset');
	return joinedLines([
		...commentLines('#', beginningTexts(side, done, words, PYTHON)),
		'# pip install "websockets>=14"',
		'import asyncio',
		...(resets ? ['import socket', 'import struct'] : []),
		'import time',
		'',
		side === 'client'
			? 'from websockets.asyncio.client import connect'
			: 'from websockets.asyncio.server import serve',
		`from websockets.exceptions import ConnectionClosed${side === 'client' ? ', InvalidHandshake' : ''}`,
		'',
		'',
		'async def receive(ws, count):',
		`${STEP}for _ in range(count):`,
		`${STEP}${STEP}message = await ws.recv()`,
		`${STEP}${STEP}if isinstance(message, str):`,
		`${STEP}${STEP}${STEP}print("message text", message)`,
		`${STEP}${STEP}else:`,
		`${STEP}${STEP}${STEP}print("message binary", message.hex())`,
		'',
		'',
		...main,
		'',
		'',
		'asyncio.run(main())',
	]);
}

/** Returns the lines of the steps, and then of everything that still comes until the connection is closed. */
function runLines(done: Reproduction, side: 'client' | 'server', words: ProgramComments) {
	return [
		'print("open")',
		'try:',
		...indentedLines(stepLines(done, side, PYTHON, words), STEP),
		`${STEP}while True:`,
		`${STEP}${STEP}await receive(ws, 1)`,
		'except ConnectionClosed:',
		`${STEP}pass`,
		'await ws.wait_closed()',
		'print("close", ws.close_code, ws.close_reason)',
	];
}

function refusingServer(done: Reproduction, refusal: Refusal, words: ProgramComments): string {
	const { response, end } = refusal;
	return joinedLines([
		...commentLines('#', [
			...beginningTexts('server', done, words, PYTHON),
			refusalComment(refusal, words),
		]),
		'import asyncio',
		...(end === 'reset' ? ['import socket', 'import struct'] : []),
		'',
		`RESPONSE = ${quotedText(latin1Text(response))}.encode("latin-1")`,
		'',
		'',
		'async def main():',
		`${STEP}done = asyncio.Event()`,
		'',
		`${STEP}async def answer(reader, writer):`,
		`${STEP}${STEP}await reader.readuntil(b"\\r\\n\\r\\n")`,
		`${STEP}${STEP}writer.write(RESPONSE)`,
		...indentedLines(
			end === 'reset'
				? ['await writer.drain()', ...resetStatements('writer.transport')]
				: [
						...(end === null ? ['await reader.read()'] : []),
						'writer.close()',
						'await writer.wait_closed()',
					],
			STEP + STEP,
		),
		`${STEP}${STEP}done.set()`,
		'',
		`${STEP}async with await asyncio.start_server(answer, "localhost", ${PROGRAM_PORT}):`,
		`${STEP}${STEP}print("listening")`,
		`${STEP}${STEP}await done.wait()`,
		'',
		'',
		'asyncio.run(main())',
	]);
}

function valueOf(kind: 'text' | 'binary', content: Bytes): string {
	if (kind === 'binary') return bytesOf(content);
	return isWritten(content) ? quotedText(decodeUtf8(content).text) : `"x" * ${content.length}`;
}

function bytesOf(content: Bytes): string {
	return isWritten(content) ? `bytes.fromhex("${plainHex(content)}")` : `bytes(${content.length})`;
}
