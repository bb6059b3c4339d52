// The laws of redaction: of a credential no character is left, everything else stays as it is, and redacting what is
// redacted changes nothing.
import { encodeUtf8, hexText, latin1Text, type Bytes } from '../../src/engine/bytes/index.ts';
import { decodeFrames, encodeFrame, frameAt, payloadOf } from '../../src/engine/frame/index.ts';
import { COVER } from '../../src/evidence/redaction/redaction.ts';
import { redactedPiece } from '../../src/evidence/redaction/redact-piece.ts';
import type { Draw } from './draw.ts';
import { frameSpec } from './inputs.ts';
import { law, must, type Law } from './law.ts';

/** A text in parts: secrets, and what stands around them. */
type Parts = readonly { readonly text: string; readonly secret: boolean }[];

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWYZabcdefghijkmnopqrstuvwyz0123456789_-';

/** Returns a text that nothing else contains. */
export function secret(draw: Draw): string {
	return Array.from(
		{ length: 8 + draw.nat(40) },
		() => LETTERS[draw.nat(LETTERS.length - 1)]!,
	).join('');
}

const plain = (text: string) => ({ text, secret: false });
const hidden = (text: string) => ({ text, secret: true });

/** Ways in which a secret stands in a line. */
const LINES: readonly ((value: string) => Parts)[] = [
	(value) => [
		plain('Cookie: sid='),
		hidden(value),
		plain('; theme='),
		hidden('dark'),
		plain('\r\n'),
	],
	(value) => [plain('> Cookie: '), hidden(value), plain('\n')],
	(value) => [plain('Set-Cookie: id='), hidden(value), plain('; Path=/; Secure\n')],
	(value) => [plain('< authorization: Bearer '), hidden(value), plain('\n')],
	(value) => [plain('Proxy-Authorization: Basic '), hidden(value), plain('\r\n')],
	(value) => [plain('Sec-WebSocket-Protocol: graphql-ws, '), hidden(value), plain('\r\n')],
	(value) => [plain('GET /ws?token='), hidden(value), plain('&EIO=4 HTTP/1.1\r\n')],
	(value) => [plain('GET /ws?'), hidden(value), plain(' HTTP/1.1\n')],
	(value) => [
		plain("WebSocket connection to 'wss://"),
		hidden(value),
		plain(':'),
		hidden(value),
		plain("@chat.example/ws' failed\n"),
	],
	(value) => [
		plain('127.0.0.1 - - "GET /ws?a=1'.slice(0, -1)),
		hidden('1'),
		plain('&key='),
		hidden(value),
		plain(' HTTP/1.1" 101 0\n'),
	],
	(value) => [plain('{"uri":"/ws?access_token='), hidden(value), plain('","status":101}\n')],
	(value) => [plain("headers: { 'Cookie': 'sid="), hidden(value), plain("' }\n")],
	(value) => [
		plain('error: token eyJ'),
		plain('\n'),
		...[plain('auth Bearer '), hidden(value), plain(' refused\n')],
	],
];

function lines(draw: Draw): Parts {
	// The first line keeps the whole from being read as JSON or as bytes.
	const count = 1 + draw.nat(6);
	const drawn = Array.from({ length: count }, () =>
		LINES[draw.nat(LINES.length - 1)]!(secret(draw)),
	);
	return [plain('Error: something failed\n'), ...drawn.flat()];
}

function redacted(content: string | Bytes): string | Bytes | null {
	return redactedPiece({ content, name: null, kind: null }, new Set()).piece?.content ?? null;
}

/** Each secret is covered, and everything else is as it was. */
function mustBeCovered(parts: Parts): void {
	const text = parts.map((part) => part.text).join('');
	const result = redacted(text);
	must(typeof result === 'string' && result.length === text.length, `another length: ${text}`);
	let at = 0;
	for (const part of parts) {
		const shown = result.slice(at, at + part.text.length);
		const wanted = part.secret ? COVER.repeat(part.text.length) : part.text;
		must(
			shown === wanted,
			`${JSON.stringify(shown)} instead of ${JSON.stringify(wanted)} in ${text}`,
		);
		at += part.text.length;
	}
	must(redacted(result) === result, `redacting again changes ${result}`);
}

/** A HAR file whose secrets are in all places that HAR has for them. */
function har(draw: Draw): { readonly text: string; readonly secrets: readonly string[] } {
	const secrets = Array.from({ length: 8 }, () => secret(draw));
	const [cookie, token, set, bearer, sent, received, protocol, form] = secrets;
	const entry = {
		request: {
			url: `wss://a.example/ws?token=${token}`,
			cookies: [{ name: 'sid', value: cookie }],
			queryString: [{ name: 'token', value: token }],
			headers: [
				{ name: 'Cookie', value: `sid=${cookie}` },
				{ value: `Bearer ${bearer}`, name: 'Authorization' },
				{ name: 'Sec-WebSocket-Protocol', value: protocol },
			],
			postData: { mimeType: 'a/b', text: form, params: [{ name: 'password', value: form }] },
		},
		response: {
			headers: [{ name: 'set-cookie', value: `sid=${set}; Path=/` }],
			content: { text: received },
		},
		_webSocketMessages: [
			{ type: 'send', time: 1, opcode: 1, data: sent },
			{ type: 'receive', time: 2, opcode: 1, data: received },
		],
	};
	return { text: JSON.stringify({ log: { entries: [entry] } }, null, draw.nat(2)), secrets };
}

/** A run takes longer than usual. */
const rare: typeof law = (name, make, holds) => ({ ...law(name, make, holds), share: 0.1 });

export const REDACTION_LAWS: readonly Law[] = [
	rare('of a credential in a text no character is left, and the rest stays', lines, mustBeCovered),
	rare(
		'of a secret in a HAR file nothing is left, and it stays a HAR file',
		har,
		({ text, secrets }) => {
			const result = redacted(text);
			must(typeof result === 'string' && result.length === text.length, 'another length');
			for (const one of secrets) must(!result.includes(one), `${one} in ${result}`);
			JSON.parse(result);
			must(redacted(result) === result, 'redacting again changes the file');
		},
	),
	law(
		'of a payload no byte is left, and the headers stay',
		(draw) => frameSpec(draw),
		(spec) => {
			const frame = encodeFrame(spec);
			const result = redacted(hexText(frame));
			if (typeof result !== 'string') throw new Error('left out');
			const bytes = Uint8Array.from(result.split(/\s+/).map((byte) => parseInt(byte, 16)));
			must(bytes.length === frame.length, 'another length');
			const context = { from: 'client', deflate: true, limit: null } as const;
			const rows = decodeFrames(bytes, context);
			const head = frameAt(rows, 0);
			for (let i = 0; i < head.payloadFrom; i++) must(bytes[i] === frame[i], `byte ${i}`);
			if (head.compressed) return;
			const shown = payloadOf(rows, bytes, 0).subarray(head.opcode === 8 ? 2 : 0);
			const text = latin1Text(shown);
			must(text === COVER.repeat(text.length), text);
		},
	),
	law(
		'redaction is total, and what is redacted stays redacted',
		(draw) => latin1Text(draw.bytes(80)),
		(text) => {
			const once = redacted(text);
			if (once === null) return;
			must(redacted(once) === once, JSON.stringify(text));
			must(redacted(encodeUtf8(text)) === null, 'the bytes of a file leave the page');
		},
	),
];
