// Describes one line of a log, in the same form for every program.
import type { SignId } from '../sign.ts';

/** Describes the request that a line names. */
export interface LoggedRequest {
	readonly method: string;
	readonly target: string;
	/** Is, for example, `HTTP/1.1`; it is an empty text if the line does not say it. */
	readonly protocol: string;
}

export interface LogLine {
	/** Names the format: `nginx-error`, `haproxy-http` and others. */
	readonly format: string;
	/** Counts milliseconds since 1970, in the zone of the log; it is null without a time. */
	readonly at: number | null;
	/** Is null if the line names no request. */
	readonly request: LoggedRequest | null;
	/** Holds the status that the client got; it is null if the line has none, or if no response was sent. */
	readonly status: number | null;
	/** Says how long the request or the connection took; it is null if the line does not say it. */
	readonly seconds: number | null;
	/** Says which bytes did not pass in that time: those of the server, or any. */
	readonly noBytes: 'server' | 'both' | null;
	/** Lists what the line says besides its status. */
	readonly signs: readonly SignId[];
	/** The line says that the request is for a WebSocket. */
	readonly forWebSocket: boolean;
	/** The line is about the whole program: a restart, a stop, a crash. */
	readonly ofProcess: boolean;
}

/** Reads one line; null if it is not of this format. */
export type LineReader = (line: string) => LogLine | null;

/** Makes a line of the parts that a format has. */
export function logLine(format: string, parts: Partial<Omit<LogLine, 'format'>>): LogLine {
	return {
		format,
		at: null,
		request: null,
		status: null,
		seconds: null,
		noBytes: null,
		signs: [],
		forWebSocket: false,
		ofProcess: false,
		...parts,
	};
}

/** Reads `GET /chat HTTP/1.1`; null if it is not a request line. */
export function readLoggedRequest(text: string): LoggedRequest | null {
	const [method = '', target, protocol = ''] = text.split(' ', 3);
	if (target === undefined || !/^[A-Z]{3,10}$/.test(method)) return null;
	return { method, target, protocol };
}

/** Holds the status that nginx and Traefik log if the client ended the connection before the response. */
export const CLIENT_ENDED = '499';

/** Returns the status that the client got; null for 0, −1, 499, and the 009 that nginx logs for HTTP/0.9. */
export function loggedStatus(text: string | undefined): number | null {
	const status = Number(text);
	return status >= 100 && status <= 999 && text !== CLIENT_ENDED ? status : null;
}

/** Returns a number that is not negative; null for a hyphen and for the −1 of a step that was not reached. */
export function loggedNumber(text: string | undefined): number | null {
	if (text === undefined || text === '' || text === '-') return null;
	const number = Number(text);
	return Number.isFinite(number) && number >= 0 ? number : null;
}
