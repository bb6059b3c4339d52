// Writes the client for a browser, and client and server for Node with the package `ws`.
import { decodeUtf8, latin1Text, type Bytes } from '../../../engine/bytes/index.ts';
import type { Role } from '../../../engine/role.ts';
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
import type { ReproducedAction } from './reproduced-steps.ts';
import type { Refusal, Reproduction } from './reproduction.ts';

const STEP = '\t';
const UNTIL = 'const until = (time) => new Promise((done) => setTimeout(done, time - Date.now()));';

const SHARED = {
	comment: '//',
	wait: (total) => `await messages(${total});`,
	begin: 'const begun = Date.now();',
	until: (ms) => `await until(begun + ${ms});`,
} satisfies Partial<StepLanguage>;

/** Returns the client as a script of a page. */
export function browserClient(done: Reproduction, words: ProgramComments): string {
	const patienceMs = done.refusal?.patienceMs ?? null;
	const values = [urlText(done), ...(done.subprotocols.length > 0 ? [listed(done)] : [])];
	return joinedLines([
		...openingLines('client', done, words, PAGE),
		UNTIL,
		'let received = 0;',
		`const ws = new WebSocket(${values.join(', ')});`,
		"ws.binaryType = 'arraybuffer';",
		...(patienceMs === null
			? []
			: [`setTimeout(() => ws.readyState === WebSocket.CONNECTING && ws.close(), ${patienceMs});`]),
		'const messages = async (count) => {',
		`${STEP}while (received < count) {`,
		`${STEP}${STEP}await new Promise((done) => ws.addEventListener('message', done, { once: true }));`,
		`${STEP}}`,
		'};',
		"ws.addEventListener('message', ({ data }) => {",
		`${STEP}received++;`,
		`${STEP}if (typeof data === 'string') console.log('message text', data);`,
		`${STEP}else console.log('message binary', data.byteLength, 'bytes');`,
		'});',
		"ws.addEventListener('error', () => console.log('error'));",
		"ws.addEventListener('close', ({ code, reason }) => console.log('close', code, reason));",
		"ws.addEventListener('open', async () => {",
		`${STEP}console.log('open');`,
		...indentedLines(stepLines(done, 'client', PAGE, words), STEP),
		'});',
	]);
}

/** Returns the client for Node. */
export function nodeClient(done: Reproduction, words: ProgramComments): string {
	const { origin, compressed } = done;
	const patienceMs = done.refusal?.patienceMs ?? null;
	const options = [
		`perMessageDeflate: ${compressed ? '{ threshold: 0 }' : 'false'}`,
		...(origin === null ? [] : [`origin: ${quotedText(origin)}`]),
		...(patienceMs === null ? [] : [`handshakeTimeout: ${patienceMs}`]),
	];
	return joinedLines([
		...openingLines('client', done, words, NODE),
		'// npm install ws@8',
		"import WebSocket from 'ws';",
		'',
		UNTIL,
		`const ws = new WebSocket(${urlText(done)}, ${listed(done)}, { ${options.join(', ')} });`,
		...nodeEvents(),
		"ws.on('open', async () => {",
		`${STEP}console.log('open');`,
		...indentedLines(stepLines(done, 'client', NODE, words), STEP),
		'});',
	]);
}

/** Returns the server for Node. It serves one connection. */
export function nodeServer(done: Reproduction, words: ProgramComments): string {
	if (done.refusal !== null) return refusingServer(done, done.refusal, words);
	const options = [
		`port: ${PROGRAM_PORT}`,
		`perMessageDeflate: ${done.compressed ? '{ threshold: 0 }' : 'false'}`,
		...(done.chosen === null ? [] : [`handleProtocols: () => ${quotedText(done.chosen)}`]),
	];
	return joinedLines([
		...openingLines('server', done, words, NODE),
		'// npm install ws@8',
		"import { WebSocketServer } from 'ws';",
		'',
		UNTIL,
		`const server = new WebSocketServer({ ${options.join(', ')} });`,
		"server.on('listening', () => console.log('listening'));",
		"server.on('connection', async (ws) => {",
		`${STEP}console.log('open');`,
		...indentedLines(nodeEvents(), STEP),
		`${STEP}ws.on('close', () => server.close());`,
		...indentedLines(stepLines(done, 'server', NODE, words), STEP),
		'});',
	]);
}

function refusingServer(done: Reproduction, refusal: Refusal, words: ProgramComments): string {
	return joinedLines([
		...openingLines('server', done, words, NODE),
		`// ${refusalComment(refusal, words)}`,
		"import { createServer } from 'node:net';",
		'',
		'const server = createServer((socket) => {',
		`${STEP}socket.on('error', () => undefined);`,
		`${STEP}socket.once('data', () => {`,
		...indentedLines(refusalStatements(refusal), STEP + STEP),
		`${STEP}${STEP}server.close();`,
		`${STEP}});`,
		'});',
		`server.listen(${PROGRAM_PORT}, () => console.log('listening'));`,
	]);
}

