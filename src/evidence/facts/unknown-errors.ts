// What is said of an error that no reader knows: where its reason stands, or that its sentence tells most.
import { isSourceCode } from '../prose/source-code.ts';
import { found, placeOf, type FoundFacts, type Paste } from './found-fact.ts';
import { ABOUT_SOCKETS } from './words.ts';

/** Matches the name of an error of a program, with the sentence behind it. */
const ERROR =
	/\b(?:[a-z][\w$]{0,40}\.){0,8}[A-Z]\w{2,60}(?:Exception|Error)\b(?::[ \t]{1,3}[^\n]{3,160})?/;

/** Matches an error that an application sends as a message, such as `connection_error` of graphql-ws. */
const JSON_ERROR =
	/"type"\s?:\s?"(?:connection_)?error"[^\n]{0,200}?"message"\s?:\s?"([^"\n]{3,120})"/;

/** Matches what Swift makes of an error type of a library for WebSockets: its name, and a number without a meaning. */
const OF_SWIFT =
	/\(((?:Starscream|\w{0,40}(?:Socket|WS)\w{0,40})\.[A-Z]\w{1,60} error \d{1,4})\.?\)/;

/** Matches a line that its program marks as an error; the group has what stands behind the mark. */
const ERROR_LINE =
	/^[^\n]{0,80}?(?:\b(?:ERROR|ERRO?|FATAL|CRITICAL|SEVERE|panic|fatal error)|\[(?:error|err|E)\])[\]:|]{0,2}[ \t]{1,4}(?:\[[^\]\n]{1,60}\][ \t:-]{0,4}){0,3}([^\s[][^\n]{11,160})/m;

/** Says of an error that no list has where its reason stands. */
export function namedError({ text, reading }: Paste): FoundFacts | null {
	const json = JSON_ERROR.exec(text);
	const named = json ?? ERROR.exec(text);
	const swift = named === null ? OF_SWIFT.exec(text) : null;
	if (swift !== null && reading.signs.length === 0) {
		const values = { error: swift[1]!, own: 0, line: 0, swift: 1 };
		return found('error-unknown', placeOf(swift), 'info', null, values);
	}
	const line = named === null ? ERROR_LINE.exec(text) : null;
	const match = named ?? line;
	if (match === null || reading.signs.length > 0 || !ABOUT_SOCKETS.test(text)) return null;
	if (isSourceCode(text)) return null;
	const range = { from: match.index, to: match.index + match[0].length };
	const own =
		/web ?socket/i.test(match[0]) ||
		/\bat (?:[\w$]+\.){0,12}WebSocket\w*\.|\bweb ?socket\w*\.py\b|\bwebsockets?[\\/]\w{1,40}\.py\b|node_modules[\\/](?:ws|websocket|faye-websocket)[\\/]/i.test(
			text,
		)
			? 1
			: 0;
	return found('error-unknown', range, 'info', null, {
		error: (json?.[1] ?? line?.[1] ?? match[0]).trim().slice(0, 120),
		own,
		line: named === null ? 1 : 0,
		swift: 0,
	});
}

/** Matches a sentence that says no more than that a connection failed or ended. */
const GENERIC =
	/^[^\n]{0,60}?\b(?:connect\w*|(?:web ?)?sockets?|ws|handshake|stream|read|write)\b[^\n]{1,30}\b(?:clos\w+|lost|fail\w*|errors?|refused|disconnect\w*|reset|aborted|time[ds]?[- ]?out|ended|unavailable)\b[^\n]{0,40}$|^[^\n]{0,60}?\b(?:fail\w*|errors?|unable|could not)\b[^\n]{1,30}\b(?:connect\w*|(?:web ?)?sockets?|handshake)\b[^\n]{0,40}$|^[^\n]{0,30}(?:连接|握手)[^\n]{0,6}(?:异常|断开|失败|关闭|出错|错误|超时)[^\n]{0,30}$|^(?:error|exception|failed|undefined|null)\W*$/i;

/** Returns the sentence of an error that no reader knows; null for none. */
export function unreadError({ text, reading }: Paste): FoundFacts | null {
	if (isSourceCode(text) || !ABOUT_SOCKETS.test(text)) return null;
	for (const pattern of [ERROR, ERROR_LINE]) {
		const match = pattern.exec(text);
		const error = (match?.[1] ?? match?.[0] ?? '').trim().slice(0, 120);
		if (match === null || GENERIC.test(error) || !/^\D[^\n]*\s\S+\s/.test(error)) continue;
		const end = match.index + match[0].length;
		const isRead = reading.signs.some(
			({ range }) => range !== null && range.from < end && range.to > match.index,
		);
		if (isRead) continue;
		const values = { error, own: 0, line: 1, swift: 0 };
		return found('error-unknown', placeOf(match), 'possible', null, values);
	}
	return null;
}
