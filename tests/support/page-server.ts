// The server of a page's script, as the vector describes it. It is used on a real connection and in the
// model.
import { decodeUtf8 } from '../../src/engine/bytes/index.ts';
import type { Command } from '../../src/engine/endpoint/send.ts';
import type { ProtocolEvent } from '../../src/engine/endpoint/endpoint-events.ts';
import type { ApiServer } from '../../src/vectors/rules.ts';

/**
 * Returns the head that the server sends instead of a WebSocket, followed by FIN; null if it accepts
 * WebSockets.
 */
export function headOf(server: ApiServer | undefined, url: string): string | null {
	if (server?.type !== 'answers') return null;
	const location = server.status === 302 ? `Location: ${url.replace('ws', 'http')}\r\n` : '';
	return `HTTP/1.1 ${server.status} ${server.status === 302 ? 'Found' : 'Forbidden'}\r\n${location}Content-Length: 0\r\n\r\n`;
}

export function served(
	server: ApiServer | undefined,
	event: ProtocolEvent,
	command: (command: Command) => void,
	arrived: string[],
): void {
	if (event.type === 'opened' && server?.type === 'sends') {
		for (const text of server.texts) command({ type: 'text', text });
	}
	if (event.type === 'opened' && server?.type === 'closes') {
		command({ type: 'close', code: server.code, reason: server.reason });
	}
	if (event.type !== 'message') return;
	const { kind, payload } = event;
	if (kind === 'binary') {
		command({ type: 'binary', payload });
		return;
	}
	const { text } = decodeUtf8(payload);
	arrived.push(text);
	if (server === undefined) command({ type: 'text', text });
}