function refusalStatements({ response, end }: Refusal): readonly string[] {
	const text = response.length === 0 ? null : `${quotedText(latin1Text(response))}, 'latin1'`;
	if (end === 'fin') return [`socket.end(${text ?? ''});`];
	const write =
		text === null ? [] : [`socket.write(${text}${end === 'reset' ? ', () => {' : ');'}`];
	if (end === null) return write;
	const reset = 'socket.resetAndDestroy();';
	return text === null ? [reset] : [...write, STEP + reset, '});'];
}

function openingLines(
	side: Role,
	done: Reproduction,
	words: ProgramComments,
	language: StepLanguage,
) {
	return commentLines('//', beginningTexts(side, done, words, language));
}

function listed({ subprotocols }: Reproduction): string {
	return `[${subprotocols.map(quotedText).join(', ')}]`;
}

function nodeEvents(): readonly string[] {
	return [
		'let received = 0;',
		'const messages = async (count) => {',
		`${STEP}while (received < count) await new Promise((done) => ws.once('message', done));`,
		'};',
		"ws.on('message', (data, isBinary) => {",
		`${STEP}received++;`,
		`${STEP}if (isBinary) console.log('message binary', data.toString('hex'));`,
		`${STEP}else console.log('message text', String(data));`,
		'});',
		"ws.on('ping', (data) => console.log('ping', data.toString('hex')));",
		"ws.on('pong', (data) => console.log('pong', data.toString('hex')));",
		"ws.on('error', ({ message }) => console.log('error', message));",
		"ws.on('close', (code, reason) => console.log('close', code, String(reason)));",
	];
}

const PAGE: StepLanguage = {
	...SHARED,
	reading: null,
	compressesAll: true,
	act(action) {
		switch (action.type) {
			case 'message':
				return [`ws.send(${pageValue(action.kind, action.content)});`];
			case 'fragment':
				return 'fragments';
			case 'close': {
				const { code } = action;
				// The WHATWG standard lets a page send 1000 and 3000 to 4999.
				const offered = code === null || code === 1000 || (code >= 3000 && code <= 4999);
				return offered ? [closeCall(action)] : 'close-code';
			}
			default:
				return action.type;
		}
	},
};

function pageValue(kind: 'text' | 'binary', content: Bytes): string {
	if (kind === 'text') return textValue(content);
	if (!isWritten(content)) return `new Uint8Array(${content.length})`;
	return `new Uint8Array([${Array.from(content, (byte) => `0x${plainHex(Uint8Array.of(byte))}`).join(', ')}])`;
}

function textValue(content: Bytes): string {
	return isWritten(content)
		? quotedText(decodeUtf8(content).text)
		: `'x'.repeat(${content.length})`;
}

function closeCall({ code, reason }: Extract<ReproducedAction, { type: 'close' }>): string {
	const values = code === null ? [] : [code, ...(reason === '' ? [] : [quotedText(reason)])];
	return `ws.close(${values.join(', ')});`;
}

const NODE: StepLanguage = {
	...SHARED,
	reading: { pause: 'ws.pause();', resume: 'ws.resume();' },
	compressesAll: false,
	act(action) {
		switch (action.type) {
			case 'message': {
				const options = action.compress === false ? ', { compress: false }' : '';
				return [`ws.send(${nodeValue(action.kind, action.content)}${options});`];
			}
			case 'fragment': {
				const options = [
					`binary: ${action.kind === 'binary'}`,
					`fin: ${action.whole !== null}`,
					...(action.compress === false ? ['compress: false'] : []),
				];
				return [`ws.send(${bufferOf(action.content)}, { ${options.join(', ')} });`];
			}
			case 'ping':
			case 'pong':
				return [
					`ws.${action.type}(${action.payload.length === 0 ? '' : bufferOf(action.payload)});`,
				];
			case 'close':
				return [closeCall(action)];
			case 'fin':
				// terminate() ends the socket without a Close.
				return ['ws.terminate();'];
			case 'reset':
				return ['ws._socket.resetAndDestroy();'];
		}
	},
};

function nodeValue(kind: 'text' | 'binary', content: Bytes): string {
	return kind === 'text' ? textValue(content) : bufferOf(content);
}

function bufferOf(content: Bytes): string {
	if (!isWritten(content)) return `Buffer.alloc(${content.length})`;
	return `Buffer.from('${plainHex(content)}', 'hex')`;
}
