// The error log of Apache. Each message has a number that never changes.
//
// Sources: Apache httpd 2.4, docs/log-message-tags, modules/proxy/mod_proxy_http.c, mod_proxy_wstunnel.c,
// proxy_util.c, server/mpm_unix.c; recorded from the version in `RECORDED_WITH` of the engine.
import type { SignId } from '../sign.ts';
import { logLine, type LogLine } from './log-line.ts';
import { loggedTime } from './log-time.ts';

const LINE = /^\[([^\]]{20,40})\] \[(?:[\w-]*:)?[\w-]+\] (?:\[pid [\d:tid ]+\] )?/;
const NUMBER = /\bAH(\d{5}): /;

const BY_NUMBER: ReadonlyMap<string, readonly SignId[]> = new Map([
	['00957', ['upstream-unreachable']],
	['00959', ['upstream-unreachable']],
	['00940', ['upstream-unreachable']],
	['01114', ['upstream-unreachable']],
	['02452', ['upstream-unreachable']],
	['01102', ['upstream-no-response']],
	// No module for the scheme: mod_proxy_wstunnel is not loaded.
	['01144', ['proxy-cannot-upgrade']],
	// Any request to the path of the tunnel may lack it, also that of an ordinary page.
	['02900', ['request-not-websocket']],
	['10225', ['idle-limit-reached']],
	// server/protocol.c: the request line, one field, merged fields.
	['00565', ['request-too-long']],
	['00561', ['request-too-long']],
	['00560', ['request-too-long']],
	// mod_authz_core.c: “client denied by server configuration”.
	['01630', ['client-denied']],
]);

const OF_PROCESS: ReadonlyMap<string, readonly SignId[]> = new Map([
	['00491', ['server-stopping']],
	['00492', ['server-stopping']],
	['00493', ['restart-at-that-time']],
	['00494', ['restart-at-that-time']],
	['00051', ['server-error']],
	['00052', ['server-error']],
]);

/** Reads a line of the error log of Apache. A line with another number gives no signs. */
export function readApacheErrorLine(line: string): LogLine | null {
	const match = LINE.exec(line);
	const at = match ? loggedTime(match[1] ?? '') : null;
	if (at === null) return null;
	const number = NUMBER.exec(line)?.[1] ?? '';
	const process = OF_PROCESS.get(number);
	return logLine('apache-error', {
		at,
		signs: process ?? (number === '00898' ? proxyError(line) : BY_NUMBER.get(number)) ?? [],
		forWebSocket: number === '02900' || number === '02452',
		ofProcess: process !== undefined,
	});
}

/** AH00898 carries the sentence of any error page of the proxy. */
function proxyError(line: string): readonly SignId[] {
	if (line.includes('DNS lookup failure')) return ['upstream-unreachable'];
	if (line.includes('Error reading from remote server')) return ['upstream-no-response'];
	return line.includes('Corrupt status line') ? ['upstream-response-invalid'] : [];
}
