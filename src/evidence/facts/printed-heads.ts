// Facts about the fields of a request as programs print them: maps of Go and Java, objects of JavaScript and Python, the
// environment of CGI and WSGI. A server that gets a key and no Upgrade stands behind a hop that dropped it.
import { headsInProse, shownField } from '../prose/heads-in-prose.ts';
import type { PieceRange } from '../piece-range.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { refusedWith } from './response-facts.ts';

export const PRINTED_HEADS: readonly FactSearch[] = [printedHead];

/**
 * Matches a field in a notation of a program: its name, perhaps between quotation marks or as a variable of CGI, and its
 * value behind a colon, an arrow, an equals sign, a comma or a blank.
 */
const FIELD =
	/(?<![\w-])["'[]?(?:HTTP_)?(Connection|Upgrade|Sec[-_]WebSocket[-_](?:Key|Version|Accept)|X[-_]Forwarded[-_]For)["'\]]{0,2}(?:\s{0,4}(?:=>|[:=,])\s{0,4}|\s(?="))(?:b?["']|\[["']?|\()?([^"'\])\n,}]{0,200})/gi;
/** Bounds how far from its key a field of the same request stands. */
const MOST_AWAY = 1500;

interface PrintedHead {
	readonly fields: ReadonlyMap<string, string>;
	readonly range: PieceRange;
}

/** Returns the fields around each key; the names are in small letters with hyphens. */
function printedHeads(text: string): readonly PrintedHead[] {
	const all = [...text.matchAll(FIELD)]
		.slice(0, 200)
		.map((match) => ({
			name: match[1]!.toLowerCase().replaceAll('_', '-'),
			value: match[2]!.trim(),
			range: placeOf(match)!,
		}));
	const keys = all.filter(({ name }) => name === 'sec-websocket-key');
	return keys.map((key, i) => {
		const from = keys[i - 1]?.range.to ?? 0;
		const to = keys[i + 1]?.range.from ?? text.length;
		const near = all.filter(({ range }) => {
			const isOwn = range.from >= from && range.to <= to;
			return isOwn && Math.abs(range.from - key.range.from) < MOST_AWAY;
		});
		// Where the response is printed too, the field nearer to the key is the one of the request.
		const away = (one: { range: PieceRange }) => Math.abs(one.range.from - key.range.from);
		near.sort((a, b) => away(b) - away(a));
		return { fields: new Map(near.map(({ name, value }) => [name, value])), range: key.range };
	});
}

/** Matches fields that a person gives to a client: they are only a part of its request. */
const GIVEN =
	/\bheaders?["']? ?= ?[{[]|\b(?:extra|additional|custom)[_-]?headers\b|\b(?:add|set)Header\(|\bnew WebSocket\([^)\n]{1,200}\bheaders\b/i;

/** Reads a printed request that has a key and lacks Upgrade, or that has another version than 13. */
function printedHead(paste: Paste): FoundFacts | null {
	const { text, lines, reading } = paste;
	const isHead = headsInProse(lines).some((head) => shownField(head, 'sec-websocket-key') !== null);
	const isJudged = isHead || reading.connections.length > 0;
	// The list of a HAR file has names and values of its own, and a hop that names itself has another fact.
	if (/"name": ?"(?:Connection|Upgrade|Sec-)/i.test(text) || /^Via:/im.test(text)) return null;
	const lacks = reading.broken.some(({ rule }) => rule === 'request-upgrade-missing');
	if (isJudged && (!lacks || /\bcurl\b/.test(text))) return null;
	const heads = printedHeads(text).filter(({ fields }) => !fields.has('sec-websocket-accept'));
	const isLost = ({ fields }: PrintedHead) => {
		const connection = fields.get('connection') ?? '';
		const isShown = fields.has('connection') && fields.size > 2;
		return isShown && !/upgrade/i.test(connection);
	};
	const lost = GIVEN.test(text) ? undefined : heads.find(isLost);
	if (lost !== undefined) return lostUpgrade(lost);
	if (isJudged) return null;
	const odd = heads.find(({ fields }) => {
		const version = fields.get('sec-websocket-version');
		return fields.has('upgrade') && /^\d{1,2}$/.test(version ?? '') && version !== '13';
	});
	const status = refusedWith(paste);
	if (odd === undefined || (status !== 400 && status !== 426)) return null;
	const values = { lacks: 'Sec-WebSocket-Version: 13', status, curl: 0 };
	return found('request-lacks', odd.range, 'likely', 'client', values, ['response']);
}

function lostUpgrade({ fields, range }: PrintedHead): FoundFacts {
	const values = {
		direct: '',
		through: '',
		connection: fields.get('connection') ?? '',
		kept: /websocket/i.test(fields.get('upgrade') ?? '') ? 1 : 0,
		hop: '',
		works: 0,
		never: 0,
		setting: '',
	};
	return found('upgrade-lost', range, 'likely', 'between', values, [
		'response',
		'upgrade-absent',
		'upgrade-header-wrong',
		'request-not-websocket',
		'transport-ended',
		'handshake-failed',
		'connect-failed',
		'request-upgrade-missing',
		'request-connection-upgrade',
	]);
}
