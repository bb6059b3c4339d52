// Finds the signs of one line of a log, and says whether its request is one for a WebSocket.
import type { SignId } from '../sign.ts';
import type { SignValues } from '../sign-meaning.ts';
import type { LogLine } from './log-line.ts';

/** Represents a sign of a line, without its place. */
export interface LineSign {
	readonly id: SignId;
	readonly values: SignValues;
}

/** A shorter time without bytes says nothing: every connection begins with one. */
const SHORTEST_SILENCE = 5;

/** Returns what a line shows. */
export function signsOfLine(line: LogLine): readonly LineSign[] {
	const { request, status, seconds, noBytes, signs } = line;
	const found: LineSign[] = [];
	const add = (id: SignId, values: SignValues = {}) => found.push({ id, values });
	const opened = isOpened(line);
	if (request && status !== null && !opened) addVersion(request.protocol, status, add);
	// RFC 8441 §5: a 2xx to an extended CONNECT opens the WebSocket.
	if (opened && status !== 101) add('opened');
	else if (status !== null)
		add('response', opened && seconds !== null ? { status, seconds } : { status });
	for (const id of signs) add(id);
	if (opened && noBytes !== null && seconds !== null && seconds >= SHORTEST_SILENCE) {
		const rounded = Math.round(seconds * 100) / 100;
		add(
			'silence',
			noBytes === 'server' ? { seconds: rounded, by: 'server' } : { seconds: rounded },
		);
	}
	return found;
}

/** Adds the sign of the HTTP version. It matters for the statuses of a server that did not see an upgrade. */
function addVersion(protocol: string, status: number, add: (id: SignId) => void): void {
	if (status >= 500 && status !== 501 && status !== 505) return;
	if (protocol === 'HTTP/1.0') add('request-http-1-0');
	else if (protocol === 'HTTP/1.1') add('http-1-1-in-use');
	else if (/^HTTP\/2/.test(protocol)) add('http-2-in-use');
}

/** Returns whether the line shows that a WebSocket was open. */
export function isOpened({ request, status }: LogLine): boolean {
	if (status === 101) return true;
	// The target of a plain CONNECT is a host with a port, and not a path.
	const extended = request?.method === 'CONNECT' && request.target.startsWith('/');
	return extended && status !== null && status >= 200 && status < 300;
}

const UPGRADE_PATH =
	/(?:^|[/?&=._-])(?:wss?|websockets?|socket|cable|subscriptions)(?:[/?&#.:_-]|$)/i;
const FILE = /\.(?:js|mjs|css|map|html?|json|png|svg|ico|txt)(?:[?#]|$)/i;
const NOT_UPGRADE =
	/transport=(?!websocket)|\.(?:js|mjs|css|map|html?|json|png|svg|ico|txt)(?:[?#]|$)|\/negotiate(?:[?#]|$)/i;

/** Returns whether the path is one that WebSockets usually have. */
export function isUsualPath({ request }: LogLine): boolean {
	if (request === null || !isUpgradeMethod(request.method)) return false;
	const target = request.target.slice(0, 1000);
	return UPGRADE_PATH.test(target) && !NOT_UPGRADE.test(target);
}

/** Returns whether a file of a page was not found, such as its icon: this says nothing about a WebSocket. */
export function isMissingFile({ request, status }: LogLine): boolean {
	return status === 404 && request !== null && FILE.test(request.target.slice(0, 1000));
}

/** Returns whether a request with this method can open a WebSocket: GET by RFC 6455 §4.1, CONNECT by RFC 8441 §4. */
export function isUpgradeMethod(method: string): boolean {
	return method === 'GET' || method === 'CONNECT';
}
