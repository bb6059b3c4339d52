// The addresses of WebSockets that pieces name: ws:// and wss:// in a text, and the target of an opening request.
// They say what single lines cannot: that a path is one of a WebSocket, and that no address lacks TLS.
import { latin1Text } from '../engine/bytes/index.ts';
import type { PlacedSign } from './findings.ts';
import type { NamedAddress, Piece, PieceReading, SeenConnection } from './piece.ts';
import { sign } from './sign.ts';

const ADDRESS_LIMITS = {
	/** Bounds how many characters of a text are searched. */
	characters: 1 << 20,
	addresses: 200,
	/** Bounds how many bytes of a request are read. */
	headBytes: 8192,
} as const;

const ADDRESS = /\b(wss?):\/\/[^\s'"`<>/?#]{1,255}(\/[^\s'"`<>?#]{0,500})?/gi;
const REQUEST = /^GET (\/[^\s?#]{0,500})\S* HTTP\/1/;

/** Returns the addresses that a piece names, each one once. */
export function namedAddresses(
	content: Piece['content'],
	connections: readonly SeenConnection[],
): readonly NamedAddress[] {
	const found = new Map<string, NamedAddress>();
	const add = (one: NamedAddress) => {
		const key = `${one.secure} ${one.path}`;
		if (found.size < ADDRESS_LIMITS.addresses && !found.has(key)) found.set(key, one);
	};
	if (typeof content === 'string') {
		for (const match of content.slice(0, ADDRESS_LIMITS.characters).matchAll(ADDRESS)) {
			const [text, scheme = '', path = '/'] = match;
			add({
				secure: scheme.toLowerCase() === 'wss',
				// The end of a sentence or of a bracket is no part of the path.
				path: path.replace(/[.,;:)\]。，；：）”]{1,3}$/, ''),
				range: { from: match.index, to: match.index + text.length },
			});
		}
	}
	for (const { transcript } of connections) {
		const first = transcript.find((action) => action.type === 'bytes' && action.by === 'client');
		if (first?.type !== 'bytes') continue;
		const head = latin1Text(first.bytes.subarray(0, ADDRESS_LIMITS.headBytes));
		const path = REQUEST.exec(head)?.[1];
		if (path !== undefined && /^upgrade:[ \t]*websocket/im.test(head)) {
			add({ secure: null, path, range: null });
		}
	}
	return [...found.values()];
}

/**
 * Returns the signs with what the addresses of all pieces add to them: a page that was delivered at the path of a
 * WebSocket may be its response, and addresses that are all wss:// rule mixed content out.
 */
export function withAddresses(
	signs: readonly PlacedSign[],
	readings: readonly PieceReading[],
): readonly PlacedSign[] {
	const named = readings.flatMap(({ addresses }) => addresses);
	const paths = new Set<unknown>(named.map(({ path }) => path));
	const withPaths = signs.map((one) =>
		one.id === 'plain-response' && paths.has(one.values['path'])
			? { ...one, id: 'plain-response-at-path' as const }
			: one,
	);
	if (named.some(({ secure }) => secure === false)) return withPaths;
	const secure = readings.flatMap(({ addresses }, piece) => {
		const first = addresses.find((one) => one.secure);
		return first ? [{ ...sign('secure-address', first.range), piece }] : [];
	});
	return [...withPaths, ...secure];
}
