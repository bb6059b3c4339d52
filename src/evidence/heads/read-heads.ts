// Reads the heads of one opening handshake as tools copy them: a request, a response, or both. A text goes in; a
// connection without frames and times, or only signs, comes out, or null if the text has no head. The engine finds the
// heads among the titles and marks of the tools; a head alone is read here.
import { encodeUtf8, latin1Text, type Bytes } from '../../engine/bytes/index.ts';
import { asCopied, asksForSocket, headsInProse, shownField } from '../prose/heads-in-prose.ts';
import { labelLines } from '../prose/labelled-lines.ts';
import { bytesOf, readCopiedHeads, type CopiedHeads } from './copied-heads.ts';
import { readGeneralStatus } from './copied-pane.ts';
import {
	NOTHING_PASSED,
	NOTHING_READ,
	type PieceReading,
	type SeenConnection,
	type Unseen,
} from '../piece.ts';
import { sign, type Sign } from '../sign.ts';
import {
	answersAnyRequest,
	asksForWebSocket,
	headValue,
	seenHeads,
	statusOf,
} from './seen-heads.ts';

const START_LINE = /^(?:[A-Z]{3,16} \S{1,8192} HTTP\/\d(?:\.\d)?|HTTP\/\d(?:\.\d)? \d{3}(?: .*)?)$/;
/** Matches what a WebSocket server answers to an ordinary request. */
const REFUSED = /\bUpgrade Required\b|\b426\b/i;
const LONGEST_HEAD = 1 << 20;

/** Returns null if the text has no head. */
export function readHeadsText(text: string): PieceReading | null {
	if (text.length > LONGEST_HEAD) return null;
	const copied = readCopiedHeads(text) ?? bareHead(text) ?? statusOfPane(text);
	if (copied === null) return null;
	const heads = withEnds(copied, text);
	const { from } = heads;
	const whole = { from: 0, to: text.length };
	const browser = from === 'browser' || from === 'har';
	// A browser that shows "provisional headers" leaves the fields of the handshake out.
	const hidden = browser && heads.request !== null && !hasKey(heads);
	const shown: CopiedHeads = hidden && !heads.rewritten ? { ...heads, request: null } : heads;
	const { actions, signs, unseen } = seenHeads(shown, { request: whole, response: whole });
	// curl asks for what it is told: over HTTP/2 an ordinary page says nothing about a WebSocket.
	const ordinary = from === 'curl' && heads.rewritten && isOrdinary(heads);
	// A command that installs something or checks a page is no attempt, either.
	const isOther = from === 'command' && isOrdinary(heads) && !REFUSED.test(text);
	const missing: readonly Unseen[] = [...unseen, 'frames', 'times', 'end'];
	const connection: SeenConnection = {
		name: nameOf(heads),
		transcript: actions.map(({ action }) => ({ ...action, at: 0 })),
		ranges: actions.map(() => whole),
		unseen: missing,
		assumed: [],
		passedOver: NOTHING_PASSED,
		program: from === 'curl' || from === 'command' ? 'curl' : null,
	};
	return {
		...NOTHING_READ,
		kind: 'heads',
		format: from,
		connections: actions.length > 0 && !isOther ? [connection] : [],
		signs: ordinary ? [] : browser || shown.request !== null ? signs : signs.map(asPage),
	};
}

/** Of a 426 without its request nothing tells whether a WebSocket was asked for, as in what `curl -i` prints. */
function asPage(one: Sign): Sign {
	return one.id === 'response' && one.values.status === 426
		? sign('websocket-only-page', one.range)
		: one;
}

/** Returns whether the heads are those of an ordinary page, and not of an attempt to open a WebSocket. */
function isOrdinary({ request, response, rewritten }: CopiedHeads): boolean {
	if (request === null || asksForWebSocket(request, rewritten)) return false;
	const status = response && statusOf(response);
	return status === null || !answersAnyRequest(status);
}

function hasKey({ request }: CopiedHeads): boolean {
	return request !== null && headValue(request, 'sec-websocket-key') !== null;
}

/**
 * Says of heads that stand among other lines whether they are whole. What a head lacks is missing only if its end was
 * copied, and if it asks for a WebSocket.
 */
function withEnds(heads: CopiedHeads, text: string): CopiedHeads {
	// A browser shows Host in each request of HTTP/1.1, so a selection without it is a part.
	const isPart =
		heads.from === 'browser' && heads.request !== null && headValue(heads.request, 'host') === null;
	if (isPart && !heads.rewritten) return { ...heads, cut: 'request' };
	if (heads.rewritten || (heads.from !== 'text' && heads.from !== 'stream')) return heads;
	const shown = headsInProse(labelLines(text));
	const ofStart = (head: Bytes | null) => {
		const start = head && latin1Text(head).split('\r\n', 1)[0]!.trimEnd();
		// The start line of a browser may have the whole address, of which the copied head has the path.
		return shown.find((one) => asCopied(one).startLine.trimEnd() === start) ?? null;
	};
	const request = ofStart(heads.request);
	const response = ofStart(heads.response);
	const isCut =
		request !== null &&
		!(request.whole && (asksForSocket(request) || shownField(request, 'sec-fetch-mode') !== null));
	// A head that is indented in a sentence, or its fields below the first line, have their lines without the indent.
	const starts =
		request === null
			? []
			: [request.range, ...request.fields.slice(0, 1).map(({ range }) => range)];
	const isIndented = starts.some(({ from }) => /[ \t]/.test(text.charAt(from - 1)));
	const kept = request && (isCut || isIndented) ? bytesOf(asCopied(request)) : heads.request;
	const cut = isCut ? 'request' : response !== null && !response.whole ? 'response' : null;
	return { ...heads, request: kept, cut };
}

/** Reads a text that is one head of HTTP/1.1; what follows the empty line is content. */
function bareHead(text: string): CopiedHeads | null {
	const lines = text.trimStart().split(/\r\n|\n|\r/);
	const first = lines[0]?.trimEnd() ?? '';
	if (!START_LINE.test(first)) return null;
	const end = lines.findIndex((line) => line.trim() === '');
	const head = end < 0 ? lines : lines.slice(0, end);
	const response = first.startsWith('HTTP/');
	const bytes: Bytes = encodeUtf8([...head, '', ''].join('\r\n'));
	return {
		from: 'text',
		request: response ? null : bytes,
		response: response ? bytes : null,
		rewritten: false,
		cut: null,
	};
}

/** Reads the part "General" of a browser's pane without the heads: a response of which only the status is known. */
function statusOfPane(text: string): CopiedHeads | null {
	const status = readGeneralStatus(text.split(/\r\n|\n|\r/));
	if (status === null) return null;
	const response = encodeUtf8(`HTTP/1.1 ${status}\r\n\r\n`);
	return { from: 'browser', request: null, response, rewritten: false, cut: null };
}

function nameOf({ request }: CopiedHeads): string {
	return request === null ? '' : (headValue(request, 'host') ?? '');
}
