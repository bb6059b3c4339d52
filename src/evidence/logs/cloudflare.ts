// Cloudflare’s numbers in its error pages and in its plain text `error code: 521`. 52x and 530 are statuses: Cloudflare
// could not get a response of the server behind it. 1xxx are numbers of its own, in the text of a 403, 409, 429 or 530.
//
// Sources: Cloudflare, “Cloudflare 5xx errors”, “Cloudflare 1xxx errors”, “Error 409”;
// github.com/iftechfoundation/ifdb/issues/996.
import type { SignId } from '../sign.ts';
import { logLine, type LogLine } from './log-line.ts';

const STATUS = /\b(?:error(?: code)?:? {1,3}(5[23]\d)\b|(5[23]\d): \w|(5[23]\d) Origin\b)/i;
const NUMBER = /\berror(?: code)?:? {1,3}(1\d{3})\b/i;
const CLOUDFLARE = /cloudflare|\bRay ID\b/i;
const PLAIN = /^error code: (?:10(?:1[6-9]|[2-9]\d)|1[1-9]\d\d)$/;

const BY_STATUS: ReadonlyMap<number, SignId> = new Map([
	[520, 'upstream-response-invalid'],
	[521, 'upstream-unreachable'],
	[522, 'upstream-unreachable'],
	[523, 'upstream-unreachable'],
	[524, 'upstream-no-response'],
	[525, 'upstream-unreachable'],
	[526, 'upstream-unreachable'],
	[527, 'upstream-unreachable'],
	[530, 'upstream-unreachable'],
]);

/** Maps Cloudflare’s own numbers to the statuses in which it sends them. */
const BY_NUMBER: ReadonlyMap<number, number> = new Map([
	[1000, 403],
	[1001, 409],
	[1003, 403],
	[1006, 403],
	[1007, 403],
	[1008, 403],
	[1009, 403],
	[1010, 403],
	[1012, 403],
	[1015, 429],
	[1016, 530],
	[1020, 403],
	[1033, 530],
	[1101, 500],
	[1102, 500],
]);

/** Lists the numbers of a rule about the client: its address, its country, its program, or any other. */
const DENIED: ReadonlySet<number> = new Set([1006, 1007, 1008, 1009, 1010, 1012, 1020]);

/** Lists the numbers of an address of the server that Cloudflare cannot use: a forbidden one, or none. */
const NO_ADDRESS: ReadonlySet<number> = new Set([1000, 1001]);

/** Reads a line with an error number of Cloudflare. A 1006 counts only beside the name of Cloudflare. */
export function readCloudflareLine(line: string): LogLine | null {
	const found = STATUS.exec(line);
	const code = Number(found?.[1] ?? found?.[2] ?? found?.[3]);
	if (BY_STATUS.has(code)) return cloudflareLine(code, cloudflareSigns(code));
	if (!PLAIN.test(line) && !CLOUDFLARE.test(line)) return null;
	const number = Number(NUMBER.exec(line)?.[1]);
	const status = BY_NUMBER.get(number);
	if (status === undefined) return null;
	if (NO_ADDRESS.has(number)) return cloudflareLine(status, ['upstream-unreachable']);
	return cloudflareLine(status, DENIED.has(number) ? ['client-denied'] : cloudflareSigns(status));
}

/** Returns what a status of Cloudflare shows of the server behind it. */
export function cloudflareSigns(status: number | null): readonly SignId[] {
	const upstream = status === null ? undefined : BY_STATUS.get(status);
	return upstream ? [upstream] : [];
}

function cloudflareLine(status: number, signs: readonly SignId[]): LogLine {
	return logLine('cloudflare', { status, signs });
}
