// The error log of Apache. Each message has a number that never changes.
//
// Sources: Apache httpd 2.4, docs/log-message-tags, modules/proxy/mod_proxy_http.c, mod_proxy_wstunnel.c,
// proxy_util.c, server/mpm_unix.c; recorded from the version in `RECORDED_WITH` of the engine.
import type { SignId } from '../sign.ts';
import { logLine, type LogLine } from './log-line.ts';
import { loggedTime } from './log-time.ts';

const QUOTED = /^AH\d{5}: /;
const LINE = /^\[([^\]]{20,40})\] \[(?:[\w-]*:)?[\w-]+\] (?:\[pid [\d:tid ]+\] )?/;
const NUMBER = /\bAH(\d{5}): /;

const BY_NUMBER: ReadonlyMap<string, readonly SignId[]> = new Map([
	['00957', ['upstream-unreachable']],
	['00959', ['upstream-unreachable']],
	['00940', ['upstream-unreachable']],
	['01114', ['upstream-unreachable']],
	['02452', ['upstream-unreachable']],
	['01102', ['upstream-no-response']],
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
	// The beginning of the line is often left out where it is quoted.
	if (at === null && !QUOTED.test(line)) return null;
	const number = NUMBER.exec(line)?.[1] ?? '';
	const process = OF_PROCESS.get(number);
	return logLine('apache-error', {
		at,
		signs: process ?? BY_TEXT.get(number)?.(line) ?? BY_NUMBER.get(number) ?? [],
		forWebSocket: number === '02900' || number === '02452',
		ofProcess: process !== undefined,
	});
}

/** Gives the sign of messages whose number does not say it alone. */
const BY_TEXT: ReadonlyMap<string, (line: string) => readonly SignId[]> = new Map([
	['00898', proxyError],
	['01144', noHandler],
]);

/**
 * AH01144: no loaded module took the request. mod_proxy_wstunnel also leaves requests without an Upgrade field to the
 * others (AH02900). Older versions do not name the scheme.
 */
function noHandler(line: string): readonly SignId[] {
	const scheme = /\(scheme '([a-z]+)'\)/.exec(line)?.[1] ?? 'ws';
	if (/^wss?$/.test(scheme)) return ['proxy-module-missing'];
	return /^(?:https?|fcgi|ajp)$/.test(scheme) ? [] : ['proxy-cannot-upgrade'];
}

/** AH00898 carries the sentence of any error page of the proxy. */
function proxyError(line: string): readonly SignId[] {
	if (line.includes('DNS lookup failure')) return ['upstream-unreachable'];
	if (line.includes('Error reading from remote server')) return ['upstream-no-response'];
	return line.includes('Corrupt status line') ? ['upstream-response-invalid'] : [];
}
