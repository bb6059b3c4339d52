// The log of IIS in the W3C form. A line `#Fields:` names the columns; without it they are those of IIS 7 and later.
// sc-win32-status says what happened on the network: 64 and 1236 for a connection that was gone, 12xxx for the server
// behind a proxy (Application Request Routing).
//
// Sources: Microsoft Learn, “W3C Logging”, “HTTP status codes in IIS 7 and later versions” (502.3, 502.5), “System
// Error Codes”, “Error Messages (Winhttp.h)”.
import type { SignId } from '../sign.ts';
import { loggedNumber, loggedStatus, logLine, type LineReader, type LogLine } from './log-line.ts';
import { loggedTime } from './log-time.ts';

const FIELDS = '#Fields: ';
const DIRECTIVE = /^#(?:Software|Version|Date|Fields|Start-Date|End-Date|Remark): /;
const DEFAULT_FIELDS =
	'date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken';
const LINE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d /;
const MOST_FIELDS = 60;

/** Says what a win32 status of the log shows if the connection was open. */
const OPEN: ReadonlyMap<string, SignId> = new Map([
	['64', 'reset-from-client'],
	['1236', 'reset-from-client'],
	['10054', 'reset-from-client'],
	['121', 'timed-out'],
]);

const UPSTREAM: ReadonlyMap<string, SignId> = new Map([
	['12002', 'upstream-no-response'],
	['12007', 'upstream-unreachable'],
	['12029', 'upstream-unreachable'],
	['12030', 'upstream-no-response'],
	['12152', 'upstream-response-invalid'],
	['12175', 'upstream-unreachable'],
]);

/** Makes a reader that remembers the columns of the last `#Fields:`. */
export function makeIisReader(): LineReader {
	let names = DEFAULT_FIELDS.split(' ');
	return (line) => {
		if (DIRECTIVE.test(line)) {
			if (line.startsWith(FIELDS)) names = line.slice(FIELDS.length).trim().split(' ', MOST_FIELDS);
			return logLine('iis', {});
		}
		return LINE.test(line) ? readColumns(names, line.split(' ', MOST_FIELDS + 1)) : null;
	};
}

function readColumns(names: readonly string[], columns: readonly string[]): LogLine | null {
	if (names.length !== columns.length) return null;
	const column = (name: string) => columns[names.indexOf(name)] ?? '-';
	const status = loggedStatus(column('sc-status'));
	if (status === null) return null;
	const query = column('cs-uri-query');
	const milliseconds = loggedNumber(column('time-taken'));
	const version = column('cs-version');
	return logLine('iis', {
		at: loggedTime(`${column('date')} ${column('time')}`),
		request: {
			method: column('cs-method'),
			target: column('cs-uri-stem') + (query === '-' ? '' : `?${query}`),
			protocol: version === '-' ? '' : version,
		},
		status,
		seconds: milliseconds === null ? null : milliseconds / 1000,
		signs: win32Signs(status, column('sc-substatus'), column('sc-win32-status')),
	});
}

function win32Signs(status: number, substatus: string, win32: string): readonly SignId[] {
	// 502.5: the process of the application did not start.
	if (status === 502 && substatus === '5') return ['upstream-unreachable'];
	const found = status === 101 ? OPEN.get(win32) : UPSTREAM.get(win32);
	return found ? [found] : [];
}
