// Writes an action of the script as JavaScript statements: for page code with the browser’s API, or for a
// program with `ws`.
import { readHex, textBeginning } from '../../../engine/bytes/index.ts';
import { isOfNetwork, type ScriptAction } from '../../../engine/simulation/index.ts';

/** Names the API of the program: the browser’s or that of `ws`. */
export type Api = 'page' | 'ws';

/** Describes an action that no statement of the API performs. The program gets a comment instead. */
export type Beyond =
	| { readonly type: 'raw'; readonly hex: string }
	| { readonly type: 'control'; readonly name: 'ping' | 'pong' }
	| { readonly type: 'fragments'; readonly text: string }
	| { readonly type: 'drop' | 'end' | 'vanish' | 'stall' | 'resume' };

/**
 * Says where the statement is written: in the handler of a message, in a timer that this handler has started, or
 * elsewhere. An echo depends on it.
 */
export type CodeContext = 'message' | 'after a message' | 'elsewhere';

/**
 * Sends an RST (Node 18.3 or newer). `ws` has no public call for it: its terminate() sends a FIN. Before the
 * connection is open `ws` has no socket.
 */
const RESET = 'ws._socket?.resetAndDestroy();';

/** Bounds the characters of the data in a comment. */
const MOST_IN_COMMENT = 80;

function forComment(data: string): string {
	return textBeginning(data, MOST_IN_COMMENT);
}

/** Returns the lines of code, indented with tabs; or why no statement performs the action. */
export function statementsOf(
	action: ScriptAction,
	api: Api,
	context: CodeContext,
): readonly string[] | Beyond {
	if (isOfNetwork(action)) return [];
	const page = api === 'page';
	switch (action.type) {
		case 'text':
			if (action.fragmentBytes === undefined) return [`ws.send(${quoted(action.text)});`];
			if (page) return { type: 'fragments', text: forComment(action.text) };
			return fragments(`Buffer.from(${quoted(action.text)})`, action.fragmentBytes, false);
		case 'binary': {
			const bytes = bytesCode(action.hex, api);
			if (action.fragmentBytes === undefined) return [`ws.send(${bytes});`];
			if (page) return { type: 'fragments', text: forComment(action.hex) };
			return fragments(bytes, action.fragmentBytes, true);
		}
		case 'bulk': {
			const { bytes, times, below } = action;
			const one = `ws.send(new Uint8Array(${bytes}));`;
			if (below === undefined) return [`for (let i = 0; i < ${times}; i++) ${one}`];
			return [
				'(function sendMore(left) {',
				`\tfor (; left > 0 && ws.bufferedAmount < ${below}; left--) ${one}`,
				'\tif (left > 0) setTimeout(sendMore, 10, left);',
				`})(${times});`,
			];
		}
		case 'fragment':
			if (page) return { type: 'fragments', text: forComment(action.text) };
			return [`ws.send(${quoted(action.text)}${action.last ? '' : ', { fin: false }'});`];
		case 'ping':
		case 'pong':
			if (page) return { type: 'control', name: action.type };
			return [`ws.${action.type}(${action.text === '' ? '' : quoted(action.text)});`];
		case 'close': {
			const { code, reason } = action;
			const values = [
				...(code === undefined ? [] : [String(code)]),
				...(reason === undefined || code === undefined ? [] : [quoted(reason)]),
			];
			return [`ws.close(${values.join(', ')});`];
		}
		case 'echo':
			// As in the simulation, a delayed echo sends the last message, and without one it sends nothing.
			if (context === 'elsewhere') return ['if (last !== undefined) ws.send(last);'];
			if (context === 'after a message') return ['ws.send(last);'];
			return [page ? 'ws.send(data);' : 'ws.send(data, { binary: isBinary });'];
		case 'raw':
			return { type: 'raw', hex: forComment(action.hex) };
		case 'drop':
			if (page) return { type: 'drop' };
			if (action.above === undefined) return [RESET];
			return [`if (ws.bufferedAmount > ${action.above}) ${RESET}`];
		case 'stall':
			return page ? { type: 'stall' } : ['ws.pause();'];
		case 'resume':
			return page ? { type: 'resume' } : ['ws.resume();'];
		case 'end':
			// terminate() closes the socket without a Close frame, so TCP sends a FIN.
			return page ? { type: 'end' } : ['ws.terminate();'];
		case 'vanish':
			return { type: 'vanish' };
	}
}

function fragments(bytes: string, size: number, binary: boolean): readonly string[] {
	const options = `{ binary: ${String(binary)}, fin: at + ${size} >= bytes.length }`;
	return [
		`for (let at = 0, bytes = ${bytes}; at < bytes.length; at += ${size}) {`,
		`\tws.send(bytes.subarray(at, at + ${size}), ${options});`,
		'}',
	];
}

/** Returns an expression for bytes. */
export function bytesCode(hex: string, api: Api): string {
	const bytes = Array.from(readHex(hex).bytes, (byte) => byte.toString(16).padStart(2, '0'));
	if (api === 'ws') return `Buffer.from('${bytes.join('')}', 'hex')`;
	return `new Uint8Array([${bytes.map((byte) => `0x${byte}`).join(', ')}])`;
}

/** Returns a JavaScript string literal. Invisible characters are escaped, and what ends the script of a page. */
export function quoted(text: string): string {
	let inside = '';
	for (const character of text) {
		const code = character.codePointAt(0)!;
		if (character === "'" || character === '\\') inside += `\\${character}`;
		else if (character === '\n') inside += '\\n';
		else if (character === '\r') inside += '\\r';
		else if (/^[\p{C}\p{Z}]$/u.test(character) && character !== ' ') {
			inside += `\\u{${code.toString(16)}}`;
		} else inside += character;
	}
	return `'${inside.replaceAll(/<(?=[!/s])/gi, String.raw`\x3c`)}'`;
}
