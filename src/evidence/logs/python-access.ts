// What the servers of Python print of each request in development: uvicorn (also that of FastAPI), the server of Django,
// and Daphne in its place.
//
// Sources: uvicorn, uvicorn/logging.py, AccessFormatter; Django, django/core/servers/basehttp.py, log_message; Daphne,
// daphne/management/commands/runserver.py, log_action; github.com/django/channels/issues/1956.
import type { SignId } from '../sign.ts';
import { loggedStatus, logLine, readLoggedRequest, type LogLine } from './log-line.ts';

const UVICORN =
	/^(?:[A-Z]{4,8}: {1,8})?[\w.:[\]-]{3,60}:\d{1,5} - "([A-Z]{3,7} \S{1,4000} HTTP\/[\d.]{1,3})" ([1-5]\d\d)\b/;
const DJANGO =
	/^\[\d\d\/[A-Z][a-z]{2}\/\d{4} \d\d:\d\d:\d\d\] "([A-Z]{3,7} \S{1,4000} HTTP\/[\d.]{1,3})" ([1-5]\d\d) /;
const DAPHNE = /^HTTP ([A-Z]{3,7} \S{1,4000}) ([1-5]\d\d) \[(\d+\.\d+), /;

/** Matches what uvicorn writes of a WebSocket in the place of the request line. */
const UVICORN_WEBSOCKET =
	/^(?:[A-Z]{4,8}: {1,8})?\S[^"]{2,60}? - "WebSocket \S{1,4000}" (\[accepted\]|403)/;
const DAPHNE_WEBSOCKET = /^WebSocket (HANDSHAKING|CONNECT|REJECT|DISCONNECT) \/\S{0,4000} \[/;
const WEBSOCKET: ReadonlyMap<string, SignId> = new Map([
	['[accepted]', 'opened'],
	['CONNECT', 'opened'],
	['403', 'refused-before-accept'],
	['REJECT', 'refused-before-accept'],
]);

/** Reads a line about a request or a WebSocket. */
export function readPythonAccessLine(line: string): LogLine | null {
	const accepted = UVICORN_WEBSOCKET.exec(line);
	const socket = accepted ?? DAPHNE_WEBSOCKET.exec(line);
	if (socket) {
		const found = WEBSOCKET.get(socket[1]!);
		const signs = found === undefined ? [] : [found];
		return logLine(accepted ? 'uvicorn' : 'daphne', { signs, forWebSocket: true });
	}
	// Django repeats a 404 in a line of its own.
	if (/^Not Found: \/\S{0,4000}$/.test(line)) return logLine('django', {});
	const uvicorn = UVICORN.exec(line);
	const match = uvicorn ?? DJANGO.exec(line) ?? DAPHNE.exec(line);
	if (!match) return null;
	const [, request = '', status, seconds] = match;
	return logLine(uvicorn ? 'uvicorn' : seconds === undefined ? 'django' : 'daphne', {
		request: readLoggedRequest(request),
		status: loggedStatus(status),
		seconds: seconds === undefined ? null : Number(seconds),
	});
}
