// Reads what websocat writes with `-v`: lines of its log, and "websocat: " before the fault that ends it. Its
// messages are between these lines without a mark, so they are not read. Sources: vi/websocat,
// src/ws_client_peer.rs ("Connected to ws") and src/ws_peer.rs; rust-websocket, src/result.rs (the words of
// WebSocketError); faults as in vi/websocat issues 55, 106, 109, 244 and 303.
import { NOTHING_READ, type PieceReading } from '../piece.ts';
import { sign, type SignId, type Sign } from '../sign.ts';
import { ConnectionDraft } from './connection-draft.ts';
import { toolLines, type ToolLine } from './tool-lines.ts';

const LINE = /^\[(?:INFO |INFO|DEBUG|TRACE|WARN |WARN|ERROR) +websocat(?:::\w+)?\] |^websocat: /;

/** Lists faults, with the sign before the WebSocket is open and the sign after. */
const FAULTS: readonly (readonly [pattern: RegExp, before: SignId, after: SignId | null])[] = [
	[/failed to lookup address|Name or service not known/, 'name-not-found', null],
	[/Connection refused/, 'tcp-refused', null],
	[/timed out \(os error/, 'tcp-no-answer', 'peer-silent'],
	[/No route to host|Network is unreachable/, 'network-unreachable', null],
	[/Connection reset by peer/, 'no-response', 'reset-from-server'],
	[/TLS (?:failure|handshake)|certificate|SSL routines/i, 'tls-not-accepted', null],
	[/WebSocket response error|response is invalid/i, 'handshake-failed', null],
	[/WebSocket protocol error/, 'handshake-failed', 'frame-invalid'],
	[/Text in UTF-8|invalid utf-8/i, 'handshake-failed', 'text-not-utf8'],
	[/I\/O failure|No data available/, 'connect-failed', null],
];

/** Returns null if the text is not written by websocat. */
export function readWebsocatText(text: string): PieceReading | null {
	const draft = new ConnectionDraft('websocat');
	const signs: Sign[] = [];
	let lines = 0;
	for (const line of toolLines(text)) {
		const content = line.text.trim();
		if (!LINE.test(content)) continue;
		lines++;
		const range = { from: line.from, to: line.to };
		if (/\] Connected to ws\b/.test(content) && draft.isEmpty) {
			draft.add({ type: 'opened' }, range, null);
			draft.unseen.add('opening').add('frames').add('control-frames');
		} else if (/Received (?:WebSocket )?close message/i.test(content) && !draft.isEmpty) {
			draft.add({ type: 'show', by: 'client', state: 'CLOSING' }, range, null);
		} else if (content.startsWith('websocat: ')) signs.push(...faultSigns(line, draft));
	}
	if (lines === 0) return null;
	const connections = draft.isEmpty ? [] : [draft.seen()];
	return { ...NOTHING_READ, kind: 'transcript', format: 'websocat', connections, signs };
}

function faultSigns({ text, from, to }: ToolLine, draft: ConnectionDraft): readonly Sign[] {
	const range = { from, to };
	const [, status] = /unexpected status code \((\d{3})/i.exec(text) ?? [];
	if (status !== undefined) return [sign('response', range, { status: Number(status) })];
	if (/unexpected status code/i.test(text)) return [sign('handshake-failed', range)];
	const found = FAULTS.find(([pattern]) => pattern.test(text));
	if (found === undefined) return [];
	const [, before, after] = found;
	if (draft.isEmpty) return [sign(before, range)];
	if (after !== null && after !== 'reset-from-server') return [sign(after, range)];
	if (after === null) draft.add({ type: 'lost' }, range, null);
	else draft.add({ type: 'reset', by: 'server' }, range, null);
	return [];
}
