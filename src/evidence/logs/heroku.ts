// The log of Heroku’s router. An error has a code, and most codes say that the router itself sent a 503. Two do not:
// H15 and H18 come after the response has begun, and the 503 in their lines did not reach the client.
//
// Sources: Heroku Dev Center, “Heroku Error Codes” and “WebSockets”. H15 of a WebSocket with a heartbeat, which a page
// ended: github.com/getlantern/unbounded/issues/181, github.com/draeder/p2p-tracker/issues/1.
import type { SignId } from '../sign.ts';
import { loggedNumber, loggedStatus, logLine, type LogLine } from './log-line.ts';
import { loggedTime } from './log-time.ts';

const LINE =
	/^(?:[^\n]{0,200}?\bheroku(?:\[router\]:|\/router:?| router - -) {1,2})?(?:sock=(\w{1,20}) )?at=(?:info|warning|error) (?:code=(H\d\d) desc="([^"]{0,200})" (?:cause="[^"]{0,200}" )?)?method=([A-Z]{3,10}) path=(?:"([^"]*)"|(\S+))/;
const TIME = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)/;

/** Says what a code shows. The others show no more than their status. */
const BY_CODE: ReadonlyMap<string, SignId> = new Map([
	['H10', 'upstream-unreachable'],
	['H12', 'upstream-no-response'],
	['H13', 'upstream-ended'],
	['H14', 'upstream-unreachable'],
	['H15', 'idle-reported'],
	['H18', 'upstream-died'],
	['H19', 'upstream-unreachable'],
	['H20', 'upstream-unreachable'],
	['H21', 'upstream-unreachable'],
	['H27', 'client-gave-up'],
]);

/** After the response has begun, the router logs a status that it did not send. */
const AFTER_RESPONSE: ReadonlySet<string> = new Set(['H15', 'H18']);

/** Reads a line of Heroku’s router. */
export function readHerokuLine(line: string): LogLine | null {
	const match = LINE.exec(line);
	if (!match) return null;
	const [whole, sock, code = '', , method = '', quoted, bare = ''] = match;
	const tail = line.slice(whole.length);
	if (code === '' && !tail.includes(' dyno=')) return null;
	const milliseconds = loggedNumber(/ service=(\d{1,12})ms\b/.exec(tail)?.[1]);
	const status = loggedStatus(/ status=(\d{3})\b/.exec(tail)?.[1]);
	// An older router wrote H18 also when the client ended the request.
	const sign = code === 'H18' && sock === 'client' ? undefined : BY_CODE.get(code);
	return logLine('heroku', {
		at: loggedTime(TIME.exec(line)?.[0] ?? ''),
		request: { method, target: quoted ?? bare, protocol: '' },
		status: AFTER_RESPONSE.has(code) ? null : status,
		seconds: milliseconds === null ? null : milliseconds / 1000,
		signs: sign === undefined ? [] : [sign],
	});
}
