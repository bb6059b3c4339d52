// What becomes of the visitor's request in scene `open`: what the server finds in each line, what it answers, and whether
// the client then has a WebSocket. The engine judges both.
import { latin1Text, type Bytes } from '../../engine/bytes/index.ts';
import {
	DEFAULT_SERVER,
	keyTextBytes,
	offeredBy,
	readRequest,
	readResponse,
	respondToRequest,
} from '../../engine/handshake/index.ts';
import { isFatal } from '../../engine/reader/index.ts';
import type { HandshakeRuleCode } from '../../engine/report/index.ts';

/** Represents a line as the server has received it. */
export interface CheckedLine {
	readonly text: string;
	/** `ignored` is a line of which the server knows nothing; `end` is the empty line. */
	readonly state: 'right' | 'wrong' | 'tolerated' | 'ignored' | 'end';
	/** Lists the rules that the line breaks. */
	readonly rules: readonly HandshakeRuleCode[];
}

export interface Opening {
	readonly request: Bytes;
	readonly lines: readonly CheckedLine[];
	/** Lists the rules that are broken because something is not there. */
	readonly missing: readonly HandshakeRuleCode[];
	readonly response: Bytes;
	/** Holds the first line of the response; it is empty while the server waits. */
	readonly firstLine: string;
	/** Holds the status of the response, or null while the server waits. */
	readonly status: number | null;
	/** Holds the rule for which the server refuses, or null. */
	readonly rule: HandshakeRuleCode | null;
	/** Says whether the client has a WebSocket when it has read the response. */
	readonly opens: boolean;
}

/** Returns the lines of the request in a document. */
export function requestLines(request: string): readonly string[] {
	return request === '' ? [] : request.split(/\r?\n/);
}

/** Returns the bytes of a request. `ends` says whether the empty line follows that ends it. */
export function requestBytes(lines: readonly string[], ends: boolean): Bytes {
	return keyTextBytes([...lines, ...(ends ? [''] : [])].map((line) => `${line}\r\n`).join(''));
}

/** Lets the server read and answer the request, and the client the response. */
export function openingOf(request: Bytes): Opening {
	const reading = readRequest(request, { dialled: null, client: 'other' });
	const answer = respondToRequest(reading, DEFAULT_SERVER);
	const judged = readResponse(answer.bytes, {
		key: reading.key,
		offered: offeredBy(reading),
		request: reading,
		client: 'other',
	});
	const { head } = reading;
	// A rule about something that is not there is reported where it would have to be: at the end of the head.
	const missing = reading.diagnoses.filter(
		({ code, range }) => range.start === head.end.from * 8 && isFatal(code, 'server'),
	);
	const { firstLine } = judged.head;
	return {
		request,
		lines: checkedLines(reading, answer.checks),
		missing: missing.map(({ code }) => code),
		response: answer.bytes,
		firstLine: latin1Text(answer.bytes, firstLine.from, firstLine.contentTo),
		status: answer.status,
		rule: answer.reason?.code ?? null,
		opens: judged.verdict === 'open',
	};
}

function checkedLines(
	{ head, bytes, diagnoses }: ReturnType<typeof readRequest>,
	checks: ReturnType<typeof respondToRequest>['checks'],
): readonly CheckedLine[] {
	const onLines = checks.filter(({ id }) => id !== 'head');
	const seen = new Set(onLines.map(({ line }) => line));
	// Some refusals follow from no rule, so only the state of the check tells them.
	const failed = new Set(onLines.filter(({ state }) => state === 'failed').map(({ line }) => line));
	const lines = head.lines.flatMap(({ from, to, contentTo, number }): readonly CheckedLine[] => {
		const text = latin1Text(bytes, from, contentTo);
		const end = from === head.end.from;
		// Without the empty line, the head ends with an empty piece behind its last line.
		if (end && text === '') return to > from ? [{ text, state: 'end', rules: [] }] : [];
		const own = diagnoses.filter(({ range }) => range.start >= from * 8 && range.start < to * 8);
		const fatal = own.filter(({ code }) => isFatal(code, 'server'));
		if (fatal.length > 0 || failed.has(number))
			return [{ text, state: 'wrong', rules: fatal.map(({ code }) => code) }];
		if (own.length > 0) return [{ text, state: 'tolerated', rules: own.map(({ code }) => code) }];
		return [{ text, state: seen.has(number) ? 'right' : 'ignored', rules: [] }];
	});
	const rest = latin1Text(bytes, head.rest.from, head.rest.to);
	const behind = rest === '' ? [] : rest.replace(/\r\n$/, '').split('\r\n');
	return [...lines, ...behind.map((text): CheckedLine => ({ text, state: 'ignored', rules: [] }))];
}
